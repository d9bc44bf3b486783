import { bookPictureTypes } from '@/lib/export/to-epub';
import type { ExportPicture } from '@/lib/export/types';
import type { Library } from '@/lib/library/db';

/** The pictures that are kept of a saved article, by address. */
export async function keptPictures(db: Library, article: string): Promise<Map<string, Blob>> {
  return db.transaction('r', [db.articlePictures, db.pictures], async () => {
    const rows = await db.articlePictures.where('[article+src]').between([article, ''], [article, '\uffff']).toArray();
    const live = rows.flatMap(({ src, hash, deletedAt }) =>
      hash === undefined || deletedAt !== undefined ? [] : [{ src, hash }],
    );
    const pictures = await db.pictures.bulkGet(live.map(({ hash }) => hash));
    return new Map(live.flatMap(({ src }, index) => (pictures[index] ? [[src, pictures[index].blob]] : [])));
  });
}

/** Pictures as bytes for a file. */
export async function exportPictures(
  blobs: ReadonlyMap<string, Blob>,
  kind: 'html' | 'epub',
): Promise<Map<string, ExportPicture>> {
  const pictures = new Map<string, ExportPicture>();
  for (const [src, blob] of blobs) {
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
