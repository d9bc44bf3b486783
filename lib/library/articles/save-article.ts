import type { Article } from '@/lib/article/types';
import { sha256 } from '@/lib/library/backup/digest';
import type { Library } from '@/lib/library/db';
import { deviceId, erasedAt, type WriteDeps, writeTime } from '@/lib/library/device';
import { normaliseUrl } from '@/lib/library/identity';
import { needRoom } from '@/lib/library/room';
import { describeStorageError, type StorageProblem } from '@/lib/library/storage-error';
import type { ArticleRow } from '@/lib/library/types';
import { type ArticleProblem, checkArticle } from './check-article';
import { plainText } from './plain-text';

/** The outcome of a save. `kept-both`: the address had another text, which is kept beside this one as `other`. */
export type SaveResult =
  | { outcome: 'saved' | 'updated'; id: string }
  | { outcome: 'kept-both'; id: string; other: string }
  /** It was no valid article; nothing was written. */
  | { outcome: 'refused'; problem: ArticleProblem }
  /** The library could not be written. */
  | { outcome: 'failed'; problem: StorageProblem };

type SaveDeps = WriteDeps & {
  /** A short name for a text, the same on every device. */
  digest?: (text: string) => Promise<string>;
};

/** Of the text: in its blocks and for search, two bytes each, with what belongs to them. */
const bytesPerCharacter = 8;

/** Below this share of surviving text a save is another article rather than an update. */
const MOSTLY = 0.5;

/**
 * Keeps an article, which may come from a hostile page, and resolves once it is on the disk. The same address again
 * updates what is kept, a text that was kept as a second copy updates that copy, and an article in the bin comes back.
 * Where most of the kept text would be lost, both are kept. Never rejects because of storage: see `SaveResult`.
 */
export async function saveArticle(db: Library, value: unknown, deps: SaveDeps = {}): Promise<SaveResult> {
  const { now = Date.now, uuid = () => crypto.randomUUID(), digest = shortDigest } = deps;
  const { article, problem } = checkArticle(value);
  if (!article) return { outcome: 'refused', problem };
  const identity = normaliseUrl(article.url) ?? article.url;
  const text = plainText(article);
  // Before the transaction, which would end during the wait.
  const name = await digest(text);

  try {
    await needRoom(text.length * bytesPerCharacter);
    return await db.transaction('rw', [db.articles, db.bodies, db.texts, db.derived, db.meta], async () => {
      const kept = await db.articles.where('identity').equals(identity).toArray();
      const match = await findMatch(db, kept, text);
      const id = match?.row.id ?? freeId(kept, identity, name);
      const other = match ? undefined : kept.find((row) => row.deletedAt === undefined);
      const time = now();
      const device = await deviceId(db, time, uuid);
      const updatedAt = writeTime(time, match?.row);
      const back = match?.row.deletedAt !== undefined;

      await db.articles.put({
        ...metadataOf(article),
        id,
        identity,
        savedAt: match && !back ? match.row.savedAt : time,
        hanCharacters: text.match(/\p{Script=Han}/gu)?.length ?? 0,
        ...choicesOf(match?.row),
        ...(erasedAt(match?.row) > 0 && { erasedAt: erasedAt(match?.row) }),
        updatedAt,
        device,
      });
      await db.bodies.put({ id, blocks: article.blocks, updatedAt, device });
      if (match?.text !== text) {
        await db.texts.put({ article: id, text, updatedAt, device });
        await db.derived.delete(id);
      }
      if (other) return { outcome: 'kept-both', id, other: other.id };
      return { outcome: match && !back ? 'updated' : 'saved', id };
    });
  } catch (error) {
    return { outcome: 'failed', problem: await describeStorageError(error) };
  }
}

type Match = { row: ArticleRow; text: string };

/** The kept text of this address that the new one is a version of: a living one before one in the bin, the closest. */
async function findMatch(db: Library, kept: ArticleRow[], text: string): Promise<Match | undefined> {
  const texts = await db.texts.bulkGet(kept.map((row) => row.id));
  const matches = kept.flatMap((row, index) => {
    const old = texts[index]?.text ?? '';
    const share = survivingShare(old, text);
    return share < MOSTLY ? [] : [{ row, text: old, share, lives: row.deletedAt === undefined }];
  });
  return matches.sort((a, b) => Number(b.lives) - Number(a.lives) || b.share - a.share)[0];
}

/** The first text of an address is known by it, others by their text too: the same on whatever device they are kept. */
function freeId(kept: ArticleRow[], identity: string, name: string): string {
  const taken = new Set(kept.map((row) => row.id));
  if (!taken.has(identity)) return identity;
  let id = `${identity}#copy=${name}`;
  // A copy that was updated since keeps its id, which the text that it first had may ask for again.
  for (let count = 2; taken.has(id); count++) id = `${identity}#copy=${name}-${count}`;
  return id;
}

function metadataOf({ blocks: _, ...metadata }: Article): Omit<Article, 'blocks'> {
  return metadata;
}

/** What the user has said of an article, which an update leaves alone. */
function choicesOf(row: ArticleRow | undefined): Pick<ArticleRow, 'tags' | 'starredAt' | 'archivedAt'> {
  return {
    tags: row?.tags ?? [],
    ...(row?.starredAt !== undefined && { starredAt: row.starredAt }),
    ...(row?.archivedAt !== undefined && { archivedAt: row.archivedAt }),
  };
}

async function shortDigest(text: string): Promise<string> {
  return (await sha256(new TextEncoder().encode(text))).slice(0, 16);
}

/**
 * How much of an old text still stands in a new one, 0 to 1: the share of its characters in clauses that the new text
 * has too. By clause rather than by paragraph, so that one corrected character does not lose a paragraph; in time linear
 * in both. The cells of a table are clauses, also of one that was saved as lines with bars. Spaces do not count, and an
 * old text without words survives whole.
 */
export function survivingShare(old: string, now: string): number {
  const kept = new Set(clausesOf(now));
  let all = 0;
  let surviving = 0;
  for (const clause of clausesOf(old)) {
    all += clause.length;
    if (kept.has(clause)) surviving += clause.length;
  }
  return all === 0 ? 1 : surviving / all;
}

function clausesOf(text: string): string[] {
  return text
    .replace(/[^\S\n\t]+/gu, '')
    .split(/[\p{P}\n\t|]+/u)
    .filter((clause) => clause !== '');
}
