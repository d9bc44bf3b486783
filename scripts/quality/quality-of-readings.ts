/** The tables of readings, line by line. */
export async function* qualityOfReadings(): AsyncIterable<string> {
  yield 'Readings: nothing is measured yet.';
}
