// Trust the ratios: times vary from machine to machine and from hour to hour.
// `npm run bench` measures everything and writes docs/performance.md; `npm run bench -- reader` prints one part alone,
// `npm run bench -- --short` what takes less than two minutes.
import { benchAnnotate } from './bench/bench-annotate';
import { benchBackup } from './bench/bench-backup';
import { benchDictionary } from './bench/bench-dictionary';
import { benchLibrary } from './bench/bench-library';
import { benchOwnDictionaries } from './bench/bench-own-dictionaries';
import { benchReader } from './bench/bench-reader';
import { benchSync } from './bench/bench-sync';
import { runParts } from './setup/run-parts';
import { writeFigures } from './setup/write-figures';

const { lines, isWhole } = await runParts(
  {
    reader: benchReader,
    dictionary: benchDictionary,
    annotate: benchAnnotate,
    'own-dictionaries': benchOwnDictionaries,
    library: benchLibrary,
    backup: benchBackup,
    sync: benchSync,
  },
  ['--short'],
);
if (isWhole) writeFigures('docs/performance.md', lines, 'npm run bench');
