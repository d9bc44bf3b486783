import { t } from '@/components/ui/text';
import type { Entry } from '@/lib/chinese/types';

type LevelFacts = Pick<Entry, 'levels' | 'compoundLevel' | 'band'>;

/** The level of a word in a few characters: of a list, else how common it is. */
export function levelText({ levels = {}, compoundLevel, band }: LevelFacts): string | undefined {
  const [first] = Object.entries(levels);
  if (first !== undefined) return /^HSK\b/.test(first[0]) ? `HSK ${first[1]}` : `${first[0]} ${first[1]}`;
  // 星期六 is rare in newspapers alone.
  if (band === undefined || (band === 'rare' && compoundLevel !== undefined)) return undefined;
  return band === 'rare' ? t('card.rare') : t(`card.top${band}`);
}
