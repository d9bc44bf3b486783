import { storage, type WxtStorageItem } from 'wxt/utils/storage';
import type { AnkiChoice } from '@/lib/anki/types';
import type { Script } from '@/lib/chinese/conversion/phrase-tables';
import type { DisplayOptions } from '@/lib/chinese/display/display';
import type { KnownLevel } from '@/lib/chinese/known-level';
import type { BackupSchedule } from '@/lib/library/backup/schedule';
import { dayKey } from '@/lib/review/day';
import { extensionIsHere } from '@/lib/rpc/transport';
import type { GlossMode, GlossPlace } from '@/lib/session/glosses';

export type Theme = 'system' | 'light' | 'sepia' | 'dark';

/**
 * Over which words pinyin stands: all; those above the reader's level and not marked known; those not marked known; the
 * one under the pointer, drawn over its line; none.
 */
export type PinyinMode = 'always' | 'above-level' | 'unknown' | 'hover' | 'off';

/** Everything that the reader can choose about the look; kept in one item, applied at once wherever Pindu is open. */
export type Settings = Required<Omit<DisplayOptions, 'region' | 'script'>> & {
  pinyin: PinyinMode;
  /** What the reader knows from the start; absent until they say it. */
  level?: KnownLevel;
  /** The question for the level was answered or put away. */
  levelAsked: boolean;
  theme: Theme;
  /** Whose pronunciation is shown: by the page an article is from, or always the same. */
  pronunciation: 'page' | 'mainland' | 'taiwan';
  /** In which characters the text is shown, whatever it was written in. */
  script: 'original' | Script;
  /** Whether readings stand over or under the characters. */
  pinyinPlace: 'above' | 'below';
  pinyinSize: 'small' | 'normal' | 'large';
  /** Whether words stand a little apart. */
  wordSpacing: boolean;
  underlineNames: boolean;
  /** Which words that are new to the reader have their meaning beside them, in a few words of English. */
  glosses: GlossMode;
  glossPlace: GlossPlace;
  /** Whose colours tell the tones apart. */
  toneColours: 'none' | 'default' | 'pleco' | 'hanping';
  /** Whether the readings over the text have them too, not the cards alone. */
  tonesInText: boolean;
  /** Size of the text in CSS pixels. */
  textSize: number;
  lines: 'close' | 'normal' | 'wide';
  width: 'narrow' | 'normal' | 'wide';
  font: 'song' | 'hei' | 'kai';
  /** Whether the article stands in two languages, where the browser translates: each paragraph with its translation under it. */
  bilingual: boolean;
  /** Whether cards show meanings; without them, they are for testing oneself. */
  definitions: boolean;
  /** Whether cards and the list of words show patterns of grammar. */
  grammar: boolean;
  /** Whether single letters do anything in the reader: n, b, m, j, k, c, r, s, p, d, t, T, ?. */
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
  /** How many words may come up for the first time on one day, up to `mostNewPerDay`. */
  reviewNewPerDay: number;
  /** The share of words that are to be known when they come up: 0.7 to 0.97. */
  reviewRetention: number;
  /** Whether the toolbar button says how many words are due. */
  reviewBadge: boolean;
  /** How often a backup is made by itself, and how many of these are kept, up to `mostBackupsKept`. */
  backupSchedule: BackupSchedule;
  backupsKept: number;
  /** What was read as words from Anki last; absent until it was. */
  ankiWords?: AnkiChoice;
};

export const mostNewPerDay = 999;
export const mostBackupsKept = 100;

export const defaultSettings: Settings = {
  pinyin: 'always',
  levelAsked: false,
  theme: 'system',
  notation: 'pinyin',
  sandhi: false,
  erhua: 'separate',
  joinedPinyin: false,
  pronunciation: 'page',
  figures: false,
  script: 'original',
  pinyinPlace: 'above',
  pinyinSize: 'normal',
  wordSpacing: false,
  underlineNames: false,
  glosses: 'off',
  glossPlace: 'beside',
  toneColours: 'default',
  tonesInText: false,
  textSize: 21,
  lines: 'normal',
  width: 'normal',
  font: 'song',
  bilingual: false,
  definitions: true,
  grammar: true,
  singleKeys: true,
  speechRate: 0.8,
  remoteVoices: false,
  reviewMode: 'plain',
  reviewNewPerDay: 10,
  reviewRetention: 0.9,
  reviewBadge: true,
  backupSchedule: 'off',
  backupsKept: 7,
};

/**
 * The setting that `region` became, which was Mainland until one chose Taiwan: everywhere then, and Mainland can have been
 * nobody's choice.
 */
export function pronunciationFrom(region: unknown): Settings['pronunciation'] {
  return region === 'taiwan' ? 'taiwan' : 'page';
}

const item = storage.defineItem<Settings>('local:settings', {
  fallback: defaultSettings,
  version: 3,
  migrations: {
    // Pinyin was on or off.
    2: ({ pinyin, ...rest }: Omit<Settings, 'pinyin'> & { pinyin?: boolean | PinyinMode }) => ({
      ...rest,
      pinyin: typeof pinyin === 'string' ? pinyin : pinyin === false ? 'off' : 'always',
    }),
    3: ({ region, ...rest }: Omit<Settings, 'pronunciation'> & { region?: unknown }) => ({
      ...rest,
      pronunciation: pronunciationFrom(region),
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
  return whileHere(item.watch((settings) => listener({ ...defaultSettings, ...settings })));
}

/**
 * New words that the user asked for beyond a day's number, until the day or the browser's session ends. Defined when it
 * is first wanted: a content script imports this file, and may not touch the session's storage.
 */
const extra = (): WxtStorageItem<{ day: string; count: number }, Record<string, unknown>> =>
  storage.defineItem<{ day: string; count: number }>('session:extra-new-words', { fallback: { day: '', count: 0 } });

/** How many words may come up for the first time on the day of `now`: the same wherever words to review are counted. */
export async function newWordsOn(now: number, settings?: Settings): Promise<number> {
  const { reviewNewPerDay } = settings ?? (await readSettings());
  const { day, count } = await extra().getValue();
  return reviewNewPerDay + (day === dayKey(now) ? count : 0);
}

/** Lets so many more new words come up on the day of `now`. */
export async function allowNewWords(more: number, now: number): Promise<void> {
  const { day, count } = await extra().getValue();
  await extra().setValue({ day: dayKey(now), count: more + (day === dayKey(now) ? count : 0) });
}

/** Calls `listener` whenever more new words are allowed, in any page; returns its undo. */
export function watchNewWords(listener: () => void): () => void {
  return whileHere(extra().watch(listener));
}

/** Nothing is left to stop where the extension is gone. */
function whileHere(stop: () => void): () => void {
  return () => {
    if (extensionIsHere()) stop();
  };
}

/** A sign given wherever Pindu is open, by a counter in the storage; `watch` returns its undo. */
function createSign(key: `local:${string}`) {
  const count = storage.defineItem<number>(key, { fallback: 0 });
  return {
    tell: async (): Promise<void> => {
      try {
        await count.setValue((await count.getValue()) + 1);
      } catch {
        // The write that it tells of has succeeded: on a full disk other pages learn of it when they are opened anew.
      }
    },
    watch: (listener: () => void) => whileHere(count.watch(listener)),
  };
}

/** Notifies all pages that a reading was corrected or reset: texts have to be annotated again. */
export const { tell: tellReadingsChanged, watch: watchReadings } = createSign('local:readings-changed');
/** Notifies all pages that states of words have changed; call it after every write of them. */
export const { tell: tellWordsChanged, watch: watchWords } = createSign('local:words-changed');
/** Notifies the background, asleep or not, that other words may be due; call it after every write of reviews. */
export const { tell: tellReviewsChanged, watch: watchReviews } = createSign('local:reviews-changed');
