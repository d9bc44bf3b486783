import { expect, test } from 'vitest';
import type { Block } from '@/lib/article/types';
import { deleteArticle, saveArticle } from '@/lib/library/articles/articles';
import { deleteForGood } from '@/lib/library/articles/bin';
import type { Library } from '@/lib/library/db';
import { declinedHosts, picturesToAskFor, setDeclined } from '@/lib/library/pictures/declined-hosts';
import { keepPictures } from '@/lib/library/pictures/keep-pictures';
import { dropUnusedPictures, keepPicture, picturesOf } from '@/lib/library/pictures/picture-rows';
import { pictureLimits } from '@/lib/pictures/picture-limits';
import { freshLibrary, sampleArticle } from '@/tests/library/fresh-library';

const figures = (...names: string[]): Block[] =>
  names.map((name) => ({ kind: 'figure', src: `https://img.example/${name}` }));

async function save(db: Library, url: string, blocks: Block[]): Promise<string> {
  const result = await saveArticle(db, sampleArticle({ url, blocks: [...sampleArticle().blocks, ...blocks] }));
  if (!('id' in result)) throw new Error('not saved');
  return result.id;
}

/** A web in which a picture's bytes are the letters of its name; what is not in `there` answers nothing. */
function web(...there: string[]) {
  const asked: string[] = [];
  return {
    asked,
    fetch: async (src: string) => {
      const name = new URL(src).pathname.slice(1);
      asked.push(name);
      return there.includes(name)
        ? { bytes: new TextEncoder().encode(name) as Uint8Array<ArrayBuffer> }
        : { problem: 'unreachable' as const };
    },
    shrink: async (bytes: Uint8Array<ArrayBuffer>) =>
      bytes.length > 9
        ? { problem: 'not-a-picture' as const }
        : { blob: new Blob([bytes], { type: 'image/png' }), width: 60, height: 40 },
  };
}

test('every picture is fetched once, and one that failed again the next time', async () => {
  const db = freshLibrary();
  const id = await save(db, 'https://news.example/1', figures('a', 'b', 'a', 'c', 'not-a-picture'));
  const first = web('a', 'not-a-picture');
  expect(await keepPictures(db, id, first)).toEqual({
    wanted: 4,
    kept: 1,
    unreachable: ['https://img.example/b', 'https://img.example/c'],
  });
  expect(first.asked.sort()).toEqual(['a', 'b', 'c', 'not-a-picture']);
  const second = web('a', 'b', 'c');
  expect(await keepPictures(db, id, second)).toEqual({ wanted: 4, kept: 3, unreachable: [] });
  expect(second.asked.sort()).toEqual(['b', 'c']);
  const { kept, missing } = await picturesOf(db, id);
  expect([...kept.keys()]).toEqual(figures('a', 'b', 'c').map((block) => 'src' in block && block.src));
  expect(missing).toEqual([{ src: 'https://img.example/not-a-picture', problem: 'not-a-picture' }]);
});

test('bytes are kept once by their sha256, and deleted when no article shows them', async () => {
  const db = freshLibrary();
  const one = await save(db, 'https://news.example/1', figures('a', 'b'));
  const two = await save(db, 'https://news.example/2', figures('a'));
  for (const id of [one, two]) await keepPictures(db, id, web('a', 'b'));
  // printf a | sha256sum
  expect(await db.pictures.get('ca978112ca1bbdcafac231b39a23dc4da786eff8147c4e72b9807785afee48bb')).toBeDefined();
  expect(await db.pictures.count()).toBe(2);
  await save(db, 'https://news.example/1', figures('a'));
  expect(await dropUnusedPictures(db)).toBe(1);
  expect((await picturesOf(db, two)).kept.size).toBe(1);
  await deleteArticle(db, two);
  expect(await dropUnusedPictures(db)).toBe(0);
});

test('no picture is kept of an article that is not saved, or is in the bin', async () => {
  const db = freshLibrary();
  const id = await save(db, 'https://news.example/1', figures('a'));
  await deleteArticle(db, id);
  const picture = { hash: 'x', blob: new Blob(['x']), width: 1, height: 1 };
  expect(await keepPicture(db, id, 'https://img.example/a', picture)).toBe(false);
  expect(await keepPicture(db, 'other', 'https://img.example/a', picture)).toBe(false);
  expect(await db.pictures.count()).toBe(0);
  expect(await db.articlePictures.count()).toBe(0);
});

test('an article has a limit of pictures, and of their bytes', async () => {
  const db = freshLibrary();
  const names = Array.from({ length: pictureLimits.perArticle + 5 }, (_, index) => `p${index}`);
  const id = await save(db, 'https://news.example/1', figures(...names));
  const large = { ...web(...names), shrink: web().shrink };
  const blob = new Blob([new Uint8Array(pictureLimits.articleBytes / 4)]);
  large.shrink = async () => ({ blob, width: 1, height: 1 });
  const report = await keepPictures(db, id, large);
  expect(report.wanted).toBe(pictureLimits.perArticle);
  // Three are on their way at once.
  expect(report.kept).toBeGreaterThanOrEqual(4);
  expect(report.kept).toBeLessThanOrEqual(6);
  expect((await picturesOf(db, id)).missing.at(-1)?.problem).toBe('too-many');
});

test('a host is asked for by name, unless the user declined it or its pictures failed for good', async () => {
  const db = freshLibrary();
  const id = await save(db, 'https://news.example/1', [
    ...figures('a'),
    { kind: 'figure', src: 'https://no.example/b' },
    { kind: 'figure', src: 'http://192.168.1.1/c' },
  ]);
  const asked = async () => picturesToAskFor(await picturesOf(db, id), await declinedHosts(db)).note;
  expect(await asked()).toEqual({ kind: 'ask', hosts: ['img.example', 'no.example'] });
  await setDeclined(db, ['no.example'], true);
  expect(await asked()).toEqual({ kind: 'ask', hosts: ['img.example'] });
  await keepPictures(db, id, web('a'));
  expect(await asked()).toEqual({ kind: 'declined', hosts: ['no.example'] });
  await setDeclined(db, ['no.example'], false);
  expect(await asked()).toEqual({ kind: 'ask', hosts: ['no.example'] });
});

test('deleting for good deletes pictures, except for those that another article shows', async () => {
  const db = freshLibrary();
  const one = await save(db, 'https://news.example/1', figures('a', 'b'));
  const two = await save(db, 'https://news.example/2', figures('a'));
  for (const id of [one, two]) await keepPictures(db, id, web('a', 'b'));
  await deleteArticle(db, one);
  await deleteForGood(db, [one]);
  expect(await dropUnusedPictures(db)).toBe(1);
  expect((await picturesOf(db, two)).kept.size).toBe(1);
});
