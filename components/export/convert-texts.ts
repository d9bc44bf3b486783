import type { Script } from '@/lib/chinese/convert';
import { background } from '@/lib/rpc';

/** Characters of one message, in UTF-16 units. */
const longestMessage = 20_000;

/** Texts in the other script, in messages of a bearable size. Rejects with the signal's reason where it ends. */
export async function convertTexts(texts: readonly string[], to: Script, signal?: AbortSignal): Promise<string[]> {
  const converted: string[] = [];
  while (converted.length < texts.length) {
    signal?.throwIfAborted();
    let end = converted.length;
    for (let size = 0; end < texts.length; end += 1) {
      size += texts[end]?.length ?? 0;
      if (size > longestMessage && end > converted.length) break;
    }
    converted.push(...(await background.convert(texts.slice(converted.length, end), to)));
  }
  return converted;
}
