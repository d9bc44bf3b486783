// Medians after warm-up. Trust the ratios: times vary from machine to machine and from hour to hour.
import { benchAnnotate } from './bench/bench-annotate';
import { benchDictionary } from './bench/bench-dictionary';
import { benchWords } from './bench/bench-words';

for (const bench of [benchDictionary, benchAnnotate, benchWords]) for (const line of bench()) console.log(line);
