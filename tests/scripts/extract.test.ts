import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { Article } from '@/lib/article/types';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = (name: string) => join(root, 'tests/fixtures/pages', name);
const folder = mkdtempSync(join(tmpdir(), 'pindu-extract-'));

afterAll(() => rmSync(folder, { recursive: true }));

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['scripts/run.mjs', 'extract', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  const lines = stdout.split('\n').slice(0, -1);
  return { status, stderr, articles: lines.map((line) => JSON.parse(line) as Article | null) };
}

describe('the extract command', () => {
  it('prints one line per file in their order, finds each encoding, and goes on past a file that is missing', () => {
    const { status, stderr, articles } = run(
      '--base-url',
      'http://www.ct.example/news/a.htm',
      page('13-people-like.html'),
      join(folder, 'missing.html'),
      page('32-big5-roc-date.html'),
      page('41-section-front.html'),
      page('42-japanese.html'),
      page('36-table.html'),
    );
    expect(articles.map((article) => article?.title ?? null)).toEqual([
      '望河老桥加固完工 本周六恢复通车',
      null,
      '縣立圖書館遷入新址 藏書增至二十萬冊',
      null,
      '駅前の商店街に小さな本屋が開店',
      '上半年游客人数公布 乡村游增长最快',
    ]);
    expect(articles[2]?.blocks[0]).toMatchObject({ src: 'http://www.ct.example/news/photo/0630.jpg' });
    expect(stderr).toContain('missing.html');
    expect(status).toBe(1);
  });

  it('takes the given encoding, and the page’s own address where none is given', () => {
    const file = join(folder, 'bare.html');
    const html =
      '<title>Page</title><link rel="canonical" href="https://a.example/n/1"><h1>Page</h1><p>\xcd\xbc\xca\xe9\xb9\xdd\xd7\xf2\xcc\xec\xd0\xfb\xb2\xbc\xa3\xac\xd1\xd3\xb3\xa4\xbf\xaa\xb7\xc5\xca\xb1\xbc\xe4\xa3\xac\xb7\xbd\xb1\xe3\xb6\xc1\xd5\xdf\xcf\xc2\xb0\xe0\xbf\xb4\xca\xe9\xa1\xa3</p>';
    writeFileSync(file, Buffer.from(html, 'latin1'));
    const { status, articles } = run('--encoding', 'gb18030', file);
    expect(status).toBe(0);
    expect(articles[0]?.url).toBe('https://a.example/n/1');
    expect(articles[0]?.blocks).toEqual([
      { kind: 'paragraph', text: '图书馆昨天宣布，延长开放时间，方便读者下班看书。' },
    ]);
  });

  it('gives each page of a list its own address and encoding, and finds files beside the list', () => {
    writeFileSync(
      join(folder, 'a.html'),
      '<h1>河边的早市</h1><p>清晨六点，河边的早市已经热闹起来，摊主们摆好了青菜。</p><img src="b.jpg">',
    );
    const list = join(folder, 'list.json');
    const other = page('32-big5-roc-date.html');
    const pages = [
      { file: 'a.html', url: 'https://one.example/news/1.html' },
      { file: other, url: 'https://two.example/n/2.html', encoding: 'big5' },
    ];
    writeFileSync(list, JSON.stringify(pages));
    const { status, articles } = run('--list', list);
    expect(status).toBe(0);
    expect(articles.map((article) => article?.url)).toEqual(pages.map(({ url }) => url));
    expect(articles[0]?.blocks[1]).toMatchObject({ src: 'https://one.example/news/b.jpg' });
    expect(articles[1]?.title).toBe('縣立圖書館遷入新址 藏書增至二十萬冊');
  });

  it.each([
    ['not JSON', 'JSON'],
    ['{}', 'Array'],
    ['[{"file": "a.html", "url": "/relative"}]', '0.url'],
    ['[{"file": "a.html", "encoding": "klingon"}]', '0.encoding'],
  ])('refuses the list %s', (text, reason) => {
    const list = join(folder, 'bad.json');
    writeFileSync(list, text);
    const { status, stderr } = run('--list', list);
    expect(status).toBe(2);
    expect(stderr).toContain(reason);
  });

  it.each([
    [['--list', 'a.json', 'b.html']],
    [['--list', 'a.json', '--encoding', 'big5']],
    [['--nonsense']],
    [[]],
    [['--encoding', 'klingon', 'a.html']],
    [['--base-url', '/a', 'a.html']],
  ])('explains itself and leaves with 2 when called with %j', (args) => {
    const { status, stderr, articles } = run(...args);
    expect(articles).toEqual([]);
    expect(stderr).toContain('Usage:');
    expect(status).toBe(2);
  });
});
