import type { Library } from '@/lib/library/db';
import { type WriteDeps, writeStamp, writeTime } from '@/lib/library/device';
import { isReceiving } from '@/lib/library/is-receiving';
import type { ArticlePictureRow, BodyRow } from '@/lib/library/types';
import { type PictureProblem, pictureLimits } from '@/lib/pictures/picture-limits';

/** A picture as it is shown. `hash` is the sha256 of its bytes in hex; sizes in pixels, if they are known. */
type KeptPicture = { hash: string; blob: Blob; width: number | undefined; height: number | undefined };

/** What there is of an article's pictures. */
export type ArticlePictures = {
  /** The address of the page. */
  url: string;
  /** Those that are kept, by address. */
  kept: Map<string, KeptPicture>;
  /** Those that are not, in the article's order, and why if that was tried. */
  missing: { src: string; problem: PictureProblem | undefined }[];
};

/** An article's pictures, each address once; none where the article is not saved. */
export function picturesOf(db: Library, article: string): Promise<ArticlePictures> {
  return db.transaction('r', [db.articles, db.bodies, db.articlePictures, db.pictures], async () => {
    const [row, body, rows] = await Promise.all([
      db.articles.get(article),
      db.bodies.get(article),
      rowsOf(db, article),
    ]);
    const sources = row === undefined ? [] : pictureSources(body);
    const bySource = new Map(rows.map((each) => [each.src, each]));
    const hashes = sources.flatMap((src) => bySource.get(src)?.hash ?? []);
    const pictures = await db.pictures.bulkGet(hashes);
    const byHash = new Map(pictures.flatMap((picture) => (picture ? [[picture.hash, picture]] : [])));
    const kept: ArticlePictures['kept'] = new Map();
    const missing: ArticlePictures['missing'] = [];
    for (const src of sources) {
      const known = bySource.get(src);
      const picture = byHash.get(known?.hash ?? '');
      if (picture === undefined) missing.push({ src, problem: known?.problem });
      else kept.set(src, { hash: picture.hash, blob: picture.blob, width: picture.width, height: picture.height });
    }
    return { url: row?.url ?? '', kept, missing };
  });
}

/**
 * Keeps a picture at an address of a saved article; its bytes once for all articles. False, with nothing kept, where the
 * article is not saved (any more). Rejects where the library cannot be written.
 */
export function keepPicture(
  db: Library,
  article: string,
  src: string,
  picture: KeptPicture,
  deps: WriteDeps = {},
): Promise<boolean> {
  const { hash, blob, width, height } = picture;
  return write(db, article, src, deps, async (now, device) => {
    const kept = await db.pictures.get(hash);
    // Also where it is here: sync sends what is written, and other devices may have dropped theirs.
    await db.pictures.put({ hash, blob, width, height, ...kept, updatedAt: writeTime(now, kept), device });
    return { hash };
  });
}

/** Keeps why the picture at an address of a saved article is missing. False where the article is not saved. */
export function keepPictureProblem(
  db: Library,
  article: string,
  src: string,
  problem: PictureProblem,
  deps: WriteDeps = {},
): Promise<boolean> {
  return write(db, article, src, deps, async () => ({ problem }));
}

/**
 * Deletes pictures that no article shows any more, and returns their number. Articles in the bin keep theirs. Deletes none
 * while sync has read only some files: what shows them may be in another.
 */
export function dropUnusedPictures(db: Library, deps: WriteDeps = {}): Promise<number> {
  return db.transaction('rw', [db.articles, db.bodies, db.articlePictures, db.pictures, db.meta], async () => {
    if (await isReceiving(db)) return 0;
    const rows = (await db.articlePictures.toArray()).filter((row) => row.deletedAt === undefined);
    const sources = new Map<string, Set<string> | 'unknown'>();
    const used = new Set<string>();
    const { now, device } = await writeStamp(db, deps);
    for (const row of rows) {
      let shown = sources.get(row.article);
      if (shown === undefined) {
        // Where the text is not here, nobody can say what it shows.
        const body = await db.bodies.get(row.article);
        shown = body === undefined ? 'unknown' : new Set(pictureSources(body));
        sources.set(row.article, shown);
      }
      if (shown === 'unknown' || shown.has(row.src)) {
        if (row.hash !== undefined) used.add(row.hash);
        continue;
      }
      const { hash: _, ...rest } = row;
      const time = writeTime(now, row);
      await db.articlePictures.put({ ...rest, updatedAt: time, device, deletedAt: time });
    }
    const hashes = (await db.pictures.toCollection().primaryKeys()).filter((hash) => !used.has(hash));
    await db.pictures.bulkDelete(hashes);
    return hashes.length;
  });
}

/** The addresses of the pictures in a body, each once, up to the limit of an article. */
function pictureSources(body: BodyRow | undefined): string[] {
  const sources = body?.blocks.flatMap((block) => (block.kind === 'figure' && block.src !== '' ? [block.src] : []));
  return [...new Set(sources)].slice(0, pictureLimits.perArticle);
}

function rowsOf(db: Library, article: string): Promise<ArticlePictureRow[]> {
  return db.articlePictures
    .where('[article+src]')
    .between([article, ''], [article, '\uffff'])
    .filter((row) => row.deletedAt === undefined)
    .toArray();
}

function write(
  db: Library,
  article: string,
  src: string,
  deps: WriteDeps,
  what: (now: number, device: string) => Promise<{ hash: string } | { problem: PictureProblem }>,
): Promise<boolean> {
  return db.transaction('rw', [db.articles, db.pictures, db.articlePictures, db.meta], async () => {
    const saved = await db.articles.get(article);
    if (saved === undefined || saved.deletedAt !== undefined) return false;
    const { now, device } = await writeStamp(db, deps);
    const updatedAt = writeTime(now, await db.articlePictures.get([article, src]), saved);
    await db.articlePictures.put({ article, src, ...(await what(now, device)), updatedAt, device });
    return true;
  });
}
