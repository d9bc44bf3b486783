import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { focusOf } from '@/components/reader/focus';
import type { WordAt } from '@/components/reader/text/word-pointer';
import { copyText } from '@/components/ui/copy-text';
import type { Display, Shown } from '@/lib/chinese/display/display';
import type { CardContent } from '@/lib/reading/glossary';
import type { Reading } from '@/lib/reading/reading';
import type { CopyState } from './CardActions';
import { toTsv } from './entry-text';
import { type LookedUp, type LookUp, useLookUp } from './useLookUp';

/** The place of a card's word in a reading. */
export type CardPlaceIn = Pick<WordAt, 'piece' | 'token'> & { character?: { index: number } };

type Options = {
  open: CardPlaceIn | undefined;
  /** The reading that the word stands in; absent where no card is open. */
  reading: Reading | undefined;
  /** Tells the reading from others, where there are several. */
  scope?: number;
  display: Display;
  lookUp: LookUp | undefined;
  card: RefObject<HTMLElement | null>;
};

export type CardWord = {
  /** Tells one place of the text from another. */
  place: string | undefined;
  /** What the card says of the word at that place, and its reading as it stands over the text. */
  content: CardContent | undefined;
  shown: readonly Shown[] | undefined;
  lookedUp: LookedUp;
  /** Copies what the card shows; resolves to whether it is on the clipboard. */
  copy(): Promise<boolean>;
  copied: CopyState;
};

/** What an open card is about: its word in the text, or one that was looked up from it. */
export function useCardWord({ open, reading, scope = 0, display, lookUp, card }: Options): CardWord {
  const place = open && `${scope}.${open.piece}.${open.token}.${open.character?.index ?? 0}`;
  const content = open && reading?.card(open.piece, open.token, open.character?.index);
  const tokens = open && reading?.tokens(open.piece);
  // Of the whole piece, since neighbours change how a word is said: once for all the words of a piece.
  const shownText = useMemo(() => display.text(tokens ?? []), [display, tokens]);
  const lookedUp = useLookUp(place, lookUp);
  const [copied, setCopied] = useState<CopyState>({ count: 0, done: true });
  const { leave } = useFocusInCard(lookedUp, place, card);
  return {
    place,
    content,
    shown: open && content && (open.character ? display.reading(content.token) : shownText[open.token]),
    lookedUp: {
      ...lookedUp,
      back: () => {
        leave();
        lookedUp.back();
      },
    },
    async copy() {
      const now = lookedUp.content ?? content;
      if (now === undefined || card.current === null) return false;
      const done = await copyText(toTsv(now, display), card.current);
      setCopied(({ count }) => ({ count: count + 1, done }));
      return done;
    },
    copied,
  };
}

/**
 * A look-up replaces what had the focus: it goes to the way back, and from there to where the word was named.
 */
function useFocusInCard(lookedUp: LookedUp, place: string | undefined, card: RefObject<HTMLElement | null>) {
  const last = useRef<{ place: string | undefined; depth: number; named?: string }>({ place, depth: 0 });
  useLayoutEffect(() => {
    const { depth } = lookedUp;
    const { depth: before, place: was, named } = last.current;
    last.current = { place, depth };
    if (card.current === null || was !== place || depth === before) return;
    card.current.scrollTop = 0;
    const find = (selector: string) => card.current?.querySelector<HTMLElement>(selector);
    if (depth > before) find('[data-action="back"]')?.focus();
    else if (named !== undefined) (find(`[data-look-up="${named}"]`) ?? find('button'))?.focus();
  });
  return {
    leave() {
      if (card.current?.contains(focusOf(card.current))) last.current.named = lookedUp.content?.token.text;
    },
  };
}
