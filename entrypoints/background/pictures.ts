import { storageText } from '@/components/ui/problem-text';
import { library } from '@/lib/library/db';
import { keepFetched, keepPictures, type PictureReport } from '@/lib/library/pictures/keep-pictures';
import { dropUnusedPictures, picturesOf } from '@/lib/library/pictures/picture-rows';
import { describeStorageError } from '@/lib/library/storage-error';

const running = new Map<string, Promise<PictureReport>>();

/** Fetches missing pictures of a saved article; concurrent calls for one article share the work. */
export function keepPicturesOf(article: string): Promise<PictureReport> {
  const already = running.get(article);
  if (already !== undefined) return already;
  const work = keepPictures(library(), article)
    .catch(async (error: unknown) => {
      throw new Error(storageText(await describeStorageError(error)), { cause: error });
    })
    .finally(() => running.delete(article));
  running.set(article, work);
  return work;
}

/** Deletes pictures that no article shows any more; if that fails, the next start does it. */
export function dropOldPictures(): void {
  dropUnusedPictures(library()).catch(() => {});
}

/** Keeps a picture that only the page's script could fetch; false if it is no picture, or not the article's. */
export async function takePicture(article: string, src: string, base64: string): Promise<boolean> {
  const { missing } = await picturesOf(library(), article);
  if (!missing.some((each) => each.src === src)) return false;
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const { problem } = await keepFetched(library(), article, src, { bytes });
  return problem === undefined;
}
