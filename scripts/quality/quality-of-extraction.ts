/** The table of extraction, line by line. */
export async function* qualityOfExtraction(): AsyncIterable<string> {
  yield 'Extraction: nothing is measured yet.';
}
