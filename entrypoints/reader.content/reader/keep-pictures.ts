import { fetchPicture } from '@/lib/pictures/fetch-picture';
import { pictureAddress } from '@/lib/pictures/picture-host';
import { background } from '@/lib/rpc';

/**
 * Has the pictures of an article kept that was saved on this page, and says how many there are and how many are kept;
 * `undefined` where it has none. Browsers differ in who may read the page's own host: what the background could not
 * have of it, is tried from here.
 */
export async function keepPictures(article: string): Promise<{ wanted: number; kept: number } | undefined> {
  const { wanted, kept, unreachable } = await background.keepPictures(article);
  if (wanted === 0) return undefined;
  let own = 0;
  for (const src of unreachable) {
    const address = pictureAddress(src, location.href);
    if (address === undefined || new URL(address).host !== location.host) continue;
    const { bytes } = { bytes: undefined, ...(await fetchPicture(address)) };
    if (bytes !== undefined && (await background.takePicture(article, src, base64(bytes)))) own += 1;
  }
  return { wanted, kept: kept + own };
}

/** In pieces: a function takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(text);
}
