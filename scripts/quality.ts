// How right the engine is, on the labelled text beside the checkout: one table after the other.
// `npm run quality -- readings` prints the tables of one part alone; `-- extraction --saved` those of saved pages, which
// need no browser; `-- extraction --ablate` what each stage and rule of extraction is worth on them.
import { qualityOfExtraction } from './quality/quality-of-extraction';
import { qualityOfReadings } from './quality/quality-of-readings';
import { runParts } from './setup/run-parts';

await runParts({ readings: qualityOfReadings, extraction: qualityOfExtraction }, ['--ablate', '--saved']);
