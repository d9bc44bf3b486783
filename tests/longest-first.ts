import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Files that take long and are not large, the longest first. */
const longest = [
  'tests/e2e/extension/axe-light.test.ts',
  'tests/e2e/extension/axe-dark.test.ts',
  'tests/e2e/page/extraction.test.ts',
  'tests/e2e/page/hover.test.ts',
  'tests/e2e/library/pictures.test.ts',
  'tests/e2e/library/soak.test.ts',
  'tests/e2e/extension/locales.test.ts',
  'tests/e2e/page/late-content.test.ts',
  'tests/article/pages.test.ts',
  'tests/library/backup/round-trip.test.ts',
  'tests/chinese/numbers/number-tokens.test.ts',
  'tests/words/level-check/estimate.test.ts',
  'tests/scripts/extract.test.ts',
  'tests/scripts/convert.test.ts',
  'tests/chinese/readings/readings.test.ts',
  'tests/article/random-pages.test.ts',
  'tests/export/epub.test.ts',
];

/**
 * Starts the longest files first, so that no worker is left alone with one at the end. Vitest knows how long files take
 * from the last run alone, and a fresh checkout had none; it goes by their size then.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId }: TestSpecification) => {
      const at = longest.findIndex((file) => moduleId.endsWith(file));
      return at < 0 ? longest.length : at;
    };
    return (await super.sort(files)).sort((a, b) => rank(a) - rank(b));
  }
}
