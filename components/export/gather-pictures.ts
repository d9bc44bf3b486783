import { bookPictureTypes } from '@/lib/export/to-epub';
import type { ExportPicture } from '@/lib/export/types';

/** Pictures of an article, by address, as bytes for a file. */
export async function exportPictures(
  kept: ReadonlyMap<string, { blob: Blob }>,
  kind: 'html' | 'epub',
): Promise<Map<string, ExportPicture>> {
  const pictures = new Map<string, ExportPicture>();
  for (const [src, { blob }] of kept) {
    const fit = kind === 'epub' && !(blob.type in bookPictureTypes) ? await asJpeg(blob) : blob;
    if (fit !== undefined) pictures.set(src, { bytes: new Uint8Array(await fit.arrayBuffer()), type: fit.type });
  }
  return pictures;
}

/** A picture that reading devices may not know (WebP, AVIF) as JPEG, on white; undefined where it is no picture. */
async function asJpeg(blob: Blob): Promise<Blob | undefined> {
  try {
    const picture = await createImageBitmap(blob);
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const context = canvas.getContext('2d');
    if (context === null) return undefined;
    context.fillStyle = '#fff';
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.drawImage(picture, 0, 0);
    picture.close();
    return await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.85 });
  } catch {
    return undefined;
  }
}
