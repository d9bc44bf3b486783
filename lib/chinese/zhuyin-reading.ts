import { isHan } from './han';
import { syllableOfZhuyin, ZHUYIN_TONES } from './zhuyin-syllables';

export function hasZhuyin(text: string): boolean {
  return /[\u3105-\u312f]/.test(text);
}

/**
 * Zhuyin as CC-CEDICT writes pinyin, one syllable per Han character; undefined where it does not fit.
 * @param characters those of the headword
 */
export function zhuyinReading(text: string, characters: readonly string[]): string | undefined {
  // A tone ends its syllable, and the neutral dot begins one.
  const parted = text.replace(/(?<=[ˉˊˇˋ])(?=\S)|(?=˙)/gu, ' ').replace(/˙(?=\s)/gu, '˙ ');
  const written = parted.split(/[\s,，、·・'’]+/u).filter((part) => part !== '');
  const han = characters.filter((character) => isHan(character.codePointAt(0) ?? 0));
  if (written.length !== han.length) return undefined;
  const read = written.map((syllable, index) => spell(syllable, han[index] ?? '', index));
  return read.includes(undefined) ? undefined : read.join(' ');
}

function spell(written: string, character: string, index: number): string | undefined {
  const marks = [...written].filter((unit) => ZHUYIN_TONES[unit] !== undefined);
  if (marks.length > 1) return undefined;
  const letters = written.replace(/[ˉˊˇˋ˙]/gu, '').replace(/[丨一]/gu, 'ㄧ');
  // 儿 behind a syllable is written without a tone.
  if (letters === 'ㄦ' && (marks.length === 0 || marks[0] === '˙') && index > 0 && /[儿兒]/.test(character))
    return 'r5';
  const pinyin = syllableOfZhuyin(letters);
  return pinyin && `${pinyin.replace('v', 'u:')}${marks[0] === undefined ? 1 : ZHUYIN_TONES[marks[0]]}`;
}
