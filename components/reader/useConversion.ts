import { useEffect, useState } from 'preact/hooks';
import type { Script } from '@/lib/chinese/convert';
import type { Reading } from '@/lib/reading/reading';

/** Texts in the other script, each with as many code points as it had. */
export type ConvertTexts = (texts: string[], to: Script) => Promise<string[]>;

/** Characters of one message, in UTF-16 units. */
const longestMessage = 5000;

/**
 * The pieces of a reading in another script, by index, as they come; undefined for one that is shown as it was written.
 * `problem` says why they do not come.
 */
export function useConversion(
  reading: Reading,
  script: 'original' | Script,
  convert: ConvertTexts | undefined,
): { texts: readonly (string | undefined)[]; problem: unknown } {
  const [state, setState] = useState<{ texts: readonly string[]; problem: unknown }>({ texts: [], problem: undefined });

  useEffect(() => {
    let isOver = false;
    setState({ texts: [], problem: undefined });
    const run = async (to: Script, ask: ConvertTexts) => {
      const all = reading.pieces.map(({ text }) => text);
      let texts: string[] = [];
      while (texts.length < all.length) {
        const next = messageFrom(all, texts.length);
        const converted = await ask(next, to);
        if (isOver) return;
        texts = [...texts, ...converted];
        setState({ texts, problem: undefined });
      }
    };
    if (script !== 'original' && convert !== undefined)
      run(script, convert).catch((problem: unknown) => {
        if (!isOver) setState({ texts: [], problem });
      });
    return () => {
      isOver = true;
    };
  }, [reading, script]);

  return state;
}

function messageFrom(texts: readonly string[], start: number): string[] {
  let size = 0;
  let end = start;
  while (end < texts.length && (end === start || size + (texts[end]?.length ?? 0) <= longestMessage)) {
    size += texts[end]?.length ?? 0;
    end += 1;
  }
  return texts.slice(start, end);
}
