import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { Block } from '@/lib/article/types';
import { deleteArticles, starArticles, undeleteArticles } from '@/lib/library/articles/article-choices';
import { saveArticle } from '@/lib/library/articles/articles';
import { deleteForGood } from '@/lib/library/articles/bin';
import { saveProgress } from '@/lib/library/articles/progress';
import { saveTranslations } from '@/lib/library/articles/translations';
import type { Library } from '@/lib/library/db';
import { keepPicture } from '@/lib/library/pictures/picture-rows';
import { addReadingTime } from '@/lib/library/reading-time';
import { gradeWord, reviewsOf } from '@/lib/library/reviews/reviews';
import type { TextRow } from '@/lib/library/types';
import { deleteCorrection, saveCorrection } from '@/lib/library/words/corrections';
import { changeWords } from '@/lib/library/words/words';
import { liveReviews } from '@/lib/review/log';
import { createScheduler } from '@/lib/review/scheduler';
import { setUpSync } from '@/lib/sync/set-up';
import { syncNow } from '@/lib/sync/sync-now';
import type { SyncCode, SyncFetch, SyncOutcome, SyncProblem } from '@/lib/sync/types';
import { contentOf } from '@/tests/library/backup/any-library';
import { freshLibrary } from '@/tests/library/fresh-library';
import { type Fault, MemoryServer } from './memory-server';

/** What happens in a history, each to one device or to the server. */
type Step =
  | { kind: 'edit'; device: number; edit: keyof typeof edits; which: number; how: number }
  | { kind: 'sync'; device: number; fault?: { at: number; what: Fault }; meanwhile?: { at: number; how: number } }
  /** A run in a folder of somebody else, and back. */
  | { kind: 'stray'; device: number }
  | { kind: 'server'; what: 'lose' | 'double' | 'cut' | 'remember' | 'return'; which: number };

/** Offsets of the devices' clocks in milliseconds, and what happens. */
export type History = { clocks: number[]; steps: Step[] };

const device = fc.nat(4);
const edit = fc.record({
  kind: fc.constant('edit' as const),
  device,
  edit: fc.constantFrom(
    ...(['save', 'save', 'star', 'bin', 'unbin', 'erase', 'progress', 'picture', 'translate'] as const),
    ...(['word', 'forget', 'review', 'review', 'undo', 'correct', 'uncorrect', 'minutes'] as const),
  ),
  which: fc.nat(2),
  how: fc.nat(2),
});
const sync = fc.record(
  {
    kind: fc.constant('sync' as const),
    device,
    fault: fc.record({
      at: fc.nat(6),
      what: fc.constantFrom('lost' as const, 'done-but-lost' as const, 'half' as const),
    }),
    meanwhile: fc.record({ at: fc.nat(4), how: fc.nat(2) }),
  },
  { requiredKeys: ['kind', 'device'] },
);
const stray = fc.record({ kind: fc.constant('stray' as const), device });
const server = fc.record({
  kind: fc.constant('server' as const),
  what: fc.constantFrom('lose' as const, 'double' as const, 'cut' as const, 'remember' as const, 'return' as const),
  which: fc.nat(30),
});

export const anyHistory: fc.Arbitrary<History> = fc.record({
  clocks: fc
    .array(fc.integer({ min: -20, max: 20 }), { minLength: 2, maxLength: 5 })
    .map((all) => all.map((days) => days * 86_400_000)),
  steps: fc.array(
    fc.oneof(
      { weight: 24, arbitrary: edit },
      { weight: 12, arbitrary: sync },
      { weight: 4, arbitrary: server },
      { weight: 2, arbitrary: stray },
    ),
    { minLength: 8, maxLength: 40 },
  ),
});

type Device = { db: Library; now: () => number; uuid: () => string };

const urls = ['https://news.example/a', 'https://news.example/b', 'https://news.example/c'];
const texts = ['城南水厂下月恢复供水', '山下的小学种了一片竹子', '城南水厂下月恢复供水，竹子长得最快'];
const src = 'https://img.example/1.jpg';
const words = ['措施', '居民', '管道'];
const pinyin = ['cuò shī', 'jū mín', 'guǎn dào'];
const ids = ['措施|cuo4 shi1', '居民|ju1 min2', '管道|guan3 dao4'];
const planning = { scheduler: createScheduler({ retention: 0.9 }), retention: 0.9 };

/** What a reader does, through what the library has for it. */
const edits = {
  save: ({ db, ...deps }: Device, url: string, how: number) => {
    const blocks: Block[] = [
      { kind: 'paragraph', text: texts[how] ?? '' },
      { kind: 'figure', src, alt: '图' },
    ];
    return saveArticle(db, { url, title: texts[how], blocks }, deps);
  },
  star: ({ db, ...deps }: Device, url: string, how: number) => starArticles(db, [url], how > 0, deps),
  bin: ({ db, ...deps }: Device, url: string) => deleteArticles(db, [url], deps),
  unbin: ({ db, ...deps }: Device, url: string) => undeleteArticles(db, [url], deps),
  erase: async ({ db, ...deps }: Device, url: string) => {
    await deleteArticles(db, [url], deps);
    return deleteForGood(db, [url], deps);
  },
  progress: ({ db, ...deps }: Device, url: string, how: number) =>
    saveProgress(db, { id: url }, { block: how, offset: 0, text: '水', share: how / 2, finished: how === 2 }, deps),
  picture: async ({ db, ...deps }: Device, url: string, how: number) => {
    const bytes = new Uint8Array([how, 1, 2]);
    const hash = createHash('sha256').update(bytes).digest('hex');
    const blob = new Blob([bytes], { type: 'image/png' });
    return keepPicture(db, url, src, { hash, blob, width: 1, height: 1 }, deps);
  },
  translate: ({ db, ...deps }: Device, url: string, how: number) =>
    saveTranslations(db, { id: url }, 'en', [['水', `water ${how}`]], deps),
  word: ({ db, ...deps }: Device, _: string, how: number, which: number) =>
    changeWords(db, [{ word: wordAt(which), state: how === 0 ? 'known' : 'learning' }], deps),
  forget: ({ db, ...deps }: Device, _: string, __: number, which: number) =>
    changeWords(db, [{ word: wordAt(which), state: 'new' }], deps),
  review: ({ db, ...deps }: Device, _: string, how: number, which: number, confirmed: Set<string>) =>
    grade(db, deps, ids[which] ?? '', how, confirmed),
  undo: async ({ db, now, uuid }: Device, _: string, __: number, which: number, confirmed: Set<string>) => {
    const last = liveReviews(await reviewsOf(db, ids[which] ?? '')).at(-1);
    if (last === undefined) return;
    const id = uuid();
    const row = { id, word: last.word, at: now(), kind: 'undo' as const, undoes: last.id };
    await db.reviews.add({ ...row, updatedAt: last.updatedAt + 1, device: 'undo' });
    confirmed.add(id);
  },
  correct: ({ db, ...deps }: Device, _: string, how: number, which: number) =>
    saveCorrection(db, { word: words[which] ?? '', pinyin: [`x${how}`], scope: 'always' }, deps),
  uncorrect: ({ db, ...deps }: Device, _: string, how: number, which: number) =>
    deleteCorrection(db, { word: words[which] ?? '', pinyin: [`x${how}`], scope: 'always' }, deps),
  minutes: ({ db, ...deps }: Device, _: string, how: number) => addReadingTime(db, `2026-11-2${how}`, 60_000, deps),
};

const wordAt = (which: number) => ({
  ...{ simplified: words[which] ?? '', traditional: words[which] ?? '', senses: ['x'] },
  pinyin: (pinyin[which] ?? '').split(' '),
});

async function grade(db: Library, deps: Omit<Device, 'db'>, word: string, how: number, confirmed: Set<string>) {
  const id = deps.uuid();
  const reps = liveReviews(await reviewsOf(db, word)).length;
  const isDone = await gradeWord(db, { id, word, grade: (how + 1) as 1 | 2 | 3, reps }, planning, deps);
  if (isDone) confirmed.add(id);
}

export type Result = {
  /** What each device holds at the end, also the new one. */
  contents: Record<string, unknown[]>[];
  /** Reviews that were confirmed and are not on every device, and those that are there twice. */
  lost: string[];
  reviews: number;
  /** Runs that were broken off, and files that were there at the end. */
  broken: number;
  files: number;
  /** What runs in the folder of somebody else came to; nothing is ever written there. */
  strays: (SyncCode | undefined)[];
  /** Runs until nothing was exchanged any more; undefined where that never came. */
  rounds: number | undefined;
  /** What the last run of each device had to say. */
  problems: SyncProblem[];
};

const MOST_ROUNDS = 8;
const PASSPHRASE = 'a passphrase of some length';

/**
 * Plays a history, and then lets the devices sync in turn, undisturbed, until nothing is exchanged any more. At last a new
 * device joins them.
 */
export async function play({ clocks, steps }: History): Promise<Result> {
  let [time, made] = [Date.UTC(2026, 10, 20), 0];
  const here = new MemoryServer();
  let remembered = new Map(here.files);
  const confirmed = new Set<string>();
  const devices = clocks.map((offset): Device => {
    const now = () => time + offset;
    return { db: freshLibrary(), now, uuid: () => `00000000-0000-4000-8000-${String(made++).padStart(12, '0')}` };
  });
  const run = (
    { db, now }: Device,
    faultAt?: (request: number) => Fault | undefined,
    meanwhile: (request: number) => Promise<void> = async () => {},
    at = here,
  ) => {
    const connection = at.connect(faultAt);
    let requests = 0;
    const fetch: SyncFetch = async (url, init) => {
      await meanwhile(requests++);
      return connection(url, init);
    };
    return syncNow(db, {}, { fetch, now });
  };
  const server = { address: here.address, user: 'u', password: 'p' };
  for (const { db } of devices) await setUpSync(db, server, PASSPHRASE, { rounds: 1 });
  const elsewhere = await folderOfAnother();
  const strays: Result['strays'] = [];
  let broken = 0;

  for (const step of steps) {
    time += 60_000;
    if (step.kind === 'stray') {
      const before = new Map(elsewhere.files);
      const outcome = await run(devices[step.device % devices.length] as Device, undefined, undefined, elsewhere);
      strays.push(outcome.outcome === 'partly' ? outcome.problem.code : undefined);
      if (!isDeepStrictEqual(elsewhere.files, before)) throw new Error('Something was written elsewhere');
    } else if (step.kind === 'server') remembered = disturb(here, remembered, step);
    else {
      const who = devices[step.device % devices.length] as Device;
      if (step.kind === 'edit') await edits[step.edit](who, urls[step.which] ?? '', step.how, step.which, confirmed);
      else {
        const { fault, meanwhile } = step;
        const { outcome } = await run(
          who,
          (request) => (request === fault?.at ? fault.what : undefined),
          // The reader goes on while a request is under way.
          async (request) => {
            if (request !== meanwhile?.at) return;
            await edits.star(who, urls[meanwhile.how] ?? '', meanwhile.how);
            await edits.word(who, '', meanwhile.how, meanwhile.how);
            await edits.review(who, '', meanwhile.how, meanwhile.how, confirmed);
          },
        );
        if (outcome === 'partly') broken += 1;
      }
    }
  }

  let rounds: number | undefined;
  let outcomes: SyncOutcome[] = [];
  for (let round = 1; round <= MOST_ROUNDS && rounds === undefined; round++) {
    outcomes = [];
    for (const who of devices) {
      time += 60_000;
      outcomes.push(await run(who));
    }
    const isStill = outcomes.every(({ counts }) => counts.filesRead + counts.filesWritten + counts.filesDeleted === 0);
    if (isStill) rounds = round;
  }
  // Whatever files went, what is there is everything.
  const last: Device = { db: freshLibrary(), now: () => time, uuid: () => 'last' };
  await setUpSync(last.db, server, PASSPHRASE, { rounds: 1 });
  outcomes.push(await run(last));
  devices.push(last);
  const contents = await Promise.all(devices.map(({ db }) => heldBy(db)));
  const lost = contents.flatMap(({ reviews = [] }, index) => {
    const there = (reviews as { id: string }[]).map(({ id }) => id);
    const isOnce = (id: string) => there.filter((each) => each === id).length === 1;
    return [...confirmed].filter((id) => !isOnce(id)).map((id) => `${id} on ${index}`);
  });
  for (const { db } of devices) db.close();
  const problems = outcomes.flatMap((run) => (run.outcome === 'partly' ? [run.problem] : []));
  return { contents, lost, reviews: confirmed.size, broken, files: here.files.size, strays, rounds, problems };
}

/** A folder in which a device with another passphrase has synced. */
async function folderOfAnother(): Promise<MemoryServer> {
  const memory = new MemoryServer();
  const db = freshLibrary();
  await setUpSync(db, { address: memory.address, user: 'u', password: 'p' }, `not ${PASSPHRASE}`, { rounds: 1 });
  await saveArticle(db, { url: urls[0] ?? '', title: texts[0], blocks: [{ kind: 'paragraph', text: texts[0] ?? '' }] });
  await syncNow(db, {}, { fetch: memory.connect() });
  db.close();
  return memory;
}

/** Everything that is to be equal; of the text for search, which each device makes itself, not when it was made. */
async function heldBy(db: Library): Promise<Record<string, unknown[]>> {
  const { texts = [], ...content } = await contentOf(db);
  return { ...content, texts: (texts as TextRow[]).map(({ article, text }) => ({ article, text })) };
}

/** What a server, or somebody at it, does to files. Returns the state that it may go back to. */
function disturb(
  here: MemoryServer,
  remembered: Map<string, Uint8Array<ArrayBuffer>>,
  { what, which }: Step & { kind: 'server' },
): Map<string, Uint8Array<ArrayBuffer>> {
  const names = [...here.files.keys()];
  const name = names[which % Math.max(1, names.length)];
  const file = here.files.get(name ?? '');
  if (what === 'remember') return new Map(here.files);
  if (what === 'return') here.files = new Map(remembered);
  if (name === undefined || file === undefined) return remembered;
  if (what === 'lose') here.files.delete(name);
  if (what === 'cut') here.files.set(name, file.slice(0, (file.length * (which + 1)) / 40));
  if (what === 'double') here.files.set(name.replace(/-[0-9a-f]{16}\./, `-${String(which).padStart(16, '0')}.`), file);
  return remembered;
}
