import { storageText } from '@/components/ui/storage-text';
import { library } from '@/lib/library/db';
import { keepFetched, keepPictures, type PictureReport } from '@/lib/library/pictures/keep-pictures';
import { dropUnusedPictures, picturesOf } from '@/lib/library/pictures/picture-rows';
import { describeStorageError } from '@/lib/library/storage-error';

const running = new Map<string, Promise<PictureReport>>();

/** Fetches what is missing of a saved article's pictures; asked twice at once, it does it once. */
export function keepPicturesOf(article: string): Promise<PictureReport> {
  const already = running.get(article);
  if (already !== undefined) return already;
  const work = keepPictures(library(), article)
    .catch((error: unknown) => {
      throw new Error(storageText(describeStorageError(error)), { cause: error });
    })
    .finally(() => running.delete(article));
  running.set(article, work);
  return work;
}

/** Lets go of the bytes that no article shows any more; what cannot be done now is done at the next start. */
export function dropOldPictures(): void {
  dropUnusedPictures(library()).catch(() => {});
}

/** Keeps a picture that only its page's own script could fetch; false where it is none, or none of the article's. */
export async function takePicture(article: string, src: string, base64: string): Promise<boolean> {
  const { missing } = await picturesOf(library(), article);
  if (!missing.some((each) => each.src === src)) return false;
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  const { problem } = await keepFetched(library(), article, src, { bytes });
  return problem === undefined;
}
