import { t } from '@/components/ui/text';
import { noteTypeName } from '@/lib/export/anki-note-type';
import { fileName } from '@/lib/export/file-name';
import { toAnkiText } from '@/lib/export/to-anki-text';
import { toCsv } from '@/lib/export/to-csv';
import { toPleco } from '@/lib/export/to-pleco';
import type { ExportWord } from '@/lib/export/types';
import type { WordFormat } from './ExportWords';
import type { ExportedFile } from './export-articles';

const states = {
  learning: 'export.learning',
  known: 'export.known',
  ignored: 'export.ignored',
} as const;

/** Words as a file of a kind. */
export function wordFile(words: readonly ExportWord[], format: WordFormat): ExportedFile {
  const name = t('export.wordsName');
  if (format === 'csv')
    return { name: fileName(name, 'csv', name), content: toCsv(words), type: 'text/csv;charset=utf-8' };
  const content =
    format === 'anki'
      ? toAnkiText(words, { deck: 'Pindu', noteType: noteTypeName })
      : toPleco(words, ({ state }) => t('export.plecoCategory', { state: t(states[state]) }));
  const kind = t(format === 'anki' ? 'export.anki' : 'export.pleco');
  return { name: fileName(`${name} ${kind}`, 'txt', name), content, type: 'text/plain;charset=utf-8' };
}
