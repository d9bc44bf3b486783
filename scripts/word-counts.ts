import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openDictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { tokenize } from '@/lib/chinese/tokenize';
import { readDictionary } from './dictionary/ensure-dictionary';
import { labelledSentences } from './polyphones/labelled-sentences';

// Counts the words of 45,600 sentences of the web into a table of the build. Run it where cutting changes much:
// node scripts/run.mjs word-counts

const TABLE = fileURLToPath(new URL('dictionary/data/web-counts.tsv', import.meta.url));
/** A rarer word is there by chance. */
const LEAST = 3;

const dictionary = openDictionary(readDictionary());
const counts = new Map<string, number>();
for (const { text, labels } of (['g2pl-train', 'g2pl-dev'] as const).flatMap(labelledSentences)) {
  let start = 0;
  for (const { text: whole, kind, words = [whole] } of tokenize(dictionary, text)) {
    for (const word of words) {
      const end = start + word.length;
      // The sentences were chosen for one character each: the word that holds it would be counted too often.
      const from = start;
      const isChosen = labels.some(({ offset }) => from <= offset && offset < end);
      start = end;
      if (!isChosen && (kind === 'word' || kind === 'number') && dictionary.find(word) !== undefined)
        counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
}
const rows = [...counts]
  .filter(([word, count]) => count >= LEAST && /^\p{Script=Han}+$/u.test(word))
  .sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
writeFileSync(TABLE, `simplified\tcount\n${rows.map((row) => row.join('\t')).join('\n')}\n`);
console.error(`${rows.length} words: ${TABLE}`);
