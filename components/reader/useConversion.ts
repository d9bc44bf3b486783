import { effect } from '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import type { Script } from '@/lib/chinese/conversion/phrase-tables';
import type { ArticleSession } from '@/lib/session/article-session';

/** Texts in the other script, each with as many code points as it had. */
export type ConvertTexts = (texts: string[], to: Script) => Promise<string[]>;

/** Characters of one message, in UTF-16 units. */
const longestMessage = 5000;

/** The pieces in the other script as they arrive; undefined for one as written. `problem`: why they do not come. */
export function useConversion(
  session: ArticleSession,
  script: 'original' | Script,
  convert: ConvertTexts | undefined,
): { texts: readonly (string | undefined)[]; problem: unknown } {
  const [state, setState] = useState<{ texts: readonly (string | undefined)[]; problem: unknown }>({
    texts: [],
    problem: undefined,
  });

  useEffect(() => {
    setState({ texts: [], problem: undefined });
    if (script === 'original' || convert === undefined) return undefined;
    // A corrected reading may be another character's: then all is asked for again, and shown as it arrives.
    return effect(() => {
      session.rounds();
      let isOver = false;
      const run = async () => {
        const all = session.pieces.map(({ text }) => text);
        let texts: string[] = [];
        while (texts.length < all.length) {
          const next = messageFrom(all, texts.length);
          const converted = await convert(next, script);
          if (isOver) return;
          texts = [...texts, ...converted];
          const done = texts;
          setState((before) => ({ texts: [...done, ...before.texts.slice(done.length)], problem: undefined }));
        }
      };
      run().catch((problem: unknown) => {
        if (!isOver) setState({ texts: [], problem });
      });
      return () => {
        isOver = true;
      };
    });
  }, [session, script]);

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
