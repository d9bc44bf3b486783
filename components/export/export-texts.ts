import { formatDay } from '@/components/ui/dates';
import { t } from '@/components/ui/text';
import { tonePalettes } from '@/lib/export/tone-palettes';
import type { ExportLook, ExportTexts } from '@/lib/export/types';
import type { Settings } from '@/lib/settings';

/** The texts of a file in the user's language. */
export function exportTexts(now: number): ExportTexts {
  return {
    lang: t('uiLanguage'),
    original: t('reader.original'),
    noPicture: t('reader.pictureOffline'),
    untitled: t('export.untitled'),
    contents: t('export.contents'),
    accessibility: t('export.accessibility'),
    made: t('export.made', { date: formatDay(now) }),
  };
}

/** How a file looks, as the reader does. */
export function exportLook({ pinyinPlace, font, tonesInText, toneColours }: Settings): ExportLook {
  const tones = tonesInText && toneColours !== 'none' ? { tones: tonePalettes[toneColours] } : {};
  return { readingsBelow: pinyinPlace === 'below', font, ...tones };
}
