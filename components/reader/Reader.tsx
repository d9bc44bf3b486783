import type { ComponentChildren } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { ReaderSettings } from '@/components/settings/ReaderSettings';
import { t, warmText } from '@/components/ui/text';
import type { Article } from '@/lib/article/types';
import type { Correction } from '@/lib/chinese/corrections';
import type { Display, Shown } from '@/lib/chinese/display/display';
import type { CardContent } from '@/lib/reading/glossary';
import type { Piece } from '@/lib/reading/pieces';
import type { Reading } from '@/lib/reading/reading';
import type { Settings } from '@/lib/settings';
import { Bar, type BarProps } from './Bar';
import { Card } from './Card';
import type { Correcting } from './CorrectReading';
import { Meta } from './Meta';
import { PartialNote } from './PartialNote';
import { PieceView } from './PieceView';
import { RestNote, type RestState, restText } from './RestNote';
import { readerKey } from './reader-keys';
import { readerTexts } from './reader-texts';
import { useCard } from './useCard';
import { type ConvertTexts, useConversion } from './useConversion';
import { usePlace } from './usePlace';
import { type Drawn, useReading } from './useReading';
import { setTabStop } from './word-pointer';

export type ReaderProps = Omit<BarProps, 'onClose' | 'settingsOpen' | 'onToggleSettings'> & {
  article: Article;
  reading: Reading;
  /** How readings are written, over the text and in the card. */
  display: Display;
  /** Whether pictures are loaded from where they stand; a saved article asks the network for nothing. */
  loadPictures: boolean;
  /** What went wrong or has changed, to be said above the text. */
  notice?: string;
  /** What there is to say of the article's other pages; without it, that there are some. */
  rest?: RestState;
  /** Absent where nothing may be fetched. */
  onFetchRest?: () => void;
  onStopFetching?: () => void;
  onClose: () => void;
  /** Writes texts in the other script; absent where that cannot be had. */
  convert?: ConvertTexts;
  /** Keeps a reading that the reader set right; absent where nothing can be kept. */
  onCorrect?: (correction: Correction) => void;
  /** Takes one back. */
  onUncorrect?: (correction: Correction) => void;
};

/** An article with pinyin and cards: the same on a live page and in the library. */
export function Reader(props: ReaderProps) {
  const { article, reading, display, settings, notice, loadPictures, onClose, onSettings } = props;
  const text = useRef<HTMLElement>(null);
  const cardElement = useRef<HTMLElement>(null);
  const drawn = useReading(reading, display);
  const { shown, revision, failure } = drawn;
  const converted = useConversion(reading, settings.script, props.convert);
  const card = useCard(text, cardElement);
  const [settingsOpen, setSettingsOpen] = useState(false);
  const place = usePlace(text, props.progress, drawn.all && shown >= reading.pieces.length);

  useEffect(() => warmText(readerTexts), []);
  useEffect(() => {
    if (shown > 0 && text.current !== null) setTabStop(text.current);
  }, [shown]);

  const changeSettings = (change: Partial<Settings>) => {
    place.hold();
    card.close();
    onSettings(change);
  };
  /** Closes what is open on top: the settings, else the reader. */
  const leave = () => {
    if (!settingsOpen) return onClose();
    // Before what has the focus goes with the panel.
    text.current?.parentElement?.querySelector<HTMLElement>('[data-action="settings"]')?.focus();
    setSettingsOpen(false);
  };
  const togglePinyin = () => changeSettings({ pinyin: !settings.pinyin });
  // On the dialog or the document: after a click on bare text the focus is there, above this view.
  const onKeyDown = useRef<(event: KeyboardEvent) => void>(() => {});
  onKeyDown.current = (event) => {
    if (text.current !== null) readerKey(event, text.current, { card, togglePinyin, close: leave });
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
    return pieces(reading, drawn, converted.texts, loadPictures, head);
  }, [reading, drawn, converted, loadPictures, article, props.rest]);
  const open = card.open;
  const content = open && reading.card(open.word.piece, open.word.token);
  const shownOver = open && display.text(reading.tokens(open.word.piece) ?? [])[open.word.token];
  // A card belongs to a word as it was cut.
  const word = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (revision > 0 && word.current !== content?.token.text) card.close();
  }, [revision]);
  useEffect(() => {
    word.current = content?.token.text;
  });
  const correcting = props.onCorrect && open && content && correctingOf(props, open.word, content);
  const unconverted =
    converted.problem === undefined ? undefined : t('reader.convertFailed', { problem: String(converted.problem) });
  const missing = failure === undefined ? undefined : t('reader.annotateFailed', { problem: failure });
  const said = notice ?? missing ?? unconverted;

  return (
    <div class="reader-view" data-tones={settings.toneColours}>
      <Bar
        {...props}
        onSettings={changeSettings}
        settingsOpen={settingsOpen}
        onToggleSettings={() => setSettingsOpen(!settingsOpen)}
      />
      {settingsOpen && (
        <section class="settings-panel" aria-label={t('settings.title')}>
          <ReaderSettings settings={settings} onSettings={changeSettings} />
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
        <div class="only-heard">{open?.told && content && heard(content, shownOver)}</div>
        <div class="only-heard">{props.rest && props.rest.kind !== 'more' && restText(props.rest)}</div>
      </div>
      <article
        ref={text}
        class={classOf(settings)}
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
      <Card
        cardRef={cardElement}
        place={open && `${open.word.piece}.${open.word.token}`}
        content={content}
        display={display}
        shown={shownOver}
        pinned={open?.pinned ?? false}
        correcting={correcting}
      />
    </div>
  );
}

/** The pieces in order, the meta line after the title, items of one list in one list element. */
function pieces(
  reading: Reading,
  drawn: Drawn,
  converted: readonly (string | undefined)[],
  loadPictures: boolean,
  meta: ComponentChildren,
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
    const view = (
      <PieceView
        key={index}
        piece={piece}
        index={index}
        tokens={index < drawn.shown ? reading.tokens(index) : undefined}
        display={drawn.displayOf(index)}
        converted={converted[index]}
        continues={continued(piece, reading.pieces[index + 1])}
        loadPicture={loadPictures}
      />
    );
    if (piece.role.kind === 'item') {
      if (list?.ordered !== piece.role.ordered) closeList();
      list ??= { ordered: piece.role.ordered, start: piece.role.index, items: [] };
      list.items.push(view);
      return;
    }
    closeList();
    out.push(view);
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

function classOf({ pinyin, tonesInText, pinyinPlace, wordSpacing, underlineNames }: Settings): string {
  const names = {
    reading: true,
    'without-pinyin': !pinyin,
    tones: tonesInText,
    below: pinyinPlace === 'below',
    spaced: wordSpacing,
    'names-underlined': underlineNames,
  };
  return Object.entries(names)
    .flatMap(([name, holds]) => (holds ? [name] : []))
    .join(' ');
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

/** What a card says first, for those who cannot see it: the reading and the first meanings. */
function heard({ token, entries }: CardContent, shown: readonly Shown[] = []): string {
  const entry = entries[0];
  const senses = entry?.senses.length ? entry.senses : (entry?.references?.[0]?.senses ?? []);
  const said = shown.map(({ text }) => text).join(' ');
  return [said, token.value ?? senses.slice(0, 2).join('; ')].filter(Boolean).join(': ');
}
