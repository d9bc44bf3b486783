import { browser } from 'wxt/browser';
import { yieldToMain } from '@/lib/async/yield-to-main';
import { annotate } from '@/lib/chinese/annotate';
import { BODY_CHECKSUM_WORD } from '@/lib/chinese/dictionary/format';
import { deriveMissing, deriveOne, type Engine, forgetDerived } from '@/lib/library/articles/derived';
import { library } from '@/lib/library/db';
import { textPattern, variantsIn } from '@/lib/library/search/variants';
import { annotationData, dictionary, loadOnce } from './loaded-data';
import { openDictionariesOn } from './own-dictionaries';

/** How long one call works before it returns how much is left, in milliseconds: its caller may be gone. */
const slice = 3_000;

/** Derives an article that was just saved, after the answer that it is saved. */
export function deriveSoon(id: string): void {
  setTimeout(() => {
    engine()
      .then((made) => deriveOne(library(), id, made))
      // The library page derives what is missing when it opens.
      .catch((error: unknown) => console.error(error));
  });
}

let running: Promise<number> | undefined;

/** Derives for some seconds what is missing; returns how many articles are left. Concurrent calls share one run. */
export function deriveSome(): Promise<number> {
  running ??= engine()
    .then((made) => deriveMissing(library(), made, { until: Date.now() + slice }))
    .finally(() => {
      running = undefined;
    });
  return running;
}

/** Forgets what was derived of the articles in which a word is read or cut otherwise now. */
export async function forgetDerivedOf(word: string): Promise<void> {
  const variantsOf = variantsIn(await dictionary());
  await forgetDerived(library(), textPattern(word, variantsOf));
}

async function engine(): Promise<Engine> {
  return {
    version: await versionWithDictionaries(),
    annotate: async (texts, options) => {
      const { words, ...loaded } = await annotationData();
      // Requests of pages come first.
      await yieldToMain();
      return annotate(words, texts, { ...options, ...loaded });
    },
  };
}

/** Words depend on the user's dictionaries too: what was derived with others is derived again. Waits for all of them. */
async function versionWithDictionaries(): Promise<string> {
  const [version, { ids }] = await Promise.all([engineVersion(), openDictionariesOn()]);
  return ids === '' ? version : `${version}/${ids}`;
}

/** The extension's version with the dictionary's checksum, which tells builds of one version apart. */
const engineVersion = loadOnce(async () => {
  const response = await fetch('/dictionary.bin');
  const reader = response.body?.getReader();
  const first = await reader?.read();
  void reader?.cancel();
  const checksum = first?.value && new DataView(first.value.buffer).getUint32(BODY_CHECKSUM_WORD * 4, true);
  return `${browser.runtime.getManifest().version}/${(checksum ?? 0).toString(16)}`;
});
