import { pinyin } from 'pinyin-pro';
import type { Dictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { isHan } from '@/lib/chinese/han';
import type { PolyphoneModel } from '@/lib/chinese/polyphones/open-polyphones';
import { tokenize } from '@/lib/chinese/tokenize';

/** A sentence and the syllables that are right for some of its Han characters, by their index among them. */
export type GoldSentence = { text: string; syllables: ReadonlyMap<number, readonly string[]> };

/** Reads a text: a syllable in lower case for each Han character, and whether it is doubtful. */
export type Reader = (text: string) => { syllable: string; isDoubtful: boolean }[];

/** The engine as it is shipped, but for the model. */
export function engineReader(dictionary: Dictionary, polyphones: PolyphoneModel | undefined): Reader {
  return (text) =>
    tokenize(dictionary, text, polyphones).flatMap(({ pinyin = [], doubtful }) =>
      pinyin.map((syllable) => ({ syllable: syllable.toLowerCase(), isDoubtful: doubtful === true })),
    );
}

/** pinyin-pro by itself, with its defaults but for the changes of tone, which no gold standard has. */
export const pinyinPro: Reader = (text) => {
  const characters = [...text];
  const read = pinyin(text, { type: 'array', toneSandhi: false });
  return characters.flatMap((character, index) =>
    isHan(character.codePointAt(0) ?? 0) ? [{ syllable: read[index] ?? '', isDoubtful: false }] : [],
  );
};

/** How a reader does on some sentences. */
export type Score = {
  characters: number;
  right: number;
  sentences: number;
  whole: number;
  doubtful: number;
  doubtfulWrong: number;
  /** Wrong readings by character. */
  wrong: Map<string, number>;
  /** Wrong only in that the dictionary's word has a neutral tone where the gold standard has a full one. */
  neutral: number;
};

/** Reads each sentence by the reader that `readerOf` names for it, and counts. */
export function scoreSentences(sentences: readonly GoldSentence[], readerOf: (index: number) => Reader): Score {
  const score: Score = {
    characters: 0,
    right: 0,
    sentences: sentences.length,
    whole: 0,
    doubtful: 0,
    doubtfulWrong: 0,
    wrong: new Map(),
    neutral: 0,
  };
  sentences.forEach(({ text, syllables }, at) => {
    const read = readerOf(at)(text);
    const han = [...text].filter((character) => isHan(character.codePointAt(0) ?? 0));
    let isWhole = true;
    for (const [index, accepted] of syllables) {
      const { syllable = '', isDoubtful = false } = read[index] ?? {};
      const isRight = accepted.includes(syllable);
      score.characters += 1;
      if (isRight) score.right += 1;
      else {
        isWhole = false;
        const character = han[index] ?? '';
        score.wrong.set(character, (score.wrong.get(character) ?? 0) + 1);
        if (syllable === bare(syllable) && accepted.some((other) => bare(other) === syllable)) score.neutral += 1;
      }
      if (isDoubtful) score.doubtful += 1;
      if (isDoubtful && !isRight) score.doubtfulWrong += 1;
    }
    if (isWhole) score.whole += 1;
  });
  return score;
}

/** A syllable without its tone mark; ü keeps its dots. */
function bare(syllable: string): string {
  return syllable
    .normalize('NFD')
    .replace(/[\u0300\u0301\u0304\u030c]/g, '')
    .normalize('NFC');
}
