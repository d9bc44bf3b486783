import type { RefObject } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Editing } from '@/components/reader/edit/EditWord';
import type { StretchCard } from '@/components/reader/edit/useSelection';
import { focusOf } from '@/components/reader/focus';
import type { ReaderProps } from '@/components/reader/reader-props';
import { cardSpeech } from '@/components/reader/speech/read-aloud';
import type { WordAt } from '@/components/reader/text/word-at';
import { copyText } from '@/components/ui/copy-text';
import { t } from '@/components/ui/text';
import type { Shown } from '@/lib/chinese/display/display';
import type { ArticleSession } from '@/lib/session/article-session';
import type { CardContent } from '@/lib/session/glossary';
import type { ArticleGrammar, PatternHere } from '@/lib/session/grammar';
import type { ReaderWords } from '@/lib/session/reader-words';
import type { WordChange } from '@/lib/session/word-state';
import type { CardSpeech, CopyState, Saying } from './CardActions';
import { editingOf, entryEditing } from './editing-of';
import { toTsv } from './entry-text';
import { type LookedUp, useLookUp } from './useLookUp';

/** The place of a card's word in an article session; of a `stretch` that is no word there, that of its first token. */
export type CardPlaceIn = Pick<WordAt, 'piece' | 'token'> & {
  character?: { index: number };
  stretch?: StretchCard;
};

type Options = Pick<ReaderProps, 'reader' | 'notices' | 'background' | 'lookUp'> & {
  /** The word whose card is drawn, in the session that it stands in; absent where none is. */
  at: CardPlaceIn | undefined;
  session: ArticleSession | undefined;
  words: ReaderWords | undefined;
  grammar?: ArticleGrammar;
  /** Tells the session from others, where there are several. */
  scope?: number;
  card: RefObject<HTMLElement | null>;
};

/** What corrects a reading, behind the three dots of a card. `close` returns false where it is not open. */
type CorrectionPanel = { open: boolean; toggle(): void; close(): boolean };

export type CardWord = {
  /** Tells one place of the text from another. */
  place: string | undefined;
  /** What the card says of the word at that place, and its pinyin as it stands over the text. */
  content: CardContent | undefined;
  shown: readonly Shown[] | undefined;
  /** The patterns of grammar of which it is a part. */
  patterns: readonly PatternHere[];
  /** What can be changed and said of what the card shows, and how it is said aloud; each absent where nothing can. */
  editing: Editing | undefined;
  correction: CorrectionPanel;
  saying: Saying | undefined;
  speech: CardSpeech | undefined;
  lookedUp: LookedUp;
  /** Opens the page of a character in the library. */
  onCharacter(character: string): void;
  /** Opens the saved article that calls the word of the card so. */
  openExplaining(other: string): void;
  /** Copies what the card shows; resolves to whether it is on the clipboard. */
  copy(): Promise<boolean>;
  copied: CopyState;
};

/** What a card is about: its word in the text, or one that was looked up from it, and what can be done with it. */
export function useCardWord({ at, session, words, grammar, scope = 0, card, ...options }: Options): CardWord {
  const { reader, notices, background, lookUp } = options;
  const display = reader.display.value;
  const place = at && `${scope}.${at.piece}.${at.token}.${at.stretch?.content.token.text ?? at.character?.index ?? 0}`;
  const lookedUp = useLookUp(place, lookUp, at?.stretch?.content);
  const stretch = lookedUp.own;
  const content = stretch ?? (at && session?.card(at.piece, at.token, at.character?.index));
  const tokens = at && session?.tokens(at.piece);
  // Of the whole piece, since neighbours change how a word is said: once for all the words of a piece.
  const shownText = useMemo(() => display.text(tokens ?? []), [display, tokens]);
  const [copied, setCopied] = useState<CopyState>({ count: 0, done: true });
  const { leave } = useFocusInCard(lookedUp, place, card);
  // What begins inside a word is no word of the text.
  const ofText = at?.character === undefined && stretch === undefined ? at : undefined;
  const apart = lookedUp.content ?? stretch;
  const correction = useCorrection(place, lookedUp, card);
  const canSpeak = reader.aloud.state.value.voice === 'ready';
  return {
    ...{ place, content, correction },
    patterns: (ofText && grammar?.at(ofText.piece, ofText.token)) ?? [],
    shown:
      at &&
      content &&
      display.whole(content.token, ofText ? (shownText[at.token] ?? []) : display.reading(content.token)),
    editing:
      apart === undefined
        ? ofText && content && session && editingOf(content, session, ofText, options)
        : entryEditing(apart, options, {
            onChanged: lookedUp.again,
            cut: lookedUp.content ? undefined : at?.stretch?.cut,
          }),
    saying: words && sayingOf(sayable(words, at, apart), options),
    speech:
      at && session && content && canSpeak
        ? cardSpeech(reader.aloud, session, at, content, lookedUp.content)
        : undefined,
    lookedUp: {
      ...lookedUp,
      back: () => {
        leave();
        lookedUp.back();
      },
    },
    onCharacter: (character) =>
      void notices.attempt(
        () => background.openLibrary({ character }),
        (problem) => problem,
      ),
    openExplaining(other) {
      const form = (lookedUp.content ?? content)?.token.text ?? '';
      const failed = (problem: string) => t('card.lookUpFailed', { word: other, problem });
      void notices.attempt(() => background.openExplaining(form, other), failed);
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

/** Whether the word that the card shows is being set right. What is open for that goes with the word. */
function useCorrection(
  place: string | undefined,
  lookedUp: LookedUp,
  card: RefObject<HTMLElement | null>,
): CorrectionPanel {
  const [at, setAt] = useState<string>();
  const shown = place && `${place}/${lookedUp.depth}/${lookedUp.content?.token.text}`;
  const open = at !== undefined && at === shown;
  return {
    open,
    toggle: () => setAt(open ? undefined : shown),
    close() {
      // What had the focus goes with the choices.
      if (open) card.current?.querySelector<HTMLElement>('[data-action="correct"]')?.focus();
      setAt(undefined);
      return open;
    },
  };
}

/** What was said of the word that a card shows, and the change that says something else; undefined where nothing can be. */
function sayable(words: ReaderWords, at: CardPlaceIn | undefined, apart: CardContent | undefined) {
  // One that was looked up or selected may stand in the sentence too: inside the card's word, or round it.
  if (apart !== undefined) {
    const { text, latin } = apart.token;
    const entry = apart.entries[0] ?? (latin && { simplified: text, traditional: text, pinyin: [], senses: [] });
    // A word that no dictionary says how to read cannot be kept.
    if (!entry || (entry.pinyin.length === 0 && !latin)) return undefined;
    return {
      now: words.stateOf(entry),
      change: (state: WordChange['state']): WordChange =>
        words.changeOf(entry, state, at && { text: apart.token.text, piece: at.piece, token: at.token }),
    };
  }
  // What begins inside a word is no word of the text.
  if (at === undefined || at.character !== undefined) return undefined;
  if (!words.isWord(at.piece, at.token)) return undefined;
  return {
    now: words.state(at.piece, at.token),
    change: (state: WordChange['state']) => words.change(at.piece, at.token, state),
  };
}

function sayingOf(
  said: ReturnType<typeof sayable>,
  { reader, notices }: Pick<Options, 'reader' | 'notices'>,
): Saying | undefined {
  if (said === undefined) return undefined;
  const { now, change } = said;
  const onState = async (state: WordChange['state']) => {
    const wanted = change(state);
    if (wanted !== undefined) await keepWords(reader, notices, [wanted]);
  };
  return { state: now, onState, onRemember: () => void onState(now === 'learning' ? 'new' : 'learning') };
}

/** Keeps what is said of words. Resolves with true when it is kept, with false when the reason was shown to the user. */
export function keepWords(
  { words }: Options['reader'],
  notices: Options['notices'],
  changes: WordChange[],
): Promise<boolean> {
  return notices.attempt(
    () => words.change(changes),
    (problem) => t('words.failed', { problem }),
  );
}

/** A look-up replaces what had the focus: it goes to the way back, and from there to where the word was named. */
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
