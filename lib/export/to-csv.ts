import { toNumbers } from '@/lib/chinese/numbered-pinyin';
import { toZhuyin } from '@/lib/chinese/zhuyin';
import { clean } from './escape';
import type { ExportWord } from './types';
import { readingText } from './word-fields';

const columns = [
  'Simplified',
  'Traditional',
  'Pinyin',
  'Numbers',
  'Zhuyin',
  'Meaning',
  'State',
  'Tags',
  'Note',
  'Sentence',
  'Source',
  'Link',
];

/**
 * Words as a table for spreadsheets: UTF-8 with its mark (without it Excel takes another encoding), fields quoted where
 * RFC 4180 asks for it, and no cell that a spreadsheet would run as a formula.
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
  return `\ufeff${[columns, ...rows].map((row) => row.map(cell).join(',')).join('\r\n')}\r\n`;
}

function cell(text: string): string {
  const safe = harmless(clean(text));
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** What a spreadsheet may take for a formula gets an apostrophe before it (OWASP, CSV injection). */
function harmless(text: string): string {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
}
