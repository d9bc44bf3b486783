// Runs inside a page of the extension's origin, with the library's own code: what it writes and reads is what Pindu
// does. `confirmed` is a binding that tells Node what the library said to be kept.

import { wordId } from '@/lib/chinese/word-id';
import { saveArticle } from '@/lib/library/articles/articles';
import { deleteEverything } from '@/lib/library/backup/delete-everything';
import { makeBackup } from '@/lib/library/backup/make-backup';
import { openBackup } from '@/lib/library/backup/open-backup';
import { restoreBackup } from '@/lib/library/backup/restore-backup';
import { library } from '@/lib/library/db';
import { keepFetched } from '@/lib/library/pictures/keep-pictures';
import { gradeWord, reviewsOf } from '@/lib/library/reviews/reviews';
import { changeWords } from '@/lib/library/words/words';
import { liveReviews } from '@/lib/review/log';
import { createScheduler, usualRetention } from '@/lib/review/scheduler';
import type { WordChange } from '@/lib/session/word-state';
import { checkLibrary } from './check-library';

type Kind = 'article' | 'word' | 'review' | 'picture' | 'restored';
declare global {
  var confirmed: (kind: Kind, id: string) => Promise<void>;
}

const db = library();
const planning = { scheduler: createScheduler({ retention: usualRetention }), retention: usualRetention };
const address = (name: string) => `https://news.example/${name}`;
const pictureOf = (name: string) => `https://img.example/${name}.png`;

/** An article of 1,500 characters of its own, with a picture. */
function articleOf(name: string) {
  const blocks = Array.from({ length: 10 }, (_, index) => ({
    kind: 'paragraph' as const,
    text: `第${index}段，${name}。${'河水慢慢地流过老桥，岸上的人说着今年的收成。'.repeat(7)}`,
  }));
  return {
    url: address(name),
    title: `老桥${name}`,
    blocks: [...blocks, { kind: 'figure' as const, src: pictureOf(name) }],
  };
}

function wordOf(name: string): WordChange {
  const sentence = `我们在老桥${name}见面。`;
  return {
    word: { simplified: `老桥${name}`, traditional: `老橋${name}`, pinyin: ['lǎo', 'qiáo'], senses: ['old bridge'] },
    state: 'learning',
    context: { sentence, offset: 3, length: 2 + name.length, url: address(name), title: `老桥${name}`, block: 0 },
  };
}

/** A few pixels that no other name has. */
async function pngOf(name: string): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(120, 80);
  const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
  for (let index = 0; index < 300; index++) {
    context.fillStyle = `hsl(${(index * 37 + Number(name.replace(/\D/g, ''))) % 360} 50% 50%)`;
    context.fillRect((index * 31) % 120, (index * 17) % 80, 12, 9);
  }
  return new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
}

/** Keeps one of everything, the article as pages have it kept: by the background. */
async function keepOne(name: string, viaBackground: boolean): Promise<void> {
  const article = articleOf(name);
  const saved = viaBackground ? await saveThere(article) : await saveArticle(db, article);
  if (!('id' in saved)) throw new Error(`Not saved: ${JSON.stringify(saved)}`);
  await confirmed('article', saved.id);
  const change = wordOf(name);
  await changeWords(db, [change]);
  const word = wordId(change.word.simplified, change.word.pinyin);
  await confirmed('word', word);
  const id = crypto.randomUUID();
  if (await gradeWord(db, { id, word, grade: 3, reps: 0 }, planning)) await confirmed('review', id);
  const kept = await keepFetched(db, saved.id, pictureOf(name), { bytes: await pngOf(name) });
  if (kept.problem === undefined) await confirmed('picture', `${saved.id} ${pictureOf(name)}`);
}

async function saveThere(article: object): Promise<Awaited<ReturnType<typeof saveArticle>>> {
  const { chrome: api } = globalThis as unknown as {
    chrome: { runtime: { sendMessage: (message: object) => Promise<{ value: never; error?: string }> } };
  };
  const answer = await api.runtime.sendMessage({ channel: 'background', name: 'saveArticle', args: [article] });
  if (answer.error !== undefined) throw new Error(answer.error);
  return answer.value;
}

/** Keeps one thing after another until it is killed, on two ways at once; every other article by the background. */
async function keepOn(prefix: string): Promise<void> {
  const keep = async (first: number) => {
    for (let number = first; ; number += 2) await keepOne(`${prefix}${number}`, number % 4 < 2);
  };
  await Promise.all([keep(0), keep(1)]);
}

/** Grades words of the library by turns, as reviews do, until it is killed. */
async function reviewOn(): Promise<void> {
  for (let number = 0; ; number++) {
    const words = await db.words.toCollection().primaryKeys();
    const word = words[number % words.length];
    if (word === undefined) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      continue;
    }
    const id = crypto.randomUUID();
    const reps = liveReviews(await reviewsOf(db, word)).length;
    const grade = ([3, 1, 4, 2] as const)[number % 4] ?? 3;
    if (await gradeWord(db, { id, word, grade, reps }, planning)) await confirmed('review', id);
  }
}

/** Fills the library, lays a backup of it aside in the extension's own files, and empties the library. */
async function prepareBackup(count: number): Promise<{ bytes: number }> {
  for (let number = 0; number < count; number++) await keepOne(`b${number}`, false);
  const made = await makeBackup(db, {});
  if (made.outcome !== 'made') throw new Error(made.outcome);
  const folder = await navigator.storage.getDirectory();
  const writable = await (await folder.getFileHandle('backup', { create: true })).createWritable();
  await writable.write(made.file);
  await writable.close();
  await deleteEverything(db);
  return { bytes: made.file.size };
}

/** Empties the library and keeps a few things of this device, as what a restore must not harm. */
async function startAnew(prefix: string): Promise<void> {
  await deleteEverything(db);
  for (let number = 0; number < 3; number++) await keepOne(`${prefix}${number}`, false);
}

/** Restores the backup; gives how many milliseconds that took. */
async function restore(): Promise<number> {
  const folder = await navigator.storage.getDirectory();
  const file = await (await folder.getFileHandle('backup')).getFile();
  const start = performance.now();
  const { backup, problem } = await openBackup(file);
  if (problem !== undefined) throw new Error(JSON.stringify(problem));
  await restoreBackup(db, backup);
  await confirmed('restored', '');
  return performance.now() - start;
}

Object.assign(globalThis, {
  soak: { keepOn, reviewOn, prepareBackup, startAnew, restore, check: () => checkLibrary(db) },
});
