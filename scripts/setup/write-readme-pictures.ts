import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Pindu } from '@/tests/e2e/harness/launch';
import { root } from './root';

/** The README's pictures, and of which screenshot each is made. */
const pictures = {
  reader: 'card-1440-light',
  library: 'library-1440-light',
  review: 'review-answer-1440-light',
  'words-dark': 'words-1440-dark',
  'statistics-dark': 'statistics-1440-dark',
};

/** Puts the README's pictures into docs/pictures as WebP, which the browser itself makes of the screenshots. */
export async function writeReadmePictures(pindu: Pindu, screenshots: string): Promise<void> {
  const page = await pindu.context.newPage();
  for (const [name, screenshot] of Object.entries(pictures)) {
    const png = readFileSync(join(screenshots, `${screenshot}.png`)).toString('base64');
    const webp = await page.evaluate(async (source) => {
      const image = new Image();
      image.src = `data:image/png;base64,${source}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      canvas.width = image.naturalWidth;
      canvas.height = image.naturalHeight;
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      return canvas.toDataURL('image/webp', 0.85).split(',')[1] ?? '';
    }, png);
    writeFileSync(join(root, 'docs', 'pictures', `${name}.webp`), Buffer.from(webp, 'base64'));
  }
  await page.close();
}
