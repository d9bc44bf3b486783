// Trust the ratios: times vary from machine to machine and from hour to hour.
// `npm run bench -- reader` runs one part alone.
import { benchAnnotate } from './bench/bench-annotate';
import { benchBackup } from './bench/bench-backup';
import { benchDictionary } from './bench/bench-dictionary';
import { benchLibrary } from './bench/bench-library';
import { benchReader } from './bench/bench-reader';
import { benchWords } from './bench/bench-words';
import { runParts } from './setup/run-parts';

await runParts({
  dictionary: benchDictionary,
  annotate: benchAnnotate,
  words: benchWords,
  reader: benchReader,
  backup: benchBackup,
  library: benchLibrary,
});
