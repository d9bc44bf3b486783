import { expireBin } from '@/lib/library/articles/bin';
import { library } from '@/lib/library/db';

let isDone = false;

/** Deletes for good what has lain in the bin for so long: once each time that the library is opened. */
export async function emptyOld(): Promise<void> {
  if (isDone) return;
  isDone = true;
  await expireBin(library(), Date.now());
}
