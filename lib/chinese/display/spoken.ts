import type { Token } from '@/lib/chinese/types';

/** A Han character of a text with its citation reading, and what is spoken in its place. */
export type Spoken = {
  character: string;
  citation: string;
  spoken: string;
  token: number;
  kind: Token['kind'];
  /** Place among the Han characters of its token, and how many those are. */
  place: number;
  of: number;
  /** Whether it follows the one before without a pause, a digit or a letter between. */
  joined: boolean;
  /** In how many steps its token was put together when this character met the one behind it. */
  joint: number;
};

/** The characters before and behind one, by their distance; undefined beyond a pause. */
export type Around = (distance: number) => Spoken | undefined;

export function aroundOf(all: readonly Spoken[], index: number): Around {
  return (distance) => {
    const [from, to] = distance < 0 ? [index + distance + 1, index] : [index + 1, index + distance];
    for (let at = from; at <= to; at += 1) if (!all[at]?.joined) return undefined;
    return all[index + distance];
  };
}
