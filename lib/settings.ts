import { storage } from 'wxt/utils/storage';
import type { Script } from '@/lib/chinese/convert';
import type { DisplayOptions } from '@/lib/chinese/display/display';
import type { KnownLevel } from '@/lib/chinese/known-level';
import { extensionIsHere } from './rpc';

export type Theme = 'system' | 'light' | 'sepia' | 'dark';

/**
 * Over which words pinyin stands: all; those above the reader's level and not marked known; those not marked known; the
 * one under the pointer, drawn over its line; none.
 */
export type PinyinMode = 'always' | 'above-level' | 'unknown' | 'hover' | 'off';

/** Everything that the reader can choose about the look; kept in one item, applied at once wherever Pindu is open. */
export type Settings = DisplayOptions & {
  pinyin: PinyinMode;
  /** What the reader knows from the start; absent until they say it. */
  level?: KnownLevel;
  /** The question for the level was answered or put away. */
  levelAsked: boolean;
  theme: Theme;
  /** In which characters the text is shown, whatever it was written in. */
  script: 'original' | Script;
  /** Whether readings stand over or under the characters. */
  pinyinPlace: 'above' | 'below';
  /** Whether words stand a little apart. */
  wordSpacing: boolean;
  underlineNames: boolean;
  /** Whose colours tell the tones apart. */
  toneColours: 'none' | 'default' | 'pleco' | 'hanping';
  /** Whether the readings over the text have them too, not the cards alone. */
  tonesInText: boolean;
  /** Size of the text in CSS pixels. */
  textSize: number;
  lines: 'close' | 'normal' | 'wide';
  width: 'narrow' | 'normal' | 'wide';
  font: 'song' | 'hei' | 'kai';
  /** Whether cards show meanings; without them, they are for testing oneself. */
  definitions: boolean;
  /** Whether single letters do anything in the reader: n, b, m, c, r, s, p, d, ?. */
  singleKeys: boolean;
  /** How fast is read aloud: 1 is the voice's own speed. */
  speechRate: number;
  /** Whether voices may be used that send the text to their maker. */
  remoteVoices: boolean;
  /**
   * How a word is asked at review: shown in its sentence; the sentence with a gap and the meaning; the sentence, or the
   * word alone, read aloud.
   */
  reviewMode: 'plain' | 'cloze' | 'aloud';
  /** How many words may come up for the first time on one day. */
  reviewNewPerDay: number;
  /** The share of words that are to be known when they come up: 0.7 to 0.97. */
  reviewRetention: number;
  /** Whether the toolbar button says how many words are due. */
  reviewBadge: boolean;
};

export const defaultSettings: Settings = {
  pinyin: 'always',
  levelAsked: false,
  theme: 'system',
  notation: 'pinyin',
  sandhi: false,
  erhua: 'separate',
  region: 'mainland',
  script: 'original',
  pinyinPlace: 'above',
  wordSpacing: false,
  underlineNames: false,
  toneColours: 'default',
  tonesInText: false,
  textSize: 21,
  lines: 'normal',
  width: 'normal',
  font: 'song',
  definitions: true,
  singleKeys: true,
  speechRate: 0.8,
  remoteVoices: false,
  reviewMode: 'plain',
  reviewNewPerDay: 10,
  reviewRetention: 0.9,
  reviewBadge: true,
};

const item = storage.defineItem<Settings>('local:settings', {
  fallback: defaultSettings,
  version: 2,
  migrations: {
    // Pinyin was on or off.
    2: ({ pinyin, ...rest }: Omit<Settings, 'pinyin'> & { pinyin?: boolean | PinyinMode }) => ({
      ...rest,
      pinyin: typeof pinyin === 'string' ? pinyin : pinyin === false ? 'off' : 'always',
    }),
  },
});

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

const readings = storage.defineItem<number>('local:readings-changed', { fallback: 0 });

/** Says wherever Pindu is open that texts are read otherwise now: the user set a reading right. */
export async function tellReadingsChanged(): Promise<void> {
  await readings.setValue((await readings.getValue()) + 1);
}

/** Calls `listener` whenever texts are to be read anew; returns its undo. */
export function watchReadings(listener: () => void): () => void {
  const stop = readings.watch(listener);
  return () => {
    if (extensionIsHere()) stop();
  };
}

const words = storage.defineItem<number>('local:words-changed', { fallback: 0 });

/** Says wherever Pindu is open that the states of words have changed: to be called after every write of them. */
export async function tellWordsChanged(): Promise<void> {
  await words.setValue((await words.getValue()) + 1);
}

/** Calls `listener` whenever the states of words have changed; returns its undo. */
export function watchWords(listener: () => void): () => void {
  const stop = words.watch(listener);
  return () => {
    if (extensionIsHere()) stop();
  };
}

const reviews = storage.defineItem<number>('local:reviews-changed', { fallback: 0 });

/** Says to the background, asleep or not, that other words are due now: after every write of reviews or suspension. */
export async function tellReviewsChanged(): Promise<void> {
  await reviews.setValue((await reviews.getValue()) + 1);
}

/** Calls `listener` whenever they are; returns its undo. */
export function watchReviews(listener: () => void): () => void {
  const stop = reviews.watch(listener);
  return () => {
    if (extensionIsHere()) stop();
  };
}
