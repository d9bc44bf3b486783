import type { StoredComponent } from '@/lib/characters/parts';
import type { ComponentRole } from '@/lib/characters/types';

/** By character and component as it is shown there (听厅): its role, or that it is not there. */
export type Corrections = ReadonlyMap<string, ComponentRole | 'absent'>;

const roles = ['meaning', 'sound', 'part', 'symbol', 'absent'] as const;

/**
 * Reads `data/corrections.tsv`: a role, pairs of a character and its component, and why. Throws where a line has no such
 * role or a pair is there twice.
 */
export function parseCorrections(text: string): Corrections {
  const corrections = new Map<string, ComponentRole | 'absent'>();
  for (const line of text.split('\n').filter((each) => each !== '')) {
    const [name, pairs = ''] = line.split('\t');
    const role = roles.find((each) => each === name);
    if (role === undefined) throw new Error(`A correction has no role: ${line}`);
    for (const pair of pairs.split(' ')) {
      if (corrections.has(pair)) throw new Error(`${pair} is corrected twice`);
      corrections.set(pair, role);
    }
  }
  return corrections;
}

/** The components of a character as they are corrected. */
export function corrected(
  character: string,
  components: readonly StoredComponent[],
  corrections: Corrections,
): StoredComponent[] {
  return components.flatMap(([shown, said, strokes, ...form]): StoredComponent[] => {
    const role = corrections.get(character + shown) ?? said;
    return role === 'absent' ? [] : [[shown, role, strokes, ...form]];
  });
}

/** Throws where a correction meets no component: the lexicon has changed, or the pair is misspelled. */
export function checkAllMet(corrections: Corrections, found: ReadonlySet<string>): void {
  const unmet = [...corrections.keys()].filter((pair) => !found.has(pair));
  if (unmet.length > 0) throw new Error(`No such component to correct: ${unmet.join(' ')}`);
}
