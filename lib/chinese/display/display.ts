import { toNumbers } from '@/lib/chinese/numbered-pinyin';
import type { Token } from '@/lib/chinese/types';
import { toZhuyin } from '@/lib/chinese/zhuyin';
import { withSandhi } from './sandhi';
import { type Tone, toneOf } from './tone';

/** How readings are written; what they are is the engine's to say. */
export type DisplayOptions = {
  notation: 'pinyin' | 'zhuyin' | 'numbers';
  /** Tones as spoken (yí gè, ní hǎo) instead of those of each character by itself. */
  sandhi: boolean;
  /** 一点儿 as yī diǎn r or as yī diǎnr; zhuyin writes 儿 apart in either case. */
  erhua: 'separate' | 'joined';
  region: 'mainland' | 'taiwan';
};

/** One character's reading as it is shown. `text` is empty where it is written with the character before (erhua). */
export type Shown = {
  text: string;
  tone: Tone;
  /** Spoken otherwise than the character by itself. */
  changed?: true;
};

/** A reading with the one that is usual in Taiwan, where it differs: of a token or an entry. */
export type Read = { pinyin?: readonly string[]; taiwanPinyin?: readonly string[] };

/** Writes readings as the options ask, the same above the text and in the card. */
export type Display = {
  /** What stands over the Han characters of each token of a text; undefined for one without pinyin. */
  text(tokens: readonly Token[]): (Shown[] | undefined)[];
  /** A reading by itself, in citation tones. */
  reading(read: Read): Shown[];
  /** The syllables that are shown of a reading, as pinyin in citation tones: Taiwan's where they are asked for. */
  syllables(read: Read): readonly string[];
};

/** The display for some options: always the same one for the same options, so that a view can tell that nothing changed. */
export function displayFor(options: DisplayOptions): Display {
  const { notation, sandhi, erhua, region } = options;
  const key = [notation, sandhi, erhua, region].join();
  let display = displays.get(key);
  if (!display) {
    display = createDisplay({ notation, sandhi, erhua, region });
    displays.set(key, display);
  }
  return display;
}

const displays = new Map<string, Display>();

function createDisplay(options: DisplayOptions): Display {
  const { notation, sandhi, region } = options;
  const erhua = options.erhua === 'joined' && notation !== 'zhuyin';

  const regional = (read: Read): readonly string[] =>
    (region === 'taiwan' ? read.taiwanPinyin : undefined) ?? read.pinyin ?? [];

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
    text(tokens) {
      const read = tokens.map((token): Token => (token.pinyin ? { ...token, pinyin: [...regional(token)] } : token));
      const spoken = sandhi ? withSandhi(read) : read.map(({ pinyin }) => pinyin);
      return spoken.map((syllables, index) => syllables && write(syllables, read[index]?.pinyin ?? []));
    },
    reading(read) {
      const syllables = regional(read);
      return write(syllables, syllables);
    },
    syllables: regional,
  };
}

/** The r of erhua with the syllable before it, before its tone number; its own place becomes empty. */
function joinErhua(written: readonly string[], spoken: readonly string[]): string[] {
  return written.map((text, index) => {
    if (spoken[index] === 'r' && index > 0) return '';
    return spoken[index + 1] === 'r' ? text.replace(/(\d?)$/, 'r$1') : text;
  });
}
