import { isHan } from '@/lib/chinese/han';
import { markSyllable, toNumbers } from '@/lib/chinese/numbered-pinyin';
import type { Token } from '@/lib/chinese/types';
import { toneOf } from './tone';

/** A Han character of a text with its citation reading, and what is spoken in its place. */
type Spoken = {
  character: string;
  citation: string;
  spoken: string;
  token: number;
  kind: Token['kind'];
  /** Place among the Han characters of its token, and how many those are. */
  place: number;
  of: number;
  /** Whether it follows the one before without a pause, a digit or a letter between. */
  joined: boolean;
};

const NUMERAL = /[〇零一二三四五六七八九十]/;
/** Before these 一 is most often a rank, which keeps its tone (一楼, 一级, 一月), and said otherwise only as a quantity. */
const RANKED = /[月号號日楼樓级級等]/;

/**
 * The syllables of each token as they are spoken together: 一 and 不 before other tones, and the first of two third
 * tones. Where grammar leaves it open (a chain of third tones across longer words, 一 as a rank) the citation tone stays.
 * Undefined for a token without pinyin. The rules are those of Standard Mandarin as textbooks give them.
 */
export function withSandhi(tokens: readonly Token[]): (string[] | undefined)[] {
  const all = spokenOf(tokens);
  all.forEach((one, index) => {
    if (one.kind === 'name') return;
    const before = one.joined ? all[index - 1] : undefined;
    const after = all[index + 1]?.joined ? all[index + 1] : undefined;
    // 看一看, but not the second 一 of 一步一步.
    const repeats = before?.character === after?.character && !(before?.joined && all[index - 2]?.character === '一');
    if (one.character === '一' && one.citation === 'yī') one.spoken = yi(one, before, after, repeats);
    if (one.character === '不' && one.citation === 'bù') one.spoken = bu(one, before, after, repeats);
  });
  thirdTones(all);

  const spoken: (string[] | undefined)[] = tokens.map(({ pinyin }) => (pinyin ? [] : undefined));
  for (const one of all) spoken[one.token]?.push(one.spoken);
  return spoken;
}

function spokenOf(tokens: readonly Token[]): Spoken[] {
  const all: Spoken[] = [];
  let joined = false;
  tokens.forEach(({ text, pinyin, kind }, token) => {
    if (!pinyin) {
      joined = false;
      return;
    }
    let place = 0;
    for (const character of text) {
      if (!isHan(character.codePointAt(0) ?? 0)) {
        joined = false;
        continue;
      }
      const citation = pinyin[place] ?? '';
      all.push({ character, citation, spoken: citation, token, kind, place, of: pinyin.length, joined });
      joined = true;
      place += 1;
    }
  });
  return all;
}

function yi(one: Spoken, before: Spoken | undefined, after: Spoken | undefined, repeats: boolean): string {
  const endsWord = one.of > 1 && one.place === one.of - 1;
  if (!after || endsWord || after.character === '一') return 'yī';
  if (before && /[第初]/.test(before.character)) return 'yī';
  if (before && NUMERAL.test(before.character)) return 'yī';
  if (NUMERAL.test(after.character) || RANKED.test(after.character)) return 'yī';
  if (repeats) return 'yi';
  const tone = toneOf(after.citation);
  // 个 is fourth at heart even where it is written without a tone.
  if (tone === 4 || /[个個]/.test(after.character)) return 'yí';
  return tone === 5 ? 'yī' : 'yì';
}

function bu(one: Spoken, before: Spoken | undefined, after: Spoken | undefined, repeats: boolean): string {
  if (!after) return 'bù';
  // 去不去 asks; a word such as 时不时 is read as the dictionary says.
  if (repeats && before?.token !== one.token) return 'bu';
  return toneOf(after.citation) === 4 ? 'bú' : 'bù';
}

/** From the end, so that of 我很好 only 很 changes; between two longer words there is room for a pause. */
function thirdTones(all: Spoken[]): void {
  const isThird = (one: Spoken | undefined) => one !== undefined && toneOf(one.spoken) === 3;
  const change = (one: Spoken) => {
    one.spoken = withTone(one.spoken, 2);
  };
  const within = (one: Spoken, next: Spoken) => one.token === next.token;
  for (const inWords of [true, false]) {
    for (let index = all.length - 2; index >= 0; index -= 1) {
      const one = all[index] as Spoken;
      const next = all[index + 1] as Spoken;
      if (!next.joined || within(one, next) !== inWords) continue;
      if (!inWords && one.of > 1 && next.of > 1) continue;
      if (isThird(one) && isThird(next)) change(one);
    }
  }
}

function withTone(syllable: string, tone: number): string {
  const numbered = toNumbers([syllable])[0] ?? '';
  return markSyllable(numbered.replace('ü', 'u:').replace(/[1-5]$/, String(tone)));
}
