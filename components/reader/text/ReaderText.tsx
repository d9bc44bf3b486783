import type { Ref } from 'preact';
import { useMemo } from 'preact/hooks';
import type { OpenArticle, RestOfPages } from '@/components/reader/reader-props';
import type { Drawn } from '@/components/reader/useReading';
import { t } from '@/components/ui/text';
import type { Article } from '@/lib/article/types';
import type { Settings } from '@/lib/settings';
import type { ShownPicture } from './Figure';
import { Meta } from './Meta';
import { PartialNote } from './PartialNote';
import { type Look, pieceViews } from './piece-views';
import { RestNote } from './RestNote';

type Props = {
  textRef: Ref<HTMLElement>;
  opened: OpenArticle;
  drawn: Drawn<Look>;
  /** The texts in the other script, another object whenever one of them has come. */
  converted: { texts: readonly (string | undefined)[] };
  settings: Settings;
  /** Whether pinyin is shown, or hidden, for a while. */
  peeking: boolean;
  loadPictures: boolean;
  pictures?: ReadonlyMap<string, ShownPicture>;
  rest: RestOfPages | undefined;
};

/** The article itself: its pieces, and the notes of what is missing from it. */
export function ReaderText(props: Props) {
  const { textRef, opened, drawn, converted, settings, peeking, loadPictures, pictures, rest } = props;
  const { article, reading, translation } = opened;
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
    return pieceViews({ reading, drawn, converted: converted.texts, loadPictures, pictures, head, translation });
  }, [reading, drawn, converted, loadPictures, pictures, article, rest?.state, translation]);
  return (
    <article
      ref={textRef}
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
      {state?.kind !== 'done' && restNote}
    </article>
  );
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
