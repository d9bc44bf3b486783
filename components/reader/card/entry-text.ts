import type { Display, Read, Shown } from '@/lib/chinese/display/display';
import type { Entry } from '@/lib/chinese/types';
import type { CardContent } from '@/lib/session/glossary';

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
 * as the word is, or for the first one where none is. A name or number without an entry gives itself and
 * its value, or what the article explains it by.
 * The reading is written as the card writes it.
 */
export function toTsv({ token, entries, explained = [] }: CardContent, display: Display): string {
  const reading = token.pinyin?.join(' ');
  const same = entries.filter(({ pinyin }) => pinyin.join(' ') === reading);
  const chosen = same.length > 0 ? same : entries.slice(0, 1);
  const rows =
    chosen.length > 0
      ? chosen.map((entry) => [entry.simplified, entry.traditional, written(entry, display), meanings(entry)])
      : [
          [
            token.text,
            token.text,
            joined(display.whole(token, display.reading(token))),
            token.value ?? explained.map(({ other }) => other).join('; '),
          ],
        ];
  return rows.map((row) => row.map((cell) => cell.replace(/[\t\r\n]+/g, ' ')).join('\t')).join('\n');
}

function meanings(entry: Entry): string {
  return sensesOf(entry).join('; ');
}

/** A reading as the display writes it, in one line. */
export function written(read: Read, display: Display): string {
  return joined(display.reading(read));
}

function joined(shown: readonly Shown[]): string {
  return shown
    .map(({ text }) => text)
    .filter(Boolean)
    .join(' ');
}

/** A stretch of an English sense; `word` is there where it is Chinese that can be looked up, with its pinyin if given. */
type SenseRun = { text: string; word?: string; pinyin?: string[] };

/** A Chinese word inside a sense of CC-CEDICT: 工程, 傳說|传说, 卡拉OK, perhaps with its reading after it: 个[gè]. */
const chinese =
  /[A-Z]*\p{Script=Han}[\p{Script=Han}A-Z]*(?:[|｜][A-Z]*\p{Script=Han}[\p{Script=Han}A-Z]*)?(?=(\[[^\]]+\])?)/gu;

/** A sense cut where its script changes; joined, the texts give it back. Of 傳說|传说 the simplified one is looked up. */
export function toSenseRuns(sense: string): SenseRun[] {
  const runs: SenseRun[] = [];
  let at = 0;
  for (const match of sense.matchAll(chinese)) {
    if (match.index > at) runs.push({ text: sense.slice(at, match.index) });
    const [text, bracket] = match;
    const word = text.split(/[|｜]/).at(-1) ?? text;
    const pinyin = bracket
      ?.slice(1, -1)
      .split(/[\s·,]+/)
      .filter(Boolean);
    const isWhole = pinyin !== undefined && pinyin.length === (word.match(/\p{Script=Han}/gu)?.length ?? 0);
    runs.push(isWhole ? { text, word, pinyin } : { text, word });
    at = match.index + text.length;
  }
  if (at < sense.length) runs.push({ text: sense.slice(at) });
  return runs;
}
