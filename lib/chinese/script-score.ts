import { memo } from './memo';

/**
 * How traditional a text is: its characters that only Big5 has, without those that only GB 2312 has. The two standards
 * list the characters of print in Taiwan and in mainland China; a TextDecoder has them, so that no table is shipped.
 */
export function scriptScore(text: string): number {
  const [traditional, simplified] = [charactersOf('big5'), charactersOf('gb18030')];
  let score = 0;
  for (const character of text) score += Number(traditional.has(character)) - Number(simplified.has(character));
  return score;
}

/** The first bytes of the standard's characters: levels 1 and 2 of each. */
const LEADS = { big5: [0xa4, 0xf9], gb18030: [0xb0, 0xf7] } as const;

/** Han characters of two bytes by the standard, without the rows that GBK adds. */
const charactersOf = memo((standard: keyof typeof LEADS): ReadonlySet<string> => {
  const decoder = new TextDecoder(standard);
  const [first, last] = LEADS[standard];
  const found = new Set<string>();
  for (let lead: number = first; lead <= last; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      if (standard === 'gb18030' && trail < 0xa1) continue;
      const character = decoder.decode(Uint8Array.of(lead, trail));
      if (/^\p{Script=Han}$/u.test(character)) found.add(character);
    }
  return found;
});
