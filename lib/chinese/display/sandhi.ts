import { isHan } from '@/lib/chinese/han';
import { markSyllable, toNumbers, toneOf } from '@/lib/chinese/numbered-pinyin';
import type { Token } from '@/lib/chinese/types';
import { aroundOf, type Spoken } from './spoken';
import { bu, yi } from './yi-bu';

/**
 * Each token's syllables as spoken: tone changes of 一, 不 and third tones after textbooks of Standard Mandarin. Where
 * grammar leaves it open (third tones across longer words, 一 as a rank) the citation tone stays.
 */
export function withSandhi(tokens: readonly Token[]): (string[] | undefined)[] {
  const all = spokenOf(tokens);
  all.forEach((one, index) => {
    // 一 in a person's name keeps its tone; 一带一路 is a name as well.
    if (one.kind === 'name' && one.of < 4) return;
    if (one.character === '一' && one.citation.toLowerCase() === 'yī') one.spoken = yi(one, aroundOf(all, index));
    if (one.character === '不' && /^b[ùu]$/.test(one.citation)) one.spoken = bu(one, aroundOf(all, index));
    if (one.citation.startsWith('Y') && one.character === '一') one.spoken = `Y${one.spoken.slice(1)}`;
  });
  thirdTones(all);

  const spoken: (string[] | undefined)[] = tokens.map(({ pinyin }) => (pinyin ? [] : undefined));
  for (const one of all) spoken[one.token]?.push(one.spoken);
  return spoken;
}

function spokenOf(tokens: readonly Token[]): Spoken[] {
  const all: Spoken[] = [];
  let joined = false;
  tokens.forEach(({ text, pinyin, kind, joints }, token) => {
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
      const joint = joints?.[place] ?? 1;
      all.push({ character, citation, spoken: citation, token, kind, place, of: pinyin.length, joined, joint });
      joined = true;
      place += 1;
    }
  });
  return all;
}

/**
 * First in the words of which a word is made up, then in words, then between them, each from the end, so that of 我很好
 * only 很 changes; between two longer words there is room for a pause.
 */
function thirdTones(all: Spoken[]): void {
  const isThird = (one: Spoken | undefined) => one !== undefined && toneOf(one.spoken) === 3;
  const steps = Math.max(1, ...all.map(({ joint }) => joint));
  for (let step = 1; step <= steps + 1; step += 1) {
    for (let index = all.length - 2; index >= 0; index -= 1) {
      const one = all[index] as Spoken;
      const next = all[index + 1] as Spoken;
      const isWithin = one.token === next.token;
      if (!next.joined || (isWithin ? one.joint : steps + 1) !== step) continue;
      if (!isWithin && one.of > 1 && next.of > 1) continue;
      if (isThird(one) && isThird(next)) one.spoken = withTone(one.spoken, 2);
    }
  }
}

function withTone(syllable: string, tone: number): string {
  const numbered = toNumbers([syllable])[0] ?? '';
  return markSyllable(numbered.replace('ü', 'u:').replace(/[1-5]$/, String(tone)));
}
