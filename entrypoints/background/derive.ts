import { browser } from 'wxt/browser';
import { annotate } from '@/lib/chinese/annotate';
import type { Correction } from '@/lib/chinese/corrections';
import { BODY_CHECKSUM_WORD } from '@/lib/chinese/dictionary/format';
import { deriveMissing, deriveOne, type Engine, forgetDerived } from '@/lib/library/articles/derived';
import { library } from '@/lib/library/db';
import { textPattern, variantsIn } from '@/lib/library/search/variants';
import { corrections, dictionary, polyphones } from './engine';

/** One call works for so many milliseconds and then says how much is left: its caller may have gone. */
const slice = 3_000;

/** Derives one article that was just saved: in a task of its own, after the answer that it is saved. */
export function deriveSoon(id: string): void {
  setTimeout(() => {
    engine()
      .then((made) => deriveOne(library(), id, made))
      // The library page makes what is missing when it opens.
      .catch((error: unknown) => console.error(error));
  });
}

let running: Promise<number> | undefined;

/** Derives for some seconds what is missing; gives how many articles are left. Pages that ask at once share one run. */
export function deriveSome(): Promise<number> {
  running ??= engine()
    .then((made) => deriveMissing(library(), made, { until: Date.now() + slice }))
    .finally(() => {
      running = undefined;
    });
  return running;
}

/** A reading was set right or taken back: the articles in which it may stand are derived again when they are needed. */
export async function forgetDerivedOf(correction: Correction): Promise<void> {
  const variantsOf = variantsIn(await dictionary());
  await forgetDerived(library(), textPattern(correction.word, variantsOf));
}

async function engine(): Promise<Engine> {
  return {
    version: await engineVersion(),
    annotate: async (texts, options) => {
      const own = { polyphones: await polyphones(), corrections: await corrections() };
      const words = await dictionary();
      // What a page asks for meanwhile comes first.
      await new Promise((resolve) => setTimeout(resolve));
      return annotate(words, texts, { ...options, ...own });
    },
  };
}

let version: Promise<string> | undefined;

/** The extension's version with the dictionary's checksum, which tells builds of one version apart. */
export function engineVersion(): Promise<string> {
  version ??= readVersion().catch((error: unknown) => {
    version = undefined;
    throw error;
  });
  return version;
}

/** The header alone is read: what is derived by this engine already needs no dictionary. */
async function readVersion(): Promise<string> {
  const response = await fetch('/dictionary.bin');
  const reader = response.body?.getReader();
  const first = await reader?.read();
  void reader?.cancel();
  const checksum = first?.value && new DataView(first.value.buffer).getUint32(BODY_CHECKSUM_WORD * 4, true);
  return `${browser.runtime.getManifest().version}/${(checksum ?? 0).toString(16)}`;
}
