import { tokenStart } from '@/components/reader/text/token-start';
import type { WordAt } from '@/components/reader/text/word-pointer';
import type { Reading } from '@/lib/reading/reading';

type Box = { top: number; bottom: number };

/**
 * Tells where the sentence of a word stands now: from the top of its first line to the bottom of its last, pinyin
 * included, in pixels of the window. Its elements are sought once.
 */
export function sentenceBox(reading: Reading, word: WordAt): () => Box | undefined {
  const place = reading.place(word.piece, word.token);
  const from = tokenStart(reading, word) - (place?.offset ?? 0);
  const to = from + (place?.sentence.length ?? 0);
  const inSentence = new Set<string>();
  let start = 0;
  (reading.tokens(word.piece) ?? []).forEach(({ text }, index) => {
    if (start >= from && start < to) inSentence.add(String(index));
    start += text.length;
  });
  const piece = word.fragments[0]?.closest('[data-piece]');
  const words = [...(piece?.querySelectorAll<HTMLElement>('.w') ?? [])].filter(({ dataset }) =>
    inSentence.has(dataset.t ?? ''),
  );
  const first = words[0];
  const last = words.at(-1);
  return () => {
    if (first === undefined || last === undefined) return undefined;
    const boxes = [first, last].flatMap((each) =>
      [...each.querySelectorAll('ruby, rt')].flatMap((part) => [...part.getClientRects()]),
    );
    const seen = boxes.filter(({ height }) => height > 0);
    if (seen.length === 0) return undefined;
    return { top: Math.min(...seen.map(({ top }) => top)), bottom: Math.max(...seen.map(({ bottom }) => bottom)) };
  };
}
