import { storage } from 'wxt/utils/storage';
import { countArticles } from '@/lib/library/articles/articles';
import { library } from '@/lib/library/db';

/** What was in the library when it was last looked at; kept outside of the library, so that it survives its loss. */
type Known = { device: string; articles: number; words: number };

const item = storage.defineItem<Known | null>('local:known-library', { fallback: null });

/**
 * What the library held before the browser lost it: a browser that finds its files damaged silently starts with an empty
 * one. `undefined` if nothing was lost.
 */
export async function lostLibrary(): Promise<Known | undefined> {
  const known = await item.getValue();
  return known === null || (await currentDevice()) === known.device ? undefined : known;
}

/** Notes what is in the library, unless a loss has yet to be reported. */
export async function rememberLibrary(): Promise<void> {
  const [known, now] = await Promise.all([item.getValue(), currentLibrary()]);
  if (now === undefined || (known !== null && known.device !== now.device)) return;
  if (known?.articles !== now.articles || known.words !== now.words) await item.setValue(now);
}

/** The user knows of the loss: the present library is the known one from now on. */
export async function acceptLoss(): Promise<void> {
  await item.setValue((await currentLibrary()) ?? null);
}

async function currentLibrary(): Promise<Known | undefined> {
  const device = await currentDevice();
  if (device === undefined) return undefined;
  const [articles, words] = await Promise.all([countArticles(library()), library().words.count()]);
  return { device, articles, words };
}

/** The device's id is made with the first write and never changes: an empty library has none, another has another. */
async function currentDevice(): Promise<string | undefined> {
  const row = await library().meta.get('device');
  return typeof row?.value === 'string' ? row.value : undefined;
}
