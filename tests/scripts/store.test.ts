import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseMessagesFile } from '@wxt-dev/i18n/build';
import { describe, expect, it } from 'vitest';
import { root } from '@/scripts/setup/root';
import { languages, parseListing, readListing } from '@/scripts/store/listing';
import { describeBuild, listingProblems } from '@/scripts/store/listing-problems';
import { samplePages } from '@/scripts/store/sample-pages';
import { traditionalArticles } from '@/scripts/store/traditional';
import config from '@/wxt.config';

const markdown = `# Pindu

## Tagline

Read.

## Summary

Reads Chinese.

## Description

${'It reads Chinese. '.repeat(20)}

## Single purpose

To read.

## Permissions

### storage

For settings.

### *://*/*

For pictures.
`;
const built = { name: 'Pindu', summary: 'Reads Chinese.', permissions: ['storage', '*://*/*'] };

async function builtIn(language: string) {
  const messages = await parseMessagesFile(fileURLToPath(new URL(`../../locales/${language}.yml`, import.meta.url)));
  const own = messages.flatMap((each) => (each.type === 'plural' ? [] : [[each.key.join('.'), each] as const]));
  if (typeof config.manifest !== 'function') throw new Error('wxt.config.ts gives no manifest.');
  const build = { manifestVersion: 3, mode: 'production', command: 'build' } as const;
  const builds: ReturnType<typeof describeBuild>[] = [];
  for (const browser of ['chrome', 'firefox']) {
    const manifest = await config.manifest({ ...build, browser });
    builds.push(describeBuild(manifest as Parameters<typeof describeBuild>[0], Object.fromEntries(own)));
  }
  // One listing tells of both.
  const permissions = [...new Set(builds.flatMap((each) => each.permissions))];
  return { ...(builds[0] as (typeof builds)[number]), permissions };
}

it.each(languages)('the listing in %s fits the extension and the stores', async (language) => {
  const extension = await builtIn(language);
  expect(extension.permissions).toContain('activeTab');
  expect(listingProblems(readListing(language), extension)).toEqual([]);
});

describe('a listing', () => {
  it('is in order', () => {
    expect(listingProblems(parseListing(markdown), built)).toEqual([]);
  });

  it.each([
    [
      'without a justification',
      markdown.replace(/### storage[\s\S]*?(?=###)/, ''),
      ['permission storage: not justified'],
    ],
    ['with an empty justification', markdown.replace('For pictures.', ''), ['permission *://*/*: not justified']],
    [
      'with a permission that is not asked for',
      `${markdown}\n### tabs\n\nFor tabs.\n`,
      ['permission tabs: not in the extension'],
    ],
    ['with another name', markdown.replace('# Pindu', '# Pin'), ['name: the extension is called "Pindu"']],
    [
      'with a summary that Chrome would cut',
      markdown.replace('Reads Chinese.', 'a'.repeat(133)),
      ['summary: 133 characters, more than 132', 'summary: the extension has "Reads Chinese."'],
    ],
    [
      'with a description too short for Edge',
      markdown.replace(/(?<=## Description\n\n).*/, 'It reads.'),
      ['description: 9 characters, fewer than 250'],
    ],
    ['without a purpose', markdown.replace('To read.', ''), ['purpose: absent']],
  ])('%s is not', (_, text, problems) => {
    expect(listingProblems(parseListing(text), built)).toEqual(problems);
  });
});

it.each([
  ['en', 'docs/privacy.md', /Only three things ever leave your device, .+?if you set up sync\./],
  ['zh_CN', 'docs/privacy.zh_CN.md', /只有三种情况会有内容离开你的设备，.+?。/],
  ['zh_TW', 'docs/privacy.zh_TW.md', /只有三種情況會有內容離開你的裝置，.+?。/],
] as const)('what leaves the device is said in the same words everywhere: %s', (language, privacy, words) => {
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const [sentence = ''] = words.exec(read(privacy)) ?? [];
  expect(sentence).not.toBe('');
  expect(readListing(language).description).toContain(sentence);
  if (language === 'en') expect(read('README.md')).toContain(sentence);
});

describe('the pictures for Taiwan', () => {
  const articles = traditionalArticles();
  const { whole, textFirst } = samplePages(true);
  const texts = [
    ...articles.flatMap(({ article, tags = [] }) => [article.title, article.source ?? '', ...tags]),
    ...articles.flatMap(({ article }) => article.blocks.map(({ text = '' }) => text)),
    textFirst,
  ].join('\n');

  it('have no word that the mainland uses alone, and no character of its own', () => {
    for (const word of ['公交', '螺絲刀', '自行車', '示例', '環保志願者']) expect(texts).not.toContain(word);
    expect(texts).toContain('夜間公車');
    expect(texts).not.toMatch(/[们这说车过还门书“”]/);
  });

  it('begin with the title and two paragraphs, and have all that the page has', () => {
    const [before = '', after = ''] = textFirst.split('<figure>');
    expect(before.match(/<p>/g)).toHaveLength(2);
    expect(after).toContain('</figure>');
    expect([...textFirst].sort().join('')).toBe([...whole].sort().join(''));
  });
});
