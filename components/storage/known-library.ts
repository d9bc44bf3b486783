import { storage } from 'wxt/utils/storage';
import { countArticles } from '@/lib/library/articles/articles';
import { library } from '@/lib/library/db';

/** What was in the library when it was last looked at. It lies apart from the library, and outlives it. */
type Known = { device: string; articles: number; words: number };

const item = storage.defineItem<Known | null>('local:known-library', { fallback: null });

/**
 * What the library held before the browser lost it; `undefined` where it is still the same, or was not known before.
 * A browser that finds its files damaged begins with an empty library and says nothing.
 */
export async function lostLibrary(): Promise<{ articles: number; words: number } | undefined> {
  const known = await item.getValue();
  if (known === null) return undefined;
  return (await deviceNow()) === known.device ? undefined : known;
}

/** Notes what is in the library, unless one that was lost is still to be told of. */
export async function rememberLibrary(): Promise<void> {
  const [known, now] = await Promise.all([item.getValue(), inLibrary()]);
  if (now === undefined || (known !== null && known.device !== now.device)) return;
  if (known?.articles !== now.articles || known.words !== now.words) await item.setValue(now);
}

/** The user has been told that the library was lost: from now on it is the one that is there. */
export async function acceptLoss(): Promise<void> {
  await item.setValue((await inLibrary()) ?? null);
}

async function inLibrary(): Promise<Known | undefined> {
  const device = await deviceNow();
  if (device === undefined) return undefined;
  const [articles, words] = await Promise.all([countArticles(library()), library().words.count()]);
  return { device, articles, words };
}

/** The device's id is made with the first write and never changes: an empty library has none, another has another. */
async function deviceNow(): Promise<string | undefined> {
  const row = await library().meta.get('device');
  return typeof row?.value === 'string' ? row.value : undefined;
}
