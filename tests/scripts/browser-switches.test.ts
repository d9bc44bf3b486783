import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { disabledFeatures } from '@/tests/e2e/harness/switches';

test('what Playwright turns off in Chromium stays off where we turn off more', () => {
  const folder = dirname(createRequire(import.meta.url).resolve('playwright-core/package.json'));
  const source = readFileSync(join(folder, 'lib/coreBundle.js'), 'utf8');
  const [, list = ''] = source.match(/disabledFeatures = \[([^\]]*)\]/) ?? [];
  const theirs = [...list.matchAll(/^\s*"(\w+)"/gm)].map(([, name]) => name);
  expect(theirs.length).toBeGreaterThan(10);
  const [, ours = ''] = disabledFeatures.split('=');
  expect(ours.split(',').slice(0, theirs.length)).toEqual(theirs);
});
