import { pictureAddress, pictureHost } from '@/lib/pictures/picture-host';
import type { ArticlePictures } from './picture-rows';

export type Asked = {
  /** Hosts of pictures that could be fetched, in the article's order. */
  hosts: string[];
  /** Those of them to which the user said no. */
  declined: string[];
  /** What is to be said first; `undefined` where nothing is. */
  note: { kind: 'ask' | 'declined'; hosts: string[] } | undefined;
};

/** Whom to ask for the pictures that are missing: what has failed for good is not asked for again. */
export function picturesToAskFor(pictures: ArticlePictures | undefined, declined: readonly string[]): Asked {
  const hosts = new Set<string>();
  for (const { src, problem } of pictures?.missing ?? []) {
    const host = pictureHost(src);
    const canBeHad = host !== undefined && pictureAddress(src, pictures?.url ?? '') !== undefined;
    if (canBeHad && (problem === undefined || problem === 'unreachable')) hosts.add(host);
  }
  const [said, open] = [true, false].map((no) => [...hosts].filter((host) => declined.includes(host) === no));
  const note = open?.length
    ? { kind: 'ask' as const, hosts: open }
    : said?.length
      ? { kind: 'declined' as const, hosts: said }
      : undefined;
  return { hosts: open ?? [], declined: said ?? [], note };
}
