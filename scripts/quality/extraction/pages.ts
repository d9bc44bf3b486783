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

const ELEMENTS = 50_000;
const BYTES = 2_000_000;

/** A page of 50,000 elements and 2 MB: an article of 400 paragraphs, and comments, links and boxes round it. */
export function hugePage(): string {
  const sentence = '河堤上的柳树今年又发了新芽，沿岸的居民说，风沙比往年少了许多。';
  const story = Array.from({ length: 400 }, (_, i) => `<p>第${i}段：${sentence.repeat(3)}<b>重点</b>。</p>`).join('');
  const comment = (i: number) =>
    `<div class="item"><span class="user">居民${i}</span><div class="text"><p>${i}号楼的人都来看过了。</p></div><a href="/u/${i}">回复</a></div>`;
  const links = Array.from({ length: 6_000 }, (_, i) => `<li><a href="/n/${i}.html">第${i}条消息的标题</a></li>`).join(
    '',
  );
  const comments = Array.from({ length: Math.ceil((ELEMENTS - 800 - 12_000) / 5) }, (_, i) => comment(i)).join('');
  const html = `<!doctype html><meta charset="utf-8"><title>河堤种柳十年_示例网</title><h1>河堤种柳十年</h1><div>2024-05-03 09:15</div><div class="content">${story}</div><div class="list"><ul>${links}</ul></div><div class="feedback-area">${comments}</div>`;
  const filler = BYTES - new TextEncoder().encode(html).length;
  return `${html}<script type="text/plain">${'x'.repeat(Math.max(0, filler))}</script>`;
}
