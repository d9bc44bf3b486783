// Trust the ratios: times vary from machine to machine and from hour to hour.
// `npm run bench -- reader` runs one part alone.
import { benchAnnotate } from './bench/bench-annotate';
import { benchDictionary } from './bench/bench-dictionary';
import { benchReader } from './bench/bench-reader';
import { benchWords } from './bench/bench-words';

const parts: Readonly<Record<string, () => Iterable<string> | AsyncIterable<string>>> = {
  dictionary: benchDictionary,
  annotate: benchAnnotate,
  words: benchWords,
  reader: benchReader,
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  console.error(`No such part: ${unknown.join(', ')}. There are: ${Object.keys(parts).join(', ')}`);
  process.exit(2);
}
for (const [name, part] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  for await (const line of part()) console.log(line);
}
