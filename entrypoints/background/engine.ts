import { type Convert, createConverter } from '@/lib/chinese/convert';
import type { Correction } from '@/lib/chinese/corrections';
import { DictionaryError } from '@/lib/chinese/dictionary/dictionary-error';
import { type Dictionary, openDictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { indexLevels } from '@/lib/chinese/levels';
import { openPolyphones, type PolyphoneModel } from '@/lib/chinese/polyphones/open-polyphones';
import { library } from '@/lib/library/db';
import { observe } from '@/lib/library/live';
import { listCorrections } from '@/lib/library/words/corrections';
import { listLevels } from '@/lib/library/words/levels';

let opening: Promise<Dictionary> | undefined;

/** The dictionary, fetched when it is first needed after each wake. A failed fetch is tried again next time. */
export function dictionary(): Promise<Dictionary> {
  opening ??= fetch('/dictionary.bin')
    .catch(() => {
      throw new DictionaryError('The dictionary is missing.');
    })
    .then((response) => response.arrayBuffer())
    .then(openDictionary)
    .catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
  return opening;
}

let openingPolyphones: Promise<PolyphoneModel | undefined> | undefined;

/** The table of polyphones, likewise. Where it fails, text is read without it. */
export function polyphones(): Promise<PolyphoneModel | undefined> {
  openingPolyphones ??= fetch('/polyphones.bin')
    .then((response) => response.arrayBuffer())
    .then(openPolyphones)
    .catch((error: unknown) => {
      console.error(error);
      openingPolyphones = undefined;
      return undefined;
    });
  return openingPolyphones;
}

let openingConverter: Promise<Convert> | undefined;

/** The tables of both scripts, fetched when somebody reads in the other one. A failed fetch is tried again next time. */
export function converter(): Promise<Convert> {
  openingConverter ??= fetch('/conversion.json')
    .then((response) => response.json())
    .then(createConverter)
    .catch((error: unknown) => {
      openingConverter = undefined;
      throw error;
    });
  return openingConverter;
}

let levelIndex: Promise<Map<string, Record<string, string>>> | undefined;

/** The user's level lists by word, kept up to date while the background is awake. A library that fails has none. */
export function levels(): Promise<Map<string, Record<string, string>>> {
  levelIndex ??= keepUp(
    async () => indexLevels(await listLevels(library())),
    new Map(),
    (now) => {
      levelIndex = now;
    },
  );
  return levelIndex;
}

let correctionList: Promise<Correction[]> | undefined;

/** The readings that the user set right, kept up to date likewise. */
export function corrections(): Promise<Correction[]> {
  correctionList ??= keepUp(
    () => listCorrections(library()),
    [],
    (now) => {
      correctionList = now;
    },
  );
  return correctionList;
}

/**
 * What a query of the library gives, `otherwise` where it fails or waits for long: pinyin does not wait for a library
 * that another tab keeps from opening. `tell` hears of each later result.
 */
function keepUp<T>(query: () => Promise<T>, otherwise: T, tell: (now: Promise<T>) => void): Promise<T> {
  return new Promise((resolve) => {
    observe(
      query,
      (value) => {
        tell(Promise.resolve(value));
        resolve(value);
      },
      () => resolve(otherwise),
    );
    setTimeout(() => resolve(otherwise), 1000);
  });
}

/** Reads the user's readings anew after they were written, for the very next annotation. */
export async function refreshCorrections(): Promise<void> {
  correctionList = Promise.resolve(await listCorrections(library()));
}
