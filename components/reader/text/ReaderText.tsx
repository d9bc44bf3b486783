import type { Ref } from 'preact';
import { useMemo } from 'preact/hooks';
import type { ReaderProps } from '@/components/reader/reader-props';
import { styleName } from '@/components/reader/style-names';
import type { Drawn } from '@/components/reader/useDrawnPieces';
import { formatPublished, publishedTime } from '@/components/ui/dates';
import { t } from '@/components/ui/text';
import type { Article } from '@/lib/article/types';
import type { Translation } from '@/lib/session/translation';
import type { Settings } from '@/lib/settings';
import { PartialNote } from './PartialNote';
import { pieceViews } from './piece-views';
import { RestNote } from './RestNote';
import { syllableFace } from './syllable-face';
import { useShownPart } from './useShownPart';

type Props = Pick<ReaderProps, 'opened' | 'loadPictures' | 'pictures' | 'rest'> & {
  textRef: Ref<HTMLElement>;
  drawn: Drawn;
  /** The texts in the other script, another object whenever one of them has come. */
  converted: { texts: readonly (string | undefined)[] };
  settings: Settings;
  /** Whether pinyin is shown, or hidden, for a while. */
  peeking: boolean;
  translation: Translation | undefined;
};

/** The article itself: its pieces, and the notes of what is missing from it. */
export function ReaderText(props: Props) {
  const { textRef, opened, drawn, converted, settings, peeking, loadPictures, pictures, rest, translation } = props;
  const { article, session } = opened;
  const state = rest?.state ?? (article.nextPage === undefined ? undefined : { kind: 'more' as const });
  const restNote = state && (
    <RestNote state={state} nextPage={article.nextPage} onFetch={rest?.onFetch} onStop={rest?.onStop} />
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
    return pieceViews({ session, drawn, converted: converted.texts, loadPictures, pictures, head, translation });
  }, [session, drawn, converted, loadPictures, pictures, article, rest?.state, translation]);
  // An article that was begun is scrolled to its place, which has to be there.
  const shown = useShownPart(views.length, opened.progress?.startAt !== undefined);
  return (
    <article
      ref={textRef}
      aria-busy={shown < views.length}
      class={classOf(settings, peeking)}
      data-pinyin={peeking ? 'always' : settings.pinyin}
      data-lines={settings.lines}
      data-width={settings.width}
      data-font={settings.font}
      style={{ [styleName('text-size')]: `${settings.textSize}px`, [styleName('cell')]: syllableFace(settings).cell }}
      lang={langOf(article, settings)}
      aria-label={t('reader.text')}
    >
      {views.slice(0, shown)}
      {article.partial !== undefined && <PartialNote partial={article.partial} />}
      {state?.kind !== 'done' && restNote}
    </article>
  );
}

function langOf({ lang = 'zh' }: Article, { script }: Settings): string {
  return script === 'original' ? lang : script === 'simplified' ? 'zh-Hans' : 'zh-Hant';
}

function classOf(settings: Settings, peeking: boolean): string {
  const { pinyin, tonesInText, pinyinPlace, wordSpacing, underlineNames, figures, glosses, glossPlace, definitions } =
    settings;
  const names = {
    reading: true,
    covered: peeking && pinyin === 'always',
    tones: tonesInText,
    below: pinyinPlace === 'below',
    spaced: wordSpacing,
    'names-underlined': underlineNames,
    figures,
    glossed: glosses !== 'off',
    'gloss-instead': glosses !== 'off' && glossPlace === 'instead',
    'glosses-hidden': glosses !== 'off' && !definitions,
  };
  return Object.entries(names)
    .flatMap(([name, holds]) => (holds ? [name] : []))
    .join(' ');
}

/** Source, time and author under the title; each said once. */
function Meta({ article }: { article: Article }) {
  const source = article.source ?? article.siteName;
  const byline = article.byline === source ? undefined : article.byline;
  return (
    <div class="meta">
      {source !== undefined && <span class="meta-source">{source}</span>}
      {article.publishedAt !== undefined && (
        <time class="meta-time" dateTime={publishedTime(article.publishedAt)}>
          {formatPublished(article.publishedAt)}
        </time>
      )}
      {byline !== undefined && <span class="meta-byline">{byline}</span>}
    </div>
  );
}
