import { lookAtPicture } from './look-at-picture';
import { type PictureProblem, pictureLimits } from './picture-limits';

export type ShrunkPicture =
  | { blob: Blob; width: number; height: number; problem?: undefined }
  | { problem: Extract<PictureProblem, 'not-a-picture' | 'too-large' | 'unreachable'> };

/** Tried one after the other until the picture is small enough. */
const tries = [
  { share: 1, quality: 0.82 },
  { share: 1, quality: 0.6 },
  { share: 0.6, quality: 0.6 },
];

/** Fetched bytes as a raster picture within the limits: small ones as they are (and animated), others drawn again. */
export async function shrinkPicture(bytes: Uint8Array<ArrayBuffer>): Promise<ShrunkPicture> {
  const look = lookAtPicture(bytes);
  if (look === undefined) return { problem: 'not-a-picture' };
  if (look.width * look.height > pictureLimits.pixels) return { problem: 'too-large' };
  if (Math.min(look.width, look.height) < pictureLimits.leastSide) return { problem: 'not-a-picture' };
  const original = new Blob([bytes], { type: look.type });
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(original);
  } catch {
    // It begins like a picture: the connection may have broken, which cannot be told where no length was announced.
    return { problem: 'unreachable' };
  }
  try {
    const { width, height } = bitmap;
    const share = Math.min(1, pictureLimits.side / Math.max(width, height));
    // A bitmap file is never small for what it shows.
    const isSmall = share === 1 && bytes.length <= pictureLimits.untouchedBytes && look.type !== 'image/bmp';
    if (isSmall) return { blob: original, width, height };
    for (const attempt of tries) {
      const size = scaled(bitmap, share * attempt.share);
      const blob = await encode(bitmap, size, attempt.quality);
      if (blob.size > pictureLimits.keptBytes) continue;
      const isBetter = blob.size < bytes.length || share < 1 || look.type === 'image/bmp';
      return isBetter ? { blob, ...size } : { blob: original, width, height };
    }
    return { problem: 'too-large' };
  } finally {
    bitmap.close();
  }
}

function scaled({ width, height }: ImageBitmap, share: number): { width: number; height: number } {
  return { width: Math.max(1, Math.round(width * share)), height: Math.max(1, Math.round(height * share)) };
}

async function encode(
  bitmap: ImageBitmap,
  { width, height }: { width: number; height: number },
  quality: number,
): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This browser draws no pictures here');
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  const webp = await canvas.convertToBlob({ type: 'image/webp', quality });
  // A browser that cannot write WebP gives PNG, which is large for photos.
  return webp.type === 'image/webp' ? webp : canvas.convertToBlob({ type: 'image/jpeg', quality });
}
