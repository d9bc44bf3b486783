import type { OwnDictionaryInUse } from '@/lib/chinese/own/own-dictionaries';
import { openOwnDictionary } from '@/lib/dictionaries/compact/open-own-dictionary';
import { library } from '@/lib/library/db';
import { listDictionaries } from '@/lib/library/dictionaries/dictionaries';
import { dictionaryFile } from '@/lib/library/dictionaries/dictionary-files';

/** The user's dictionaries that are on, in their order; `ids` tells one choice of them from another. */
export type OwnDictionariesOn = { ids: string; list: readonly OwnDictionaryInUse[] };

type Opened = OwnDictionaryInUse['open'];

/** What is open, by id. A dictionary never changes, so that a change of the list loads only what is new in it. */
let opened = new Map<string, Promise<Opened | undefined>>();

/** Loads the dictionaries that are on, all at once. One that cannot be opened is left out. */
export async function openDictionariesOn(): Promise<OwnDictionariesOn> {
  const on = (await listDictionaries(library())).filter((one) => one.on);
  opened = new Map(on.map(({ id }) => [id, opened.get(id) ?? load(id)]));
  const list = await Promise.all(
    on.map(async ({ id, name }) => {
      const open = await opened.get(id);
      return open === undefined ? [] : [{ name, open }];
    }),
  );
  return { ids: on.map(({ id }) => id.slice(0, 12)).join('+'), list: list.flat() };
}

async function load(id: string): Promise<Opened | undefined> {
  try {
    const file = await dictionaryFile(library(), id);
    if (file !== undefined) return openOwnDictionary(file);
  } catch (error) {
    console.error(error);
  }
  // The next time that the list is read it may be there: a restore writes files and rows one after the other.
  opened.delete(id);
  return undefined;
}
