import type { Display } from '@/lib/chinese/display/display';
import type { Entry } from '@/lib/chinese/types';
import type { CardContent } from '@/lib/reading/glossary';

/** The first meanings of an entry, or of the entry that it refers to. */
export function shortGloss(entry: Entry | undefined): string {
  return sensesOf(entry).slice(0, 3).join('; ');
}

/** The meanings of an entry; where it has none of its own, those of the entry that it refers to. */
export function sensesOf(entry: Entry | undefined): string[] {
  return entry?.senses.length ? entry.senses : (entry?.references?.[0]?.senses ?? []);
}

/**
 * What a card copies: a line of tab-separated simplified, traditional, reading and meanings for each entry that is read
 * as the word is, or for the first one where none is. A name or number without an entry gives itself and its value.
 * The reading is written as the card writes it.
 */
export function toTsv({ token, entries }: CardContent, display: Display): string {
  const reading = token.pinyin?.join(' ');
  const same = entries.filter(({ pinyin }) => pinyin.join(' ') === reading);
  const chosen = same.length > 0 ? same : entries.slice(0, 1);
  const rows =
    chosen.length > 0
      ? chosen.map((entry) => [entry.simplified, entry.traditional, written(entry, display), meanings(entry)])
      : [[token.text, token.text, written(token, display), token.value ?? '']];
  return rows.map((row) => row.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');
}

function meanings(entry: Entry): string {
  return sensesOf(entry).join('; ');
}

function written(read: Pick<Entry, 'pinyin' | 'taiwanPinyin'> | CardContent['token'], display: Display): string {
  return display
    .reading(read)
    .map(({ text }) => text)
    .filter(Boolean)
    .join(' ');
}
