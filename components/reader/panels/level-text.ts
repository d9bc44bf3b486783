import { t } from '@/components/ui/text';
import type { Entry } from '@/lib/chinese/types';

/** The level of a word in a few characters: of a list, else how common it is. */
export function levelText({ levels = {}, band }: Pick<Entry, 'levels' | 'band'>): string | undefined {
  const [first] = Object.entries(levels);
  if (first !== undefined) return /^HSK\b/.test(first[0]) ? `HSK ${first[1]}` : `${first[0]} ${first[1]}`;
  if (band === undefined) return undefined;
  return band === 'rare' ? t('card.rare') : t('card.top', { count: band });
}
