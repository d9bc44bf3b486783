import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { problemText } from '@/components/ui/problem-text';
import type { CardContent } from '@/lib/session/glossary';
import type { OnLookUp } from './LookUpLink';

/** Gives the card of a word by itself; rejects where nobody can be asked. */
export type LookUp = (word: string, pinyin?: readonly string[]) => Promise<CardContent>;

export type LookedUp = {
  /** The card of a word that has no place in the text, as it is known now; absent where the card's word has one. */
  own: CardContent | undefined;
  /** The word that was looked up last; absent while the card shows its own. */
  content: CardContent | undefined;
  /** How many words lie between it and the card's own. */
  depth: number;
  /** What kept the last one from being looked up. */
  problem: { word: string; message: string } | undefined;
  /** Absent where there is nobody to ask. */
  look?: OnLookUp;
  /** Looks the last one up once more, or else the card's own word: what is known of it has changed. */
  again(): void;
  back(): void;
};

type State = Pick<LookedUp, 'problem'> & {
  place: string | undefined;
  contents: CardContent[];
  own?: CardContent | undefined;
};

/**
 * Words looked up one from another inside the card of the word at `place`, which stays what it is: all of them go with it.
 * @param alone the card of a word that has no place in the text
 */
export function useLookUp(place: string | undefined, lookUp: LookUp | undefined, alone?: CardContent): LookedUp {
  const [state, setState] = useState<State>({ place, contents: [], problem: undefined });
  const now = useRef({ place, asked: 0 });
  now.current.place = place;

  // Also where the card closes: the same word opened again shows itself.
  useLayoutEffect(() => {
    now.current.asked++;
    // Left as it is where there is nothing to clear, or each card would be drawn twice.
    setState((last) =>
      last.contents.length === 0 && last.problem === undefined && last.own === undefined
        ? last
        : { place, contents: [], problem: undefined },
    );
  }, [place]);

  return useMemo(() => {
    const {
      contents,
      problem,
      own = alone,
    }: Partial<State> & Pick<State, 'contents'> = state.place === place ? state : { contents: [] };
    const kept = { place, own };
    const ask = async (found: (content: CardContent) => Partial<State>, word: string, pinyin?: readonly string[]) => {
      const asked = ++now.current.asked;
      const next = await lookUp?.(word, pinyin).then(
        (content): State => ({ ...kept, contents, ...found(content), problem: undefined }),
        (error: unknown): State => ({ ...kept, contents, problem: { word, message: problemText(error) } }),
      );
      // Another word was asked for in the meantime, or the card has gone on.
      if (next !== undefined && now.current.asked === asked && now.current.place === place) setState(next);
    };
    const behind = (before: CardContent[]) => (content: CardContent) => ({ contents: [...before, content] });
    return {
      own,
      content: contents.at(-1),
      depth: contents.length,
      problem,
      look: lookUp && ((word, pinyin) => ask(behind(contents), word, pinyin)),
      again() {
        const last = contents.at(-1);
        if (last !== undefined) void ask(behind(contents.slice(0, -1)), last.token.text);
        else if (own !== undefined) void ask((content) => ({ own: content }), own.token.text);
      },
      back: () => {
        now.current.asked++;
        setState({ ...kept, contents: contents.slice(0, -1), problem: undefined });
      },
    };
  }, [state, place, lookUp, alone]);
}
