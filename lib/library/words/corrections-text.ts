import type { Correction } from '@/lib/chinese/corrections';

/** Spreadsheets take a cell that begins with one of these for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

/** Corrections as a table of tab-separated columns with a header: word, reading, where it holds, sentence, offset in it. */
export function correctionsText(corrections: readonly Correction[]): string {
  const rows = corrections.map((correction) => {
    const place = correction.scope === 'here' ? [correction.sentence, String(correction.offset)] : ['', ''];
    return [correction.word, correction.pinyin.join(' '), correction.scope, ...place].map(cell).join('\t');
  });
  return ['word\treading\tscope\tsentence\toffset', ...rows, ''].join('\n');
}

function cell(text: string): string {
  const line = text.replace(/[\t\r\n]+/g, ' ');
  return FORMULA.test(line) ? `'${line}` : line;
}
