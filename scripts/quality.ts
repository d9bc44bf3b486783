// How right the engine is, on the labelled text beside the checkout: one table after the other.
// `npm run quality -- readings` prints the tables of one part alone.
import { qualityOfExtraction } from './quality/quality-of-extraction';
import { qualityOfReadings } from './quality/quality-of-readings';

const parts: Readonly<Record<string, () => AsyncIterable<string>>> = {
  readings: qualityOfReadings,
  extraction: qualityOfExtraction,
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
