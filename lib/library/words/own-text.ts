import type { Correction } from '@/lib/chinese/own/corrections';
import type { OwnCut } from '@/lib/chinese/own/own-cuts';
import type { OwnEntry } from '@/lib/chinese/own/own-entries';

/** What the user set right or added, as tab-separated tables with a header, one for each kind. */

/** Word, reading, where it holds, sentence, offset in it. */
export function correctionsText(corrections: readonly Correction[]): string {
  return table(
    ['word', 'reading', 'scope', 'sentence', 'offset'],
    corrections.map((correction) => [correction.word, correction.pinyin.join(' '), ...placeCells(correction)]),
  );
}

/** The stretch with a bar between its words, where it holds, sentence, offset in it. */
export function cutsText(cuts: readonly OwnCut[]): string {
  return table(
    ['words', 'scope', 'sentence', 'offset'],
    cuts.map((cut) => [cutWords(cut).join('|'), ...placeCells(cut)]),
  );
}

/** Simplified, traditional, reading, meanings, note. */
export function entriesText(entries: readonly OwnEntry[]): string {
  return table(
    ['simplified', 'traditional', 'reading', 'meanings', 'note'],
    entries.map(({ simplified, traditional, pinyin, senses, note = '' }) => [
      ...[simplified, traditional, pinyin.join(' '), senses.join('; '), note],
    ]),
  );
}

/** The words into which a cut parts its stretch. */
export function cutWords({ text, at }: OwnCut): string[] {
  return [0, ...at].map((from, index) => text.slice(from, at[index]));
}

function placeCells(own: Correction | OwnCut): string[] {
  return own.scope === 'here' ? ['here', own.sentence, String(own.offset)] : ['always', '', ''];
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  return [...[header, ...rows].map((row) => row.map(cell).join('\t')), ''].join('\n');
}

/** Spreadsheets take a cell that begins with one of these for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

function cell(text: string): string {
  const line = text.replace(/[\t\r\n]+/g, ' ');
  return FORMULA.test(line) ? `'${line}` : line;
}
