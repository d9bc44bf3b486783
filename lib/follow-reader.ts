import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals-core';
import type { Article } from '@/lib/article/types';
import type { Display } from '@/lib/chinese/display/display';
import type { KnownLevel, LevelScale } from '@/lib/chinese/known-level';
import { background } from '@/lib/rpc/transport';
import { regionalDisplay, regionOf } from './regional-display';
import type { ArticleSession } from './session/article-session';
import { characterWidth } from './session/gloss-room';
import { createGlosses, type Glosses } from './session/glosses';
import { type ReaderWords, readerWords } from './session/reader-words';
import type { WordChange, WordStates } from './session/word-state';
import { changeSettings, defaultSettings, readSettings, type Settings, watchSettings, watchWords } from './settings';
import { type Aloud, createAloud } from './speech/aloud';

/** What a reader follows whichever article it shows: the user's settings and words, and a voice that reads by the settings. */
export type FollowedReader = {
  settings: ReadonlySignal<Settings>;
  /** How pinyin is written by the settings, in a text of the language that is read. */
  display: ReadonlySignal<Display>;
  /** The language of what is read: it may decide whose pronunciation is shown and heard. */
  lang: Signal<string | undefined>;
  words: FollowedWords;
  aloud: Aloud;
  /** Resolves when the stored settings are there, or cannot be had. */
  ready: Promise<void>;
  /** Shows a change at once, and stores it. Rejects where it cannot be stored; it holds here all the same. */
  changeSettings(change: Partial<Settings>): Promise<void>;
};

/**
 * Follows settings and words until `stopped` aborts; the voice falls silent then, and with the page.
 * @param article whose language it is; where it is known only later, `lang` is set then
 */
export function followReader(stopped: AbortSignal, article?: Pick<Article, 'lang'>): FollowedReader {
  const lang = signal(article?.lang);
  const settings = signal(defaultSettings);
  const set = (now: Settings) => {
    settings.value = now;
  };
  const aloud = createAloud(window, stopped);
  const unfollow = [
    watchSettings(set),
    effect(() => {
      const { remoteVoices: remote, speechRate: rate } = settings.value;
      aloud.setOptions({ region: regionOf(settings.value, lang.value), remote, rate });
    }),
  ];
  window.addEventListener('pagehide', aloud.stop, { signal: stopped });
  stopped.addEventListener('abort', () => {
    for (const each of unfollow) each();
  });
  return {
    ...{ settings, aloud, lang },
    display: computed(() => regionalDisplay(settings.value, lang.value)),
    words: followWords(stopped),
    ready: readSettings().then(set, () => {}),
    changeSettings(change) {
      set({ ...settings.peek(), ...change });
      return changeSettings(change);
    },
  };
}

/** What it gives is read from signals: effects follow it. */
export type FollowedWords = {
  /** The words of an article as its reader knows them now; the same object for as long as nothing changes. */
  of(article: Article, session: ArticleSession, level: KnownLevel | undefined): ReaderWords;
  /** The glosses of words that are new, likewise. */
  glosses(
    session: ArticleSession,
    words: ReaderWords,
    settings: Pick<Settings, 'glosses' | 'glossPlace' | 'pinyin' | 'pinyinSize'>,
  ): Glosses;
  /** Keeps what the user says of words; resolves when it is kept and shown here. Rejects with why it was not. */
  change(changes: WordChange[]): Promise<void>;
  /** Resolves when the library was asked for the first time, whether it answered or not. */
  ready: Promise<void>;
  /** The user's own level lists. */
  scales(): readonly LevelScale[];
};

/**
 * Follows what the user says of words, wherever they say it, until `stopped` aborts. Where the library does not answer,
 * no word has a state.
 */
export function followWords(stopped: AbortSignal): FollowedWords {
  const states = signal<WordStates>({});
  const scales = signal<readonly LevelScale[]>([]);
  let last: { key: readonly unknown[]; words: ReaderWords } | undefined;
  let lastGlosses: { key: readonly unknown[]; glosses: Glosses } | undefined;
  let asked = 0;

  const load = async () => {
    const mine = ++asked;
    const found = await background.wordStates();
    // A later answer is here already.
    if (mine === asked && !stopped.aborted) states.value = found;
  };
  const silently = () => load().catch(() => {});
  const ready = silently();
  background.levelScales().then(
    (found) => {
      if (!stopped.aborted && found.length > 0) scales.value = found;
    },
    () => {},
  );
  stopped.addEventListener(
    'abort',
    watchWords(() => void silently()),
  );

  return {
    of(article, session, level) {
      const key = [article, session, states.value, JSON.stringify(level)];
      if (last === undefined || key.some((part, index) => part !== last?.key[index]))
        last = { key, words: readerWords(article, session, states.value, level) };
      return last.words;
    },
    glosses(session, words, settings) {
      const { glosses: mode, glossPlace: place } = settings;
      const width = characterWidth(settings);
      const key = [session, words, mode, place, width];
      if (lastGlosses === undefined || key.some((part, index) => part !== lastGlosses?.key[index]))
        lastGlosses = { key, glosses: createGlosses(session, words, { mode, place, width }) };
      return lastGlosses.glosses;
    },
    async change(changes) {
      await background.changeWords(changes);
      await load();
    },
    ready,
    scales: () => scales.value,
  };
}
