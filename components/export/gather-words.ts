import { calendarPinyin } from '@/lib/chinese/names/calendar-words';
import type { Token } from '@/lib/chinese/types';
import type { ExportWord } from '@/lib/export/types';
import type { WordWithContext } from '@/lib/library/words/words-to-export';
import { regionalDisplay } from '@/lib/regional-display';
import { background } from '@/lib/rpc/transport';
import { messages } from '@/lib/session/article-session';
import type { Settings } from '@/lib/settings';
import { richRuns } from './rich-blocks';

type Options = {
  settings: Settings;
  signal: AbortSignal;
  /** Called with the share that is done, 0 to 1. */
  onShare?: (share: number) => void;
};

/** Words with their sentences annotated, for a file. Rejects where that fails, or the signal ends it. */
export async function gatherWords(found: readonly WordWithContext[], options: Options): Promise<ExportWord[]> {
  const { settings, signal, onShare } = options;
  const display = regionalDisplay(settings);
  const sentences = found.map(({ context }) => context?.sentence ?? '');
  const tokens: Token[][] = [];
  for (const texts of messages(sentences, (text) => text)) {
    signal.throwIfAborted();
    tokens.push(...(await background.annotate(texts)).tokens);
    onShare?.(tokens.length / found.length);
  }
  return found.map(({ word, context }, index): ExportWord => {
    const { id, simplified, traditional, pinyin, senses, state, note, tags } = word;
    const kept = {
      id,
      simplified,
      traditional,
      pinyin: calendarPinyin(simplified, pinyin),
      senses,
      state,
      tags,
      ...(note !== undefined && { note }),
    };
    if (context === undefined) return kept;
    const { sentence, offset, length, url, title, article } = context;
    const read = asKept(tokens[index] ?? [], context, pinyin);
    const runs = richRuns({ text: sentence, marks: [] }, read, { display, isBare: () => false });
    return {
      ...kept,
      context: { sentence, offset, length, url, title, article, ruby: runs.flatMap(({ parts }) => parts) },
    };
  });
}

/**
 * The tokens of a sentence with the word's reading as it was kept, which the user may have chosen: field and sentence of
 * one note must not disagree. A reading that was corrected since is left.
 */
export function asKept(
  tokens: readonly Token[],
  { offset, length }: { offset: number; length: number },
  pinyin: readonly string[],
): Token[] {
  let at = 0;
  return tokens.map((token) => {
    const isWord = at === offset && token.text.length === length && token.pinyin?.length === pinyin.length;
    at += token.text.length;
    if (!isWord || token.corrected !== undefined || token.pinyin?.join() === pinyin.join()) return token;
    const { doubtful: _, taiwanPinyin: __, ...rest } = token;
    return { ...rest, pinyin: [...pinyin] };
  });
}
