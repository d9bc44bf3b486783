import { sha256 } from '@/lib/library/backup/digest';
import type { Library } from '@/lib/library/db';
import type { WriteDeps } from '@/lib/library/device';
import { type FetchedPicture, fetchPicture } from '@/lib/pictures/fetch-picture';
import { pictureAddress } from '@/lib/pictures/picture-host';
import { type PictureProblem, pictureLimits } from '@/lib/pictures/picture-limits';
import { type ShrunkPicture, shrinkPicture } from '@/lib/pictures/shrink-picture';
import { keepPicture, keepPictureProblem, picturesOf } from './picture-rows';

/** How many pictures an article has, how many are kept, and the addresses that could not be reached. */
export type PictureReport = { wanted: number; kept: number; unreachable: string[] };

type PictureDeps = WriteDeps & {
  fetch?: (src: string) => Promise<FetchedPicture>;
  shrink?: (bytes: Uint8Array<ArrayBuffer>) => Promise<ShrunkPicture>;
};

/** Pictures fetched at once. */
const PARALLEL = 3;

/**
 * Fetches the missing pictures of a saved article and keeps each as it comes; can be called again at any time. To be
 * called on a user's click alone. Rejects where the library cannot be written.
 */
export async function keepPictures(db: Library, article: string, deps: PictureDeps = {}): Promise<PictureReport> {
  const { fetch = fetchPicture } = deps;
  const { url, kept, missing } = await picturesOf(db, article);
  const report: PictureReport = { wanted: kept.size + missing.length, kept: kept.size, unreachable: [] };
  let bytes = [...kept.values()].reduce((sum, { blob }) => sum + blob.size, 0);
  // These do not change; a picture that its site did not give then may be there today.
  const left = missing.filter(({ problem }) => problem !== 'not-a-picture' && problem !== 'too-large');
  const work = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) {
      const { src, problem } = next;
      const address = pictureAddress(src, url);
      if (bytes >= pictureLimits.articleBytes) {
        await keepPictureProblem(db, article, src, 'too-many', deps);
        continue;
      }
      const fetched = address === undefined ? ({ problem: 'gone' } as const) : await fetch(address);
      // The answer of last time says more.
      if (fetched.problem === 'unreachable' && problem === 'gone') continue;
      const result = await keepFetched(db, article, src, fetched, deps);
      if (result.problem === 'unreachable') report.unreachable.push(src);
      if (result.problem === undefined) {
        report.kept += 1;
        bytes += result.bytes;
      }
    }
  };
  await Promise.all(Array.from({ length: PARALLEL }, work));
  return report;
}

/** Keeps what was fetched (here or in a page) for one address of a saved article, or why there is nothing. */
export async function keepFetched(
  db: Library,
  article: string,
  src: string,
  fetched: FetchedPicture,
  deps: PictureDeps = {},
): Promise<{ bytes: number; problem?: undefined } | { problem: PictureProblem }> {
  const { shrink = shrinkPicture } = deps;
  const picture = fetched.problem === undefined ? await shrink(fetched.bytes) : { problem: fetched.problem };
  if (picture.problem !== undefined) {
    await keepPictureProblem(db, article, src, picture.problem, deps);
    return { problem: picture.problem };
  }
  const hash = await sha256(await picture.blob.arrayBuffer());
  const isKept = await keepPicture(db, article, src, { ...picture, hash }, deps);
  return isKept ? { bytes: picture.blob.size } : { problem: 'gone' };
}
