// How right the engine is, on the labelled text beside the checkout, and how even its lines are: one table after the
// other.
// `npm run quality` measures everything and writes docs/accuracy.md; `npm run quality -- readings` prints the tables of
// one part alone; `-- extraction --saved` those of saved pages, which need no browser; `-- extraction --ablate` what each
// stage and rule of extraction is worth on them; `-- --short` what takes less than two minutes. What lies beside the
// checkout and is not there is left out, and docs/accuracy.md then keeps its last figures.
import { qualityOfExtraction } from './quality/quality-of-extraction';
import { qualityOfLines } from './quality/quality-of-lines';
import { qualityOfReadings } from './quality/quality-of-readings';
import { qualityOfSenses } from './quality/quality-of-senses';
import { qualityOfWords } from './quality/quality-of-words';
import { runParts } from './setup/run-parts';
import { writeFigures } from './setup/write-figures';

const { lines, isWhole } = await runParts(
  {
    readings: qualityOfReadings,
    words: qualityOfWords,
    senses: qualityOfSenses,
    extraction: qualityOfExtraction,
    lines: qualityOfLines,
  },
  ['--ablate', '--saved', '--short'],
);
if (isWhole) writeFigures('docs/accuracy.md', ['```', ...lines, '```'], 'npm run quality');
