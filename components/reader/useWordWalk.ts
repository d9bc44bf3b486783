import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '@/components/ui/text';
import type { ArticleSession } from '@/lib/session/article-session';
import type { ReaderWords } from '@/lib/session/reader-words';
import type { TokenPlace } from '@/lib/session/word-walk';
import { focusOf } from './focus';
import { tabStopOf, tokenFrom, type WordAt, wordAtToken, wordOf } from './text/word-at';

type Options = {
  text: RefObject<HTMLElement | null>;
  session: ArticleSession;
  words: ReaderWords;
  /** The word whose card is open. */
  open: WordAt | undefined;
  goTo: (word: WordAt) => void;
  /** What is on top of the window. */
  top: () => { piece: number; offset: number } | undefined;
};

/** Milliseconds for which it is said where the walk has come. */
const saidFor = 4000;
/** Milliseconds after which a word is sought again that was not there yet. */
const retryAfter = 100;

/** The walk from one word that is new or being learned to the next. */
export function useWordWalk(options: Options) {
  const latest = useRef(options);
  latest.current = options;
  /** The word to which the walk came last. */
  const last = useRef<TokenPlace>(undefined);
  /** `count` tells one time from the next. */
  const [said, setSaid] = useState<{ text: string; count: number }>();
  useEffect(() => {
    if (said === undefined) return;
    const timer = setTimeout(() => setSaid(undefined), saidFor);
    return () => clearTimeout(timer);
  }, [said]);

  const say = (text: string | undefined) =>
    setSaid((before) => (text === undefined ? undefined : { text, count: (before?.count ?? 0) + 1 }));
  const waiting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(waiting.current), []);

  const to = (step: 1 | -1) => {
    clearTimeout(waiting.current);
    const { text, words, open, goTo } = latest.current;
    if (text.current === null) return;
    const found = words.walk(startOf(text.current, latest.current, last.current, step), step);
    if (found.kind === 'none') return say(t('walk.none'));
    const word = found.kind === 'word' ? wordAtToken(text.current, found) : undefined;
    if (found.kind === 'unread' || word === undefined) {
      // Of a long article that was just opened: it comes in a moment. Not if another card was opened meanwhile.
      waiting.current = setTimeout(() => latest.current.open === open && to(step), retryAfter);
      return;
    }
    say(found.wrapped ? t(step === 1 ? 'walk.fromStart' : 'walk.fromEnd') : undefined);
    last.current = { piece: found.piece, token: found.token };
    goTo(word);
  };
  return { said: said?.text, to };
}

/**
 * The token from which the walk goes on: the open card's; else the text's Tab stop, while that is in the window; else
 * what is on top of the window, itself included.
 */
function startOf(
  text: HTMLElement,
  { session, open, top }: Options,
  last: TokenPlace | undefined,
  step: 1 | -1,
): TokenPlace {
  if (open !== undefined) return open;
  const stop = tabStopOf(text);
  const at = wordOf(stop, text);
  if (stop !== null && at !== undefined && isInWindow(stop)) {
    const isVisited = stop === focusOf(text) || (at.piece === last?.piece && at.token === last.token);
    return isVisited ? at : { piece: at.piece, token: at.token - step };
  }
  const { piece = 0, offset = 0 } = top() ?? {};
  const token = tokenFrom(session, piece, offset);
  return { piece, token: step === 1 ? token - 1 : token };
}

function isInWindow(element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return bottom > 0 && top < (element.ownerDocument.defaultView?.innerHeight ?? 0);
}
