import { pinyin } from 'pinyin-pro';
import { pieces, sentences } from './sentences';

/** pinyin-pro looks at whole sentences; beyond this many units nothing is gained, and its time grows. */
const LONGEST = 400;

/**
 * Readings of single characters from their sentence, by pinyin-pro: in citation tones, without a capital. Sentences
 * are read when first asked for, so that a text whose readings the dictionary settles costs nothing. pinyin-pro knows
 * simplified phrases alone, so it is given each character's simplified form.
 */
export class ContextReader {
  readonly #text: string;
  readonly #simplify: (character: string) => string;
  readonly #syllables: (string | undefined)[];
  readonly #ends: Int32Array;

  constructor(text: string, simplify: (character: string) => string) {
    this.#text = text;
    this.#simplify = simplify;
    this.#syllables = new Array<string | undefined>(text.length);
    this.#ends = sentenceEnds(text);
  }

  /** The syllable of the character at an offset (UTF-16 units); empty where pinyin-pro does not know it. */
  at(offset: number): string {
    if (this.#syllables[offset] === undefined) this.#read(offset);
    return this.#syllables[offset] ?? '';
  }

  #read(offset: number): void {
    const end = this.#ends[offset] ?? this.#text.length;
    let start = offset;
    while (start > 0 && this.#ends[start - 1] === end) start -= 1;
    const characters = [...this.#text.slice(start, end)];
    const simplified = characters.map(this.#simplify);
    const read = pinyin(simplified.join(''), { type: 'array', toneSandhi: false });
    let at = start;
    characters.forEach((character, index) => {
      const syllable = read.length === characters.length ? (read[index] ?? '') : '';
      this.#syllables[at] = syllable === simplified[index] ? '' : syllable;
      at += character.length;
    });
  }
}

/** For each UTF-16 unit, where the stretch ends that is read together with it. */
function sentenceEnds(text: string): Int32Array {
  const ends = new Int32Array(text.length);
  let end = 0;
  for (const sentence of sentences(text)) {
    for (const piece of pieces(text.slice(sentence.start, sentence.end), LONGEST)) {
      ends.fill(end + piece.length, end, end + piece.length);
      end += piece.length;
    }
  }
  return ends;
}
