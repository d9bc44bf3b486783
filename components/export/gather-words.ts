import { displayFor } from '@/lib/chinese/display/display';
import type { Token } from '@/lib/chinese/types';
import type { ExportWord } from '@/lib/export/types';
import type { WordWithContext } from '@/lib/library/words/words-to-export';
import { messages } from '@/lib/reading/reading';
import { background } from '@/lib/rpc';
import type { Settings } from '@/lib/settings';
import { asKept } from './as-kept';
import { richRuns } from './rich-blocks';

type Options = {
  settings: Settings;
  signal: AbortSignal;
  /** Told how much is done, 0 to 1. */
  onShare?: (share: number) => void;
};

/** Words as files have them, their sentences annotated. Rejects where that fails, or the signal ends it. */
export async function gatherWords(found: readonly WordWithContext[], options: Options): Promise<ExportWord[]> {
  const { settings, signal, onShare } = options;
  const display = displayFor(settings);
  const sentences = found.map(({ context }) => ({ text: context?.sentence ?? '' }));
  const tokens: Token[][] = [];
  for (const { from, to } of messages(sentences)) {
    signal.throwIfAborted();
    const texts = sentences.slice(from, to).map(({ text }) => text);
    tokens.push(...(await background.annotate(texts)).tokens);
    onShare?.(to / found.length);
  }
  return found.map(({ word, context }, index): ExportWord => {
    const { id, simplified, traditional, pinyin, senses, state, note, tags } = word;
    const kept = { id, simplified, traditional, pinyin, senses, state, tags, ...(note !== undefined && { note }) };
    if (context === undefined) return kept;
    const { sentence, offset, length, url, title } = context;
    const read = asKept(tokens[index] ?? [], context, pinyin);
    const runs = richRuns({ text: sentence, marks: [] }, read, { display, isBare: () => false });
    return { ...kept, context: { sentence, offset, length, url, title, ruby: runs.flatMap(({ parts }) => parts) } };
  });
}
