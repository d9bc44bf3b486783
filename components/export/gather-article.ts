import { partialText } from '@/components/reader/text/PartialNote';
import { formatPublished } from '@/components/ui/dates';
import type { Article } from '@/lib/article/types';
import { displayFor } from '@/lib/chinese/display/display';
import { pieces as cut } from '@/lib/chinese/sentences';
import type { ExportArticle, ExportPicture } from '@/lib/export/types';
import { readerWords } from '@/lib/reading/reader-words';
import { wholeReading } from '@/lib/reading/whole-reading';
import type { WordStates } from '@/lib/reading/word-state';
import { background } from '@/lib/rpc';
import type { PinyinMode, Settings } from '@/lib/settings';
import { convertTexts } from './convert-texts';
import { richBlocks } from './rich-blocks';

/** Over which words readings stand in a file: all, none, or those over which they stand in the reader. */
export type ExportPinyin = 'all' | 'reader' | 'none';

type Options = {
  settings: Settings;
  pinyin: ExportPinyin;
  states: WordStates;
  pictures: ReadonlyMap<string, ExportPicture>;
  signal: AbortSignal;
  /** Told how much of it is done, 0 to 1. */
  onShare: (share: number) => void;
};

/** A saved article as its file will show it, annotated as the reader has it. Rejects where it cannot be annotated. */
export async function gatherArticle(article: Article, options: Options): Promise<ExportArticle> {
  const { settings, states, pinyin, pictures, signal, onShare } = options;
  const reading = await wholeReading(article, background.annotate, cut, { signal, onShare });
  const { script } = settings;
  const converted =
    script === 'original'
      ? undefined
      : await convertTexts(
          reading.pieces.map(({ text }) => text),
          script,
          signal,
        );
  const words = readerWords(article, reading, states, settings.level);
  const mode = modeOf(pinyin, settings.pinyin);
  const blocks = richBlocks(reading, {
    display: displayFor(settings),
    converted,
    isBare: (piece, token) => isBare(mode, words.standings(piece)[token]),
  });
  const titles = reading.pieces.map(({ role, text }, index) =>
    role.kind === 'title' ? (converted?.[index] ?? text) : '',
  );
  const { url, byline, publishedAt, partial, lang = 'zh' } = article;
  const source = article.source ?? article.siteName;
  return {
    url,
    title: titles.join(''),
    lang: script === 'original' ? lang : script === 'simplified' ? 'zh-Hans' : 'zh-Hant',
    ...(source !== undefined && { source }),
    ...(byline !== undefined && { byline }),
    ...(publishedAt !== undefined && { published: { iso: publishedAt, text: formatPublished(publishedAt) } }),
    ...(partial !== undefined && { partial: partialText(partial) }),
    blocks,
    pictures,
  };
}

function modeOf(pinyin: ExportPinyin, mode: PinyinMode): 'always' | 'above-level' | 'unknown' | 'off' {
  if (pinyin !== 'reader') return pinyin === 'all' ? 'always' : 'off';
  // No pointer opens a word in a file.
  return mode === 'hover' ? 'off' : mode;
}

/** As the reader's styles have it (assets/styles/reader.css). */
function isBare(mode: ReturnType<typeof modeOf>, standing: string | undefined): boolean {
  if (mode === 'always' || mode === 'off') return mode === 'off';
  return standing === 'known' || (mode === 'above-level' && standing === 'easy');
}
