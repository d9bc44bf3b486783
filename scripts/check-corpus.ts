// Checks the labelled corpus, or the files named: says which lines cannot be read and why. Exits with 1 if there are any.
import { readFileSync } from 'node:fs';
import { openDictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { readDictionary } from './dictionary/ensure-dictionary';
import { corpusFiles } from './polyphones/corpus';
import { CorpusError, parseCorpusLine } from './polyphones/corpus-lines';

const files = process.argv.slice(2);
const dictionary = openDictionary(readDictionary((message) => console.error(message)));
const seen = new Map<string, string>();
let sentences = 0;
let problems = 0;

for (const file of files.length > 0 ? files : corpusFiles()) {
  readFileSync(file, 'utf8')
    .split('\n')
    .forEach((line, index) => {
      if (line.trim() === '' || line.startsWith('#')) return;
      const place = `${file}:${index + 1}`;
      try {
        const { text } = parseCorpusLine(dictionary, line);
        const twin = seen.get(text);
        if (twin !== undefined) throw new CorpusError(`is the same sentence as ${twin}`);
        seen.set(text, place);
        sentences += 1;
      } catch (error) {
        if (!(error instanceof CorpusError)) throw error;
        problems += 1;
        console.log(`${place}: ${error.message}`);
      }
    });
}
console.log(`${sentences} sentences, ${problems} problems`);
process.exit(problems === 0 ? 0 : 1);
