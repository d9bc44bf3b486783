import { pinyin } from 'pinyin-pro';
import { pieces, sentences } from '@/lib/chinese/sentences';

/** pinyin-pro looks at whole sentences; beyond this many units nothing is gained, and its time grows. */
const LONGEST = 400;

/** pinyin-pro's readings of characters in their sentence, in citation tones, read on demand: most texts need few. */
export class ContextReader {
  readonly #text: string;
  readonly #syllables: (string | undefined)[];
  #ends: Int32Array | undefined;

  /** @param text in simplified characters: pinyin-pro knows phrases of those alone */
  constructor(text: string) {
    this.#text = text;
    this.#syllables = new Array<string | undefined>(text.length);
  }

  /** The syllable of the character at an offset (UTF-16 units); empty where pinyin-pro does not know it. */
  at(offset: number): string {
    if (this.#syllables[offset] === undefined) this.#read(offset);
    return this.#syllables[offset] ?? '';
  }

  #read(offset: number): void {
    this.#ends ??= sentenceEnds(this.#text);
    const end = this.#ends[offset] ?? this.#text.length;
    let start = offset;
    while (start > 0 && this.#ends[start - 1] === end) start -= 1;
    const characters = [...this.#text.slice(start, end)];
    const read = pinyin(characters.join(''), { type: 'array', toneSandhi: false });
    let at = start;
    characters.forEach((character, index) => {
      const syllable = read.length === characters.length ? (read[index] ?? '') : '';
      this.#syllables[at] = syllable === character ? '' : syllable;
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
