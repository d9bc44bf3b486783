import type { Script } from '@/lib/chinese/conversion/phrase-tables';
import { calendarPinyin } from '@/lib/chinese/names/calendar-words';
import { type Tone, toNumbers, toneOf } from '@/lib/chinese/numbered-pinyin';
import { withFigureReadings } from '@/lib/chinese/numbers/whole-reading';
import { type CheckedReading, checkReading } from '@/lib/chinese/own/check-reading';
import type { Token } from '@/lib/chinese/types';
import { toZhuyin } from '@/lib/chinese/zhuyin';
import { joinPinyin } from './joined-pinyin';
import { withSandhi } from './sandhi';

/** How words and their readings are written; what they are is the engine's to say. */
export type DisplayOptions = {
  notation: 'pinyin' | 'zhuyin' | 'numbers';
  /** Tones as spoken (yí gè, ní hǎo) instead of those of each character by itself. */
  sandhi: boolean;
  /** 一点儿 as yī diǎn r or as yī diǎnr; zhuyin writes 儿 apart in either case. */
  erhua: 'separate' | 'joined';
  region: 'mainland' | 'taiwan';
  /** The script of the text, and of words that stand by themselves; simplified by default. */
  script?: Script;
  /** Whether figures in the text have a reading too: 35% as bǎi fēn zhī sān shí wǔ. */
  figures?: boolean;
  /** The syllables over a word are written as one: péngyou. Zhuyin is not. */
  joinedPinyin?: boolean;
};

/** One character's reading as it is shown. `text` is empty where it is written with the character before (erhua). */
export type Shown = {
  text: string;
  tone: Tone;
  /** Spoken otherwise than the character by itself. */
  changed?: true;
  /** How it is written where it is joined to the syllable before: 安 as 'ān. */
  joined?: string;
};

/** A stretch of a token's text (UTF-16 units) that is read as a whole. */
export type ShownFigures = { start: number; end: number; shown: Shown };

/**
 * A reading with the one that is usual in Taiwan, where it differs: of a token (`text`), or of an entry or a kept word
 * (`simplified`).
 */
export type Read = {
  text?: string;
  simplified?: string;
  pinyin?: readonly string[];
  taiwanPinyin?: readonly string[];
};

/** A word with the readings of its entries and of its characters. */
type Known = { token: { text: string }; entries: readonly Read[]; characters: readonly { syllables: string[] }[] };

/** Writes readings as the options ask, the same above the text and in the card. */
export type Display = {
  region: DisplayOptions['region'];
  script: Script;
  /** What is shown over the Han characters of each token of a text; undefined for one without pinyin. */
  text(tokens: readonly Token[]): (Shown[] | undefined)[];
  /** What is shown over the figures of a token's text, where that is wanted and it has some. */
  figures(token: Token): ShownFigures[] | undefined;
  /**
   * The readings of a whole token: `shown`, one for each Han character, with those of its figures in their places; none
   * where something of a number has no reading, since the rest would be another number.
   */
  whole(token: Token, shown: readonly Shown[]): readonly Shown[];
  /** A reading by itself, in citation tones. */
  reading(read: Read): Shown[];
  /** The syllables that are shown of a reading, as pinyin in citation tones: Taiwan's where requested. */
  syllables(read: Read): readonly string[];
  /** A reading of a word as a user typed it, in pinyin or zhuyin, with what a card knows of the word. */
  typed(reading: string, word: Known): CheckedReading;
};

/** The display for some options: always the same one for the same options, so that a view can tell that nothing changed. */
export function displayFor(options: DisplayOptions): Display {
  const { notation, sandhi, erhua, region, script = 'simplified', figures = false, joinedPinyin = false } = options;
  const key = [notation, sandhi, erhua, region, script, figures, joinedPinyin].join();
  let display = displays.get(key);
  if (!display) {
    display = createDisplay({ notation, sandhi, erhua, region, script, figures, joinedPinyin });
    displays.set(key, display);
  }
  return display;
}

const displays = new Map<string, Display>();

function createDisplay(options: Required<DisplayOptions>): Display {
  const { notation, sandhi, region, script } = options;
  const erhua = options.erhua === 'joined' && notation !== 'zhuyin';
  const joins = options.joinedPinyin && notation !== 'zhuyin';

  const regional = (read: Read): readonly string[] => {
    const syllables = (region === 'taiwan' ? read.taiwanPinyin : undefined) ?? read.pinyin ?? [];
    return calendarPinyin(read.text ?? read.simplified ?? '', syllables);
  };

  function write(spoken: readonly string[], citation: readonly string[]): Shown[] {
    const written = notation === 'zhuyin' ? toZhuyin(spoken) : notation === 'numbers' ? toNumbers(spoken) : spoken;
    const joined = erhua ? joinErhua(written, spoken) : written;
    return joined.map((text, index) => {
      const shown: Shown = { text, tone: toneOf(spoken[index] ?? '') };
      if (spoken[index] !== citation[index]) shown.changed = true;
      return shown;
    });
  }

  return {
    region,
    script,
    text(tokens) {
      const read = tokens.map((token): Token => (token.pinyin ? { ...token, pinyin: [...regional(token)] } : token));
      const spoken = sandhi ? withSandhi(read) : read.map(({ pinyin }) => pinyin);
      const shown = spoken.map((syllables, index) => syllables && write(syllables, read[index]?.pinyin ?? []));
      return joins ? withJoined(tokens, shown) : shown;
    },
    figures: ({ figures }) =>
      options.figures
        ? figures?.map(({ start, end, pinyin }) => {
            const text = write(pinyin, pinyin).map((syllable) => syllable.text);
            return { start, end, shown: { text: text.join(' '), tone: 5 } };
          })
        : undefined,
    whole: (token, shown) => withFigureReadings(token, shown, (pinyin) => write(pinyin, pinyin)) ?? [],
    reading(read) {
      const syllables = regional(read);
      return write(syllables, syllables);
    },
    syllables: regional,
    typed: (reading, { token, entries, characters }) =>
      checkReading(reading, token.text, {
        words: entries.map(regional),
        characters: characters.map(({ syllables }) => syllables),
      }),
  };
}

function withJoined(tokens: readonly Token[], shown: readonly (Shown[] | undefined)[]): (Shown[] | undefined)[] {
  const written = joinPinyin(
    tokens,
    shown.map((syllables) => syllables?.map(({ text }) => text)),
  );
  return shown.map((syllables, index) => syllables?.map((each, at) => ({ ...each, ...written[index]?.[at] })));
}

/** The r of erhua with the syllable before it, before its tone number; its own place becomes empty. */
function joinErhua(written: readonly string[], spoken: readonly string[]): string[] {
  return written.map((text, index) => {
    if (spoken[index] === 'r' && index > 0) return '';
    return spoken[index + 1] === 'r' ? text.replace(/(\d?)$/, 'r$1') : text;
  });
}
