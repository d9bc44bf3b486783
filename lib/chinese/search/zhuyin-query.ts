import { syllableOfZhuyin, ZHUYIN_TONES } from '@/lib/chinese/zhuyin-syllables';

const isZhuyin = /^[\u3105-\u312f丨ˉˊˇˋ˙\s]*[\u3105-\u312f][\u3105-\u312f丨ˉˊˇˋ˙\s]*$/;
/** The letters of the longest: ㄓㄨㄤ. */
const longest = 3;

/**
 * Pinyin with tone numbers for typed zhuyin: ㄏㄢˋ ㄩˇ is `han4 yu3`. A syllable without a mark has the first tone, but
 * where none has one, any. Undefined where anything else was typed, or what is no syllable.
 */
export function pinyinOfTypedZhuyin(typed: string): string | undefined {
  if (!isZhuyin.test(typed)) return undefined;
  const hasTones = /[ˉˊˇˋ˙]/.test(typed);
  const found: string[] = [];
  // The neutral dot stands before its syllable, or behind.
  const parts = typed.replaceAll('丨', 'ㄧ').match(/˙?[\u3105-\u312f]+[ˉˊˇˋ˙]?/g) ?? [];
  for (const part of parts) {
    const written = part.replace(/[ˉˊˇˋ˙]/g, '');
    const mark = /[ˉˊˇˋ˙]/.exec(part)?.[0];
    const syllables = syllablesIn(written);
    if (syllables === undefined) return undefined;
    syllables.forEach((syllable, index) => {
      const tone = index === syllables.length - 1 ? mark : undefined;
      found.push(syllable + (tone !== undefined ? ZHUYIN_TONES[tone] : hasTones && syllable !== 'er' ? 1 : ''));
    });
  }
  return found.join(' ');
}

/** What letters spell, longest syllables first. */
function syllablesIn(letters: string): string[] | undefined {
  if (letters === '') return [];
  for (let length = Math.min(longest, letters.length); length > 0; length -= 1) {
    const syllable = syllableOfZhuyin(letters.slice(0, length));
    const rest = syllable === undefined ? undefined : syllablesIn(letters.slice(length));
    if (syllable !== undefined && rest !== undefined) return [syllable, ...rest];
  }
  return undefined;
}
