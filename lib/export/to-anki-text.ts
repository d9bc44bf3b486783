import type { ExportWord } from './types';
import { noteFields, noteOf, noteTags } from './word-fields';

/**
 * Words as a text file for Anki (2.1.54 and later read its headers). The word's key is the first field, so that
 * importing the file again updates the notes and leaves their schedules alone. Every field is HTML.
 * @param deck the deck that Anki offers for new notes
 */
export function toAnkiText(
  words: readonly ExportWord[],
  { deck, noteType }: { deck: string; noteType: string },
): string {
  const headers = [
    '#separator:Tab',
    '#html:true',
    `#notetype:${header(noteType)}`,
    `#deck:${header(deck)}`,
    `#columns:${[...noteFields, 'Tags'].join('\t')}`,
    `#tags column:${noteFields.length + 1}`,
  ];
  const rows = words.map((word) => {
    const note = noteOf(word);
    const cells = [...noteFields.map((field) => note[field]), noteTags(word).join(' ')];
    // A line that begins with # is a comment.
    return cells.join('\t').replace(/^#/, '&#35;');
  });
  return `${[...headers, ...rows].join('\n')}\n`;
}

function header(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
