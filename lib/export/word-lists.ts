import { toNumbers } from '@/lib/chinese/numbered-pinyin';
import { toZhuyin } from '@/lib/chinese/zhuyin';
import { clean } from './escape';
import type { ExportWord } from './types';
import { type FieldLook, noteFields, noteOf, noteTags, readingText } from './word-fields';

/** A text file brings no pictures: without their column, an import leaves those that notes have. */
const fileFields = noteFields.filter((field) => field !== 'Picture');

/**
 * Words as a text file for Anki (headers since 2.1.54; Anki's manual, "Importing: Text Files"), all fields HTML. The key
 * is the first field, by which an import finds the notes that are there, whichever way they came: it updates them and
 * keeps their schedules. A GUID would find those alone that came with it.
 * @param deck the deck that Anki offers for new notes
 */
export function toAnkiText(
  words: readonly ExportWord[],
  { deck, noteType, look }: { deck: string; noteType: string; look: FieldLook },
): string {
  const headers = [
    '#separator:Tab',
    '#html:true',
    `#notetype:${header(noteType)}`,
    `#deck:${header(deck)}`,
    `#columns:${[...fileFields, 'Tags'].join('\t')}`,
    `#tags column:${fileFields.length + 1}`,
    '#if matches:update current',
  ];
  const rows = words.map((word) => {
    const note = noteOf(word, look);
    const cells = [...fileFields.map((field) => note[field]), noteTags(word).join(' ')];
    // A line that begins with # is a comment.
    return cells.join('\t').replace(/^#/, '&#35;');
  });
  return `${[...headers, ...rows].join('\n')}\n`;
}

function header(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

const columns = 'Simplified Traditional Pinyin Numbers Zhuyin Meaning State Tags Note Sentence Source Link'.split(' ');

/**
 * Words as a table for spreadsheets: UTF-8 with BOM (for Excel), quoted by RFC 4180, no csvCell that runs as a formula.
 */
export function toCsv(words: readonly ExportWord[]): string {
  const rows = words.map((word) => [
    word.simplified,
    word.traditional,
    readingText(word.pinyin),
    readingText(toNumbers(word.pinyin)),
    readingText(toZhuyin(word.pinyin)),
    word.senses.join('; '),
    word.state,
    word.tags.join(', '),
    word.note ?? '',
    word.context?.sentence ?? '',
    word.context?.title ?? '',
    word.context?.url ?? '',
  ]);
  return `\ufeff${[columns, ...rows].map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

function csvCell(text: string): string {
  const safe = harmless(clean(text));
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What a spreadsheet may take for a formula gets an apostrophe before it (OWASP, CSV injection). */
function harmless(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}

/** Pleco's own sign for a new line within a definition; a real one would end the card. */
const newLine = '\ueab1';

/** Words for Pleco: `simplified[traditional]`, numbered pinyin, definition, under `categoryOf` (nested by `/`). */
export function toPleco(words: readonly ExportWord[], categoryOf: (word: ExportWord) => string): string {
  const byCategory = new Map<string, ExportWord[]>();
  for (const word of words) {
    const category = categoryOf(word);
    const inIt = byCategory.get(category);
    if (inIt === undefined) byCategory.set(category, [word]);
    else inIt.push(word);
  }
  const lines = [...byCategory].flatMap(([category, inIt]) => [`// ${plecoCell(category)}`, ...inIt.map(card)]);
  return lines.length === 0 ? '' : `${lines.join('\n')}\n`;
}

function card({ simplified, traditional, pinyin, senses, note, context }: ExportWord): string {
  const headword = traditional === simplified ? simplified : `${simplified}[${traditional}]`;
  const lines = [...senses, note, context?.sentence].filter((line) => line !== undefined && line !== '');
  const reading = toNumbers(pinyin).filter((syllable) => syllable !== '');
  return [
    plecoCell(headword),
    plecoCell(reading.join(' ')),
    lines.map((line) => plecoCell(line ?? '')).join(newLine),
  ].join('\t');
}

function plecoCell(text: string): string {
  return clean(text).replace(/\s+/g, ' ').trim();
}
