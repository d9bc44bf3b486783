import type { Library } from '@/lib/library/db';
import { type FetchedPicture, fetchPicture } from '@/lib/pictures/fetch-picture';
import { pictureAddress } from '@/lib/pictures/picture-host';
import { pictureLimits } from '@/lib/pictures/picture-limits';
import type { PictureProblem } from '@/lib/pictures/picture-problem';
import { type ShrunkPicture, shrinkPicture } from '@/lib/pictures/shrink-picture';
import { keepPicture, keepPictureProblem, picturesOf } from './picture-rows';

/** What became of an article's pictures: how many it has, how many are kept, and the addresses that gave nothing. */
export type PictureReport = { wanted: number; kept: number; unreachable: string[] };

export type PictureDeps = {
  fetch?: (src: string) => Promise<FetchedPicture>;
  shrink?: (bytes: Uint8Array<ArrayBuffer>) => Promise<ShrunkPicture>;
  now?: () => number;
  uuid?: () => string;
};

/** So many pictures are fetched at once. */
const PARALLEL = 3;

/**
 * Fetches what is missing of a saved article's pictures and keeps each as it comes, so that one who ends in the middle
 * has what came until then; it can be called again at any time. To be called on a user's click alone. Rejects where the
 * library cannot be written.
 */
export async function keepPictures(db: Library, article: string, deps: PictureDeps = {}): Promise<PictureReport> {
  const { fetch = fetchPicture } = deps;
  const { url, kept, missing } = await picturesOf(db, article);
  const report: PictureReport = { wanted: kept.size + missing.length, kept: kept.size, unreachable: [] };
  let bytes = [...kept.values()].reduce((sum, { blob }) => sum + blob.size, 0);
  // What was no picture then is none now; what its site did not give, it may give today.
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
      // That it cannot be asked for now says less than what it answered then.
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

/**
 * Keeps what was fetched for one address of a saved article, or why there is nothing; also for a picture that another
 * script fetched. An address that is none of the article's own gives a `gone`.
 */
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
  const hash = await sha256(picture.blob);
  const isKept = await keepPicture(db, article, src, { ...picture, hash }, deps);
  return isKept ? { bytes: picture.blob.size } : { problem: 'gone' };
}

async function sha256(blob: Blob): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
