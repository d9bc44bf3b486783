import type { ComponentChildren } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { t, warmText } from '@/components/ui/text';
import type { Article } from '@/lib/article/types';
import type { CardContent } from '@/lib/reading/glossary';
import type { Piece } from '@/lib/reading/pieces';
import type { Reading } from '@/lib/reading/reading';
import { Bar, type BarProps } from './Bar';
import { Card } from './Card';
import { Meta } from './Meta';
import { PartialNote } from './PartialNote';
import { PieceView } from './PieceView';
import { RestNote, type RestState } from './RestNote';
import { readerKey } from './reader-keys';
import { readerTexts } from './reader-texts';
import { useCard } from './useCard';
import { useReading } from './useReading';
import { setTabStop } from './word-pointer';

export type ReaderProps = Omit<BarProps, 'onClose'> & {
  article: Article;
  reading: Reading;
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
};

/** An article with pinyin and cards: the same on a live page and in the library. */
export function Reader(props: ReaderProps) {
  const { article, reading, settings, notice, loadPictures, onClose, onSettings } = props;
  const text = useRef<HTMLElement>(null);
  const cardElement = useRef<HTMLElement>(null);
  const { shown, revision, failure } = useReading(reading);
  const card = useCard(text, cardElement);
  const [top, setTop] = useState<{ element: Element; offset: number } | undefined>();

  useEffect(() => warmText(readerTexts), []);
  useEffect(() => {
    if (shown > 0 && text.current !== null) setTabStop(text.current);
  }, [shown]);

  const togglePinyin = () => {
    setTop(firstVisible(text.current));
    card.close();
    onSettings({ pinyin: !settings.pinyin });
  };
  // Without pinyin the lines are shorter: the line that was on top stays there.
  useLayoutEffect(() => {
    if (top === undefined) return;
    const moved = top.element.getBoundingClientRect().top - top.offset;
    scrollerOf(text.current)?.scrollBy({ top: moved, behavior: 'instant' });
    setTop(undefined);
  }, [settings.pinyin]);

  // On the dialog or the document: after a click on bare text the focus is there, above this view.
  const onKeyDown = useRef<(event: KeyboardEvent) => void>(() => {});
  onKeyDown.current = (event) => {
    if (text.current !== null) readerKey(event, text.current, { card, togglePinyin, close: onClose });
  };
  useEffect(() => {
    const scope: EventTarget | undefined = text.current?.closest('dialog') ?? text.current?.ownerDocument;
    const listener = (event: Event) => onKeyDown.current(event as KeyboardEvent);
    scope?.addEventListener('keydown', listener);
    return () => scope?.removeEventListener('keydown', listener);
  }, []);

  // A card belongs to a word as it was cut.
  useEffect(() => {
    if (revision > 0) card.close();
  }, [revision]);

  const rest = props.rest ?? (article.nextPage === undefined ? undefined : { kind: 'more' as const });
  const restNote = rest && (
    <RestNote state={rest} nextPage={article.nextPage} onFetch={props.onFetchRest} onStop={props.onStopFetching} />
  );
  // Not drawn again when a card opens.
  const drawn = useMemo(() => {
    const head = (
      <>
        <Meta article={article} />
        {article.partial !== undefined && <PartialNote partial={article.partial} />}
        {restNote}
      </>
    );
    return pieces(reading, shown, loadPictures, head);
  }, [reading, shown, revision, loadPictures, article, props.rest]);
  const open = card.open;
  const content = open && reading.card(open.word.piece, open.word.token);
  const said = notice ?? (failure === undefined ? undefined : t('reader.annotateFailed', { problem: failure }));

  return (
    <div class="reader-view">
      <Bar {...props} onSettings={(change) => ('pinyin' in change ? togglePinyin() : onSettings(change))} />
      <div role="status">
        {said !== undefined && (
          <p class="reader-notice">
            {said}{' '}
            {notice === undefined && (
              <button type="button" class="btn" data-action="retry" onClick={reading.retry}>
                {t('reader.tryAgain')}
              </button>
            )}
          </p>
        )}
        <div class="only-heard">{open?.told && content && heard(content)}</div>
      </div>
      <article
        ref={text}
        class={settings.pinyin ? 'reading' : 'reading without-pinyin'}
        lang={article.lang ?? 'zh'}
        aria-label={t('reader.text')}
      >
        {drawn}
        {article.partial !== undefined && <PartialNote partial={article.partial} />}
        {rest?.kind !== 'done' && restNote}
      </article>
      <Card cardRef={cardElement} content={content} pinned={open?.pinned ?? false} />
    </div>
  );
}

/** The pieces in order, the meta line after the title, items of one list in one list element. */
function pieces(reading: Reading, shown: number, loadPictures: boolean, meta: ComponentChildren): ComponentChildren[] {
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
        tokens={index < shown ? reading.tokens(index) : undefined}
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

/** What a card says first, for those who cannot see it: the reading and the first meanings. */
function heard({ token, entries }: CardContent): string {
  const entry = entries[0];
  const senses = entry?.senses.length ? entry.senses : (entry?.references?.[0]?.senses ?? []);
  return [token.pinyin?.join(' '), token.value ?? senses.slice(0, 2).join('; ')].filter(Boolean).join(': ');
}

/** The first piece that reaches into the window, and where it stands, in pixels from the window's top. */
function firstVisible(text: HTMLElement | null): { element: Element; offset: number } | undefined {
  for (const element of text?.querySelectorAll('[data-piece]') ?? []) {
    const box = element.getBoundingClientRect();
    if (box.bottom > 60) return { element, offset: box.top };
  }
  return undefined;
}

function scrollerOf(text: HTMLElement | null): Element | null | undefined {
  return text?.closest('dialog') ?? text?.ownerDocument.scrollingElement;
}
