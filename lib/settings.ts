import { storage } from 'wxt/utils/storage';
import { extensionIsHere } from './rpc';

export type Theme = 'system' | 'light' | 'sepia' | 'dark';

/** Everything that the reader can choose about the look; kept in one item, applied at once wherever Pindu is open. */
export type Settings = {
  /** Whether pinyin stands over the characters. */
  pinyin: boolean;
  theme: Theme;
};

export const defaultSettings: Settings = { pinyin: true, theme: 'system' };

const item = storage.defineItem<Settings>('local:settings', { fallback: defaultSettings, version: 1 });

/** The stored settings over the defaults, so that one added later has its default in an old store. */
export async function readSettings(): Promise<Settings> {
  return { ...defaultSettings, ...(await item.getValue()) };
}

let writing: Promise<void> = Promise.resolve();

/** Stores a change of some settings. Changes made at once are written one after the other: none is lost. */
export function changeSettings(change: Partial<Settings>): Promise<void> {
  const write = writing.then(async () => item.setValue({ ...(await readSettings()), ...change }));
  writing = write.catch(() => {});
  return write;
}

/** Calls `listener` with the settings whenever they change anywhere; returns its undo. */
export function watchSettings(listener: (settings: Settings) => void): () => void {
  const stop = item.watch((settings) => listener({ ...defaultSettings, ...settings }));
  return () => {
    if (extensionIsHere()) stop();
  };
}
