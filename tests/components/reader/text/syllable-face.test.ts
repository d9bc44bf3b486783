import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { pinyinFamily } from '@/components/reader/text/syllable-face';
import { root } from '@/scripts/setup/root';

it('is measured in the family that the styles draw pinyin in', () => {
  const tokens = readFileSync(join(root, 'components/ui/tokens.css'), 'utf8');
  expect(tokens).toContain(`--ui: ${pinyinFamily};`);
});
