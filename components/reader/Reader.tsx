import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ReaderSettings } from '@/components/settings/ReaderSettings';
import { SpeechSettings } from '@/components/settings/SpeechSettings';
import { t, warmText } from '@/components/ui/text';
import type { Article } from '@/lib/article/types';
import type { Correction } from '@/lib/chinese/corrections';
import type { Display, Shown } from '@/lib/chinese/display/display';
import type { LevelScale } from '@/lib/chinese/known-level';
import type { CardContent } from '@/lib/reading/glossary';
import type { Piece } from '@/lib/reading/pieces';
import type { ReaderWords } from '@/lib/reading/reader-words';
import type { Reading } from '@/lib/reading/reading';
import type { Translation } from '@/lib/reading/translation';
import type { WordChange, WordState } from '@/lib/reading/word-state';
import type { Settings } from '@/lib/settings';
import type { Aloud } from '@/lib/speech/aloud';
import { AloudBar } from './AloudBar';
import { Bar, type BarProps } from './Bar';
import { Card } from './Card';
import type { Correcting } from './CorrectReading';
import { sensesOf } from './entry-text';
import { Help } from './Help';
import { LevelStrip } from './LevelStrip';
import { Meta } from './Meta';
import { OverLine } from './OverLine';
import { PartialNote } from './PartialNote';
import { PieceView } from './PieceView';
import { RestNote, type RestState, restText } from './RestNote';
import { cardSpeech, readFromTop } from './read-aloud';
import { readerKey } from './reader-keys';
import { readerTexts } from './reader-texts';
import { Share } from './Share';
import { TranslationView } from './TranslationView';
import { useAloud } from './useAloud';
import { useCard } from './useCard';
import { useCardWord } from './useCardWord';
import { type ConvertTexts, useConversion } from './useConversion';
import { useHelp } from './useHelp';
import type { LookUp } from './useLookUp';
import { usePlace } from './usePlace';
import { type Drawn, useReading } from './useReading';
import type { Saying } from './WordActions';
import { WordsPanel } from './WordsPanel';
import { setTabStop } from './word-pointer';

export type ReaderProps = Omit<
  BarProps,
  | 'onClose'
  | 'settingsOpen'
  | 'onToggleSettings'
  | 'pinyinShown'
  | 'onPeek'
  | 'share'
  | 'onReadAloud'
  | 'isReadingAloud'
> & {
  article: Article;
  reading: Reading;
  /** How readings are written, over the text and in the card. */
  display: Display;
  /** The article's words as the user knows them, and the user's own level lists. */
  words: ReaderWords;
  scales: readonly LevelScale[];
  /** Whether pictures are loaded from where they stand; a saved article asks the network for nothing. */
  loadPictures: boolean;
  /** What went wrong or has changed, to be said above the text. */
  notice?: string;
  /** What there is to say of the article's other pages; without it, that there are some. */
  rest?: RestState;
  /** Absent where nothing may be fetched. */
  onFetchRest?: () => void;
  onStopFetching?: () => void;
  /** Absent where the browser has no translator of its own. */
  translation?: Translation;
  onClose: () => void;
  /** Writes texts in the other script; absent where that cannot be had. */
  convert?: ConvertTexts;
  /** Keeps what is said of words. Resolves with true when it is kept, with false when the user was told why not. */
  onWords: (changes: WordChange[]) => Promise<boolean>;
  /** Keeps a reading that the reader set right; absent where nothing can be kept. */
  onCorrect?: (correction: Correction) => void;
  /** Takes one back. */
  onUncorrect?: (correction: Correction) => void;
  /** Gives the card of a word that a card names; absent where nobody can be asked. Always the same function. */
  onLookUp?: LookUp;
  aloud: Aloud;
};

/** An article with pinyin and cards: the same on a live page and in the library. */
export function Reader(props: ReaderProps) {
  const { article, reading, display, settings, words, notice, loadPictures, onClose, onSettings } = props;
  const text = useRef<HTMLElement>(null);
  const cardElement = useRef<HTMLElement>(null);
  const view = useRef<HTMLDivElement>(null);
  const look = useMemo(() => ({ display, words }), [display, words]);
  const drawn = useReading(reading, look);
  const { shown, revision, failure } = drawn;
  const converted = useConversion(reading, settings.script, props.convert);
  const card = useCard(text, cardElement);
  const place = usePlace(text, props.progress, drawn.all && shown >= reading.pieces.length);
  const [panel, setPanel] = useState<'settings' | 'words' | undefined>();
  const [peeking, setPeeking] = useState(false);
  // Other settings and other words make other lines: the one that was on top stays there.
  const causes = [words, settings, peeking];
  const lastCauses = useRef(causes);
  if (causes.some((cause, index) => cause !== lastCauses.current[index])) {
    lastCauses.current = causes;
    // While rendering: what is on the screen is still the old text.
    place.hold();
  }

  useEffect(() => warmText(readerTexts), []);
  useEffect(() => {
    if (shown > 0 && text.current !== null) setTabStop(text.current);
  }, [shown]);

  const changeSettings = (change: Partial<Settings>) => {
    card.close();
    if (change.pinyin !== undefined) setPeeking(false);
    onSettings(change);
  };
  /** Ends what is on top: reading aloud, a panel, else the reader. */
  const leave = () => {
    if (spoken.reading !== undefined) return props.aloud.stop();
    if (panel === undefined) return onClose();
    // Before what has the focus goes with the panel.
    view.current?.querySelector<HTMLElement>(`[data-action="${panel}"]`)?.focus();
    setPanel(undefined);
  };
  const toggle = (wanted: typeof panel) => setPanel(panel === wanted ? undefined : wanted);
  const togglePinyin = () => setPeeking(!peeking);
  const translate = () => {
    const word = card.open?.word;
    const piece = word?.piece ?? place.at()?.piece;
    if (piece === undefined) return;
    const before = word && (reading.tokens(piece) ?? []).slice(0, word.token);
    place.hold();
    void props.translation?.toggle(
      piece,
      before?.reduce((sum, token) => sum + token.text.length, 0),
    );
  };
  const help = useHelp();
  const spoken = useAloud(props.aloud, reading, text, drawn, settings);
  // On the dialog or the document: after a click on bare text the focus is there, above this view.
  const onKeyDown = useRef<(event: KeyboardEvent) => void>(() => {});
  onKeyDown.current = (event) => {
    if (text.current === null) return;
    readerKey(event, text.current, {
      card,
      togglePinyin,
      translate: props.translation && translate,
      ...{ singleKeys: settings.singleKeys, toggleDefinitions, toggleHelp: help.toggle },
      remember,
      ...{ copy: () => void word.copy(), back: lookedUp.depth > 0 ? lookedUp.back : undefined },
      ...{ speak: speech?.onWord, readAloud },
      ...{ close: leave, closeTop: help.close },
    });
  };
  useEffect(() => {
    const scope: EventTarget | undefined = text.current?.closest('dialog') ?? text.current?.ownerDocument;
    const listener = (event: Event) => onKeyDown.current(event as KeyboardEvent);
    scope?.addEventListener('keydown', listener);
    return () => scope?.removeEventListener('keydown', listener);
  }, []);

  const rest = props.rest ?? (article.nextPage === undefined ? undefined : { kind: 'more' as const });
  const restNote = rest && (
    <RestNote state={rest} nextPage={article.nextPage} onFetch={props.onFetchRest} onStop={props.onStopFetching} />
  );
  // Not drawn again when a card opens.
  const views = useMemo(() => {
    const head = (
      <>
        <Meta article={article} />
        {article.partial !== undefined && <PartialNote partial={article.partial} />}
        {restNote}
      </>
    );
    return pieces(reading, drawn, converted.texts, loadPictures, head, props.translation);
  }, [reading, drawn, converted, loadPictures, article, props.rest, props.translation]);
  const open = card.open;
  const word = useCardWord({ open: open?.word, reading, display, lookUp: props.onLookUp, card: cardElement });
  const { content, shown: shownOver, lookedUp } = word;
  const canSpeak = spoken.voice === 'ready';
  const speech =
    canSpeak && open && content ? cardSpeech(props.aloud, reading, open.word, content, lookedUp.content) : undefined;
  const readAloud = canSpeak
    ? () => {
        if (spoken.reading !== undefined) props.aloud.stop();
        else if (speech?.onFromHere !== undefined) speech.onFromHere();
        else if (text.current !== null) readFromTop(props.aloud, reading, text.current);
      }
    : undefined;
  const toggleDefinitions = () => onSettings({ definitions: !settings.definitions });
  // A card belongs to a word as it was cut.
  const cut = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (revision > 0 && cut.current !== content?.token.text) card.close();
  }, [revision]);
  useEffect(() => {
    cut.current = content?.token.text;
  });
  // What begins inside a word is no word of the text.
  const isCut = open !== undefined && open.word.character === undefined;
  const correcting = props.onCorrect && isCut && content ? correctingOf(props, open.word, content) : undefined;
  const saying = isCut ? sayingOf(props, open.word) : undefined;
  const remember = saying && (() => void saying.onState(saying.state === 'learning' ? 'new' : 'learning'));
  const count = words.count();
  const hasLevel = settings.level !== undefined;
  const unconverted =
    converted.problem === undefined ? undefined : t('reader.convertFailed', { problem: String(converted.problem) });
  const missing = failure === undefined ? undefined : t('reader.annotateFailed', { problem: failure });
  const said = notice ?? missing ?? unconverted;

  return (
    <div ref={view} class="reader-view" data-tones={settings.toneColours}>
      <Bar
        {...props}
        onSettings={changeSettings}
        pinyinShown={peeking !== /^(?:always|above-level|unknown)$/.test(settings.pinyin)}
        onPeek={togglePinyin}
        share={
          count && <Share count={count} hasLevel={hasLevel} open={panel === 'words'} onToggle={() => toggle('words')} />
        }
        onReadAloud={readAloud}
        isReadingAloud={spoken.reading !== undefined}
        settingsOpen={panel === 'settings'}
        onToggleSettings={() => toggle('settings')}
      />
      {panel === 'words' && <WordsPanel words={words} display={display} hasLevel={hasLevel} onWords={props.onWords} />}
      {panel === 'settings' && (
        <section class="settings-panel" aria-label={t('settings.title')}>
          <ReaderSettings settings={settings} scales={props.scales} onSettings={changeSettings} />
          <SpeechSettings settings={settings} voices={spoken} onSettings={changeSettings} />
        </section>
      )}
      <div role="status">
        {said !== undefined && (
          <p class="reader-notice">
            {said}{' '}
            {said === missing && (
              <button type="button" class="btn" data-action="retry" onClick={reading.retry}>
                {t('reader.tryAgain')}
              </button>
            )}
          </p>
        )}
        <div class="only-heard">{open?.told && content && heard(content, shownOver, settings.definitions)}</div>
        <div class="only-heard">
          {lookedUp.content && heard(lookedUp.content, display.reading(lookedUp.content.token), settings.definitions)}
        </div>
        <div class="only-heard">{open?.told && saidOf(saying?.state)}</div>
        <div class="only-heard">{props.rest && props.rest.kind !== 'more' && restText(props.rest)}</div>
      </div>
      {!settings.levelAsked && (
        <LevelStrip
          scales={props.scales}
          onLevel={(level) => changeSettings({ level, levelAsked: true })}
          onDismiss={() => changeSettings({ levelAsked: true })}
        />
      )}
      <article
        ref={text}
        class={classOf(settings, peeking)}
        data-pinyin={peeking ? 'always' : settings.pinyin}
        data-lines={settings.lines}
        data-width={settings.width}
        data-font={settings.font}
        style={{ '--text-size': `${settings.textSize}px` }}
        lang={langOf(article, settings)}
        aria-label={t('reader.text')}
      >
        {views}
        {article.partial !== undefined && <PartialNote partial={article.partial} />}
        {rest?.kind !== 'done' && restNote}
      </article>
      <OverLine view={view} fragments={settings.pinyin === 'off' ? undefined : open?.word.fragments} />
      <Card
        cardRef={cardElement}
        place={word.place}
        content={content}
        display={display}
        shown={shownOver}
        pinned={open?.pinned ?? false}
        withMeanings={settings.definitions}
        onShowMeanings={toggleDefinitions}
        correcting={correcting}
        saying={saying}
        lookedUp={lookedUp}
        speech={speech}
        onCopy={word.copy}
        copied={word.copied}
      />
      <AloudBar
        aloud={props.aloud}
        state={spoken}
        rate={settings.speechRate}
        onRate={(speechRate) => onSettings({ speechRate })}
      />
      {help.open && (
        <Help
          without={[...(canSpeak ? [] : (['s', 'Shift S'] as const)), ...(props.translation ? [] : (['t'] as const))]}
          singleKeys={settings.singleKeys}
          onClose={help.close}
        />
      )}
    </div>
  );
}

/** The pieces in order, the meta line after the title, items of one list in one list element. */
type Look = { display: Display; words: ReaderWords };

function pieces(
  reading: Reading,
  drawn: Drawn<Look>,
  converted: readonly (string | undefined)[],
  loadPictures: boolean,
  meta: ComponentChildren,
  translation: Translation | undefined,
): ComponentChildren[] {
  const out: ComponentChildren[] = [];
  let list: { ordered: boolean; start: number; items: ComponentChildren[] } | undefined;
  const closeList = () => {
    if (list === undefined) return;
    const { ordered, start, items } = list;
    out.push(
      ordered ? (
        <ol class="list" start={start} key={`list-${out.length}`}>
          {items}
        </ol>
      ) : (
        <ul class="list" key={`list-${out.length}`}>
          {items}
        </ul>
      ),
    );
    list = undefined;
  };
  reading.pieces.forEach((piece, index) => {
    const { display, words } = drawn.lookOf(index);
    const view = (
      <PieceView
        key={index}
        piece={piece}
        index={index}
        tokens={index < drawn.shown ? reading.tokens(index) : undefined}
        standings={words.standings(index)}
        display={display}
        converted={converted[index]}
        continues={continued(piece, reading.pieces[index + 1])}
        loadPicture={loadPictures}
      />
    );
    const inList = piece.role.kind === 'item';
    const under = translation !== undefined && piece.text !== '' && (
      <TranslationView key={`translation-${index}`} translation={translation} piece={index} inList={inList} />
    );
    if (piece.role.kind === 'item') {
      if (list?.ordered !== piece.role.ordered) closeList();
      list ??= { ordered: piece.role.ordered, start: piece.role.index, items: [] };
      list.items.push(view, under);
      return;
    }
    closeList();
    out.push(view, under);
    if (piece.role.kind === 'title' && reading.pieces[index + 1]?.role.kind !== 'title') out.push(meta);
  });
  closeList();
  return out;
}

function continued(piece: Piece, next: Piece | undefined): boolean {
  return next !== undefined && next.start > 0 && next.block === piece.block;
}

function langOf({ lang = 'zh' }: Article, { script }: Settings): string {
  return script === 'original' ? lang : script === 'simplified' ? 'zh-Hans' : 'zh-Hant';
}

function classOf(settings: Settings, peeking: boolean): string {
  const { pinyin, tonesInText, pinyinPlace, wordSpacing, underlineNames } = settings;
  const names = {
    reading: true,
    covered: peeking && pinyin === 'always',
    tones: tonesInText,
    below: pinyinPlace === 'below',
    spaced: wordSpacing,
    'names-underlined': underlineNames,
  };
  return Object.entries(names)
    .flatMap(([name, holds]) => (holds ? [name] : []))
    .join(' ');
}

/** What can be said of the open card's word. */
function sayingOf({ words, onWords }: ReaderProps, { piece, token }: { piece: number; token: number }) {
  if (words.change(piece, token, 'known') === undefined) return undefined;
  const saying: Saying = {
    state: words.state(piece, token),
    onState: async (state) => {
      const change = words.change(piece, token, state);
      if (change !== undefined) await onWords([change]);
    },
  };
  return saying;
}

/** How the open card sets its word's reading right, and takes that back. */
function correctingOf(
  { reading, onCorrect, onUncorrect }: ReaderProps,
  { piece, token }: { piece: number; token: number },
  content: CardContent,
): Correcting | undefined {
  const place = reading.place(piece, token);
  const word = content.token.text;
  if (place === undefined) return undefined;
  const as = (scope: Correction['scope'], pinyin: string[]): Correction =>
    scope === 'here' ? { word, pinyin, scope, ...place } : { word, pinyin, scope };
  return {
    onCorrect: (pinyin, scope) => onCorrect?.(as(scope, pinyin)),
    onUndo: () => onUncorrect?.(as(content.token.corrected ?? 'here', content.token.pinyin ?? [])),
  };
}

/** What was said of a word, for those who cannot see its buttons. */
function saidOf(state: WordState | undefined): string | undefined {
  return state === 'learning' ? t('card.remembered') : state === 'known' ? t('card.isKnown') : undefined;
}

/** What a card says first, for those who cannot see it: the reading and the first meanings. */
function heard({ token, entries }: CardContent, shown: readonly Shown[] = [], withMeanings = true): string {
  const said = shown.map(({ text }) => text).join(' ');
  const meaning = token.value ?? sensesOf(entries[0]).slice(0, 2).join('; ');
  return [said, withMeanings && meaning].filter(Boolean).join(': ');
}
