import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@/scripts/setup/root';
import type { Expected } from '@/tests/article/compare-page';

/** A page on which extraction is judged. */
export type TestPage = { name: string; body: Buffer; expected: Expected };

/** The pages of one of tests/fixtures/'s folders, with what each must give. */
export function pagesOf(folder: 'pages' | 'sites'): TestPage[] {
  const path = join(root, 'tests/fixtures', folder);
  const all: Expected[] = JSON.parse(readFileSync(join(path, 'expected.json'), 'utf8'));
  return all.map((expected) => ({
    name: `${folder}/${expected.file}`,
    body: readFileSync(join(path, expected.file)),
    expected,
  }));
}

/** The article that started the project, inside a full page; a third party's text, so that it lies beside the checkout. */
export function seedPage(): TestPage | undefined {
  const path = join(root, '../shared/data/seed');
  if (!existsSync(path)) return undefined;
  const expected: Expected = JSON.parse(readFileSync(join(path, 'expected.json'), 'utf8'));
  return { name: 'seed/page.html', body: readFileSync(join(path, 'page.html')), expected };
}
