import { partialText } from '@/components/reader/text/PartialNote';
import { formatPublished, publishedTime } from '@/components/ui/dates';
import type { Article } from '@/lib/article/types';
import { inBatchesBySize } from '@/lib/async/in-batches';
import type { Script } from '@/lib/chinese/conversion/phrase-tables';
import { pieces as cut } from '@/lib/chinese/sentences';
import type { ExportArticle, ExportPicture } from '@/lib/export/types';
import { regionalDisplay } from '@/lib/regional-display';
import { background } from '@/lib/rpc/transport';
import { annotateWhole } from '@/lib/session/annotate-whole';
import { createGlosses } from '@/lib/session/glosses';
import { readerWords } from '@/lib/session/reader-words';
import type { WordStates } from '@/lib/session/word-state';
import type { PinyinMode, Settings } from '@/lib/settings';
import { richBlocks } from './rich-blocks';

/** Which words have readings in a file: all, none, or those that have them in the reader. */
export type ExportPinyin = 'all' | 'reader' | 'none';

type Options = {
  settings: Settings;
  pinyin: ExportPinyin;
  states: WordStates;
  pictures: ReadonlyMap<string, ExportPicture>;
  /** What is kept of its translation, by sentence, where it is to be in the file. */
  translation?: { language: string; texts: ReadonlyMap<string, string> };
  signal: AbortSignal;
  /** Called with the share that is done, 0 to 1. */
  onShare: (share: number) => void;
};

/** A saved article as its file shows it, annotated as in the reader. Rejects where it cannot be annotated. */
export async function gatherArticle(article: Article, options: Options): Promise<ExportArticle> {
  const { settings, states, pinyin, pictures, translation, signal, onShare } = options;
  const session = await annotateWhole(article, background.annotate, cut, { signal, onShare });
  const { script } = settings;
  const texts = session.pieces.map(({ text }) => text);
  const converted = script === 'original' ? undefined : await convertTexts(texts, script, signal);
  const words = readerWords(article, session, states, settings.level);
  const mode = modeOf(pinyin, settings.pinyin);
  const glosses = createGlosses(session, words, { mode: settings.glosses, place: settings.glossPlace });
  const blocks = richBlocks(session, {
    display: regionalDisplay(settings, article.lang),
    converted,
    ...(translation !== undefined && { translations: translation.texts }),
    isBare: (piece, token) =>
      isBare(mode, words.statuses(piece)[token]) ||
      (settings.glossPlace === 'instead' && glosses.of(piece)[token] !== undefined),
    glossOf: (piece, token) => glosses.of(piece)[token],
  });
  const titles = session.pieces.map(({ role, text }, index) =>
    role.kind === 'title' ? (converted?.[index] ?? text) : '',
  );
  const { url, byline, publishedAt, partial, lang = 'zh' } = article;
  const source = article.source ?? article.siteName;
  return {
    url,
    title: titles.join(''),
    lang: script === 'original' ? lang : script === 'simplified' ? 'zh-Hans' : 'zh-Hant',
    ...(translation !== undefined && { translationLang: translation.language }),
    ...(source !== undefined && { source }),
    ...(byline !== undefined && { byline }),
    ...(publishedAt !== undefined && {
      published: { iso: publishedTime(publishedAt), text: formatPublished(publishedAt) },
    }),
    ...(partial !== undefined && { partial: partialText(partial) }),
    blocks,
    pictures,
  };
}

/** Characters of one message, in UTF-16 units. */
const longestMessage = 20_000;

async function convertTexts(texts: readonly string[], to: Script, signal: AbortSignal): Promise<string[]> {
  const converted: string[] = [];
  for (const some of inBatchesBySize(texts, ({ length }) => length, longestMessage)) {
    signal.throwIfAborted();
    converted.push(...(await background.convert(some, to)));
  }
  return converted;
}

function modeOf(pinyin: ExportPinyin, mode: PinyinMode): 'always' | 'above-level' | 'unknown' | 'off' {
  if (pinyin !== 'reader') return pinyin === 'all' ? 'always' : 'off';
  // A file has no hover.
  return mode === 'hover' ? 'off' : mode;
}

/** As the reader's styles have it (assets/styles/reader.css). */
function isBare(mode: ReturnType<typeof modeOf>, status: string | undefined): boolean {
  if (mode === 'always' || mode === 'off') return mode === 'off';
  return status === 'known' || (mode === 'above-level' && status === 'easy');
}
