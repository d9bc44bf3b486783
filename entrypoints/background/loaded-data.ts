import { createConverter } from '@/lib/chinese/conversion/convert';
import { type Dictionary, openDictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { DictionaryError } from '@/lib/chinese/dictionary/read-sections';
import { indexLevels } from '@/lib/chinese/levels';
import type { OwnData } from '@/lib/chinese/own/own-words';
import { openPolyphones, type PolyphoneModel } from '@/lib/chinese/polyphones/open-polyphones';
import { library } from '@/lib/library/db';
import { observe } from '@/lib/library/live';
import { listCorrections } from '@/lib/library/words/corrections';
import { listLevels } from '@/lib/library/words/levels';
import { listCuts } from '@/lib/library/words/own-cuts';
import { listOwnEntries } from '@/lib/library/words/own-entries';
import { tellReadingsChanged } from '@/lib/settings';
import { type OwnDictionariesOn, openDictionariesOn } from './own-dictionaries';

/** Loads something when it is first needed after each wake; a load that failed is tried again next time. */
export function loadOnce<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

export const dictionary = loadOnce(async (): Promise<Dictionary> => {
  const response = await fetch('/dictionary.bin').catch(() => {
    throw new DictionaryError('The dictionary is missing.');
  });
  return openDictionary(await response.arrayBuffer());
});

const loadPolyphones = loadOnce(async () => openPolyphones(await (await fetch('/polyphones.bin')).arrayBuffer()));

/** The table of polyphones. Where it fails, text is annotated without it. */
export function polyphones(): Promise<PolyphoneModel | undefined> {
  return loadPolyphones().catch((error: unknown) => {
    console.error(error);
    return undefined;
  });
}

/** Writes tokens in the other script. */
export const converter = loadOnce(async () => {
  const [tables, words] = await Promise.all([
    fetch('/conversion.json').then((response) => response.json()),
    dictionary(),
  ]);
  return createConverter(tables, words);
});

/** The user's level lists by word. */
export const levels = following(async () => indexLevels(await listLevels(library())), new Map());

/** What the user set right or added. */
export const ownData = following(async (): Promise<OwnData> => {
  const [corrections, cuts, entries] = await Promise.all([
    listCorrections(library()),
    listCuts(library()),
    listOwnEntries(library()),
  ]);
  return { corrections, cuts, entries };
}, {});

const noDictionaries: OwnDictionariesOn = { ids: '', list: [] };

/** The user's dictionaries that are on; read again when their list changes. */
const dictionariesOn = following(openDictionariesOn, noDictionaries, tellReadingsChanged);

/** What text is annotated with. All is loaded at once: after a wake the first text waits for the longest alone. */
export async function annotationData() {
  const [words, models, own, { list }] = await Promise.all([dictionary(), polyphones(), ownData(), dictionariesOn()]);
  return { words, polyphones: models, own: together(own, list) };
}

let last: { own: OwnData; list: OwnData['dictionaries']; both: OwnData } | undefined;

/** One object for the same data: what is made of it is remembered by it. */
function together(own: OwnData, list: OwnDictionariesOn['list']): OwnData {
  if (list.length === 0) return own;
  if (last?.own !== own || last.list !== list) last = { own, list, both: { ...own, dictionaries: list } };
  return last.both;
}

/**
 * A query's newest result while the background is awake; `otherwise` where it fails or takes long. `onChange` is called
 * when another one was given out before.
 */
function following<T>(
  query: () => Promise<T>,
  otherwise: T,
  onChange?: () => Promise<void>,
): (() => Promise<T>) & { refresh: () => Promise<void> } {
  let latest: Promise<T> | undefined;
  const follow = () =>
    new Promise<T>((resolve) => {
      let isAnswered = false;
      const answer = (value: T) => {
        isAnswered = true;
        resolve(value);
      };
      observe(
        query,
        (value) => {
          latest = Promise.resolve(value);
          if (isAnswered) onChange?.().catch((error: unknown) => console.error(error));
          answer(value);
        },
        () => answer(otherwise),
      );
      setTimeout(answer, 1000, otherwise);
    });
  const read = () => {
    latest ??= follow();
    return latest;
  };
  const refresh = async () => {
    latest = Promise.resolve(await query());
  };
  return Object.assign(read, { refresh });
}
