import type { Library } from './db';
import { SYNC_KEY } from './track-changes';

/**
 * Whether sync has read only some of the files that it knows of: then what refers to a picture or the file of a dictionary
 * may be still to come. Must run in a transaction that holds `meta`.
 */
export async function isReceiving(db: Library): Promise<boolean> {
  const setup = (await db.meta.get(SYNC_KEY))?.value as { receiving?: boolean } | undefined;
  return setup?.receiving === true;
}
