import type { Page } from 'playwright-core';

type Box = { x: number; y: number; width: number; height: number };
type Colour = readonly [red: number, green: number, blue: number];

/** The share of a part of the window, 0 to 1, that is painted in exactly this colour. */
export async function shareOfColour(page: Page, clip: Box, wanted: Colour): Promise<number> {
  const png = (await page.screenshot({ clip })).toString('base64');
  return page.evaluate(countColour, { png, wanted });
}

/** Runs in a page: the share of a picture's pixels, 0 to 1, that have exactly this colour. */
export async function countColour({ png, wanted }: { png: string; wanted: Colour }): Promise<number> {
  const bytes = Uint8Array.from(atob(png), (character) => character.charCodeAt(0));
  const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  const { data = new Uint8ClampedArray() } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? {};
  let count = 0;
  for (let at = 0; at < data.length; at += 4)
    if (wanted.every((value, channel) => data[at + channel] === value)) count += 1;
  return count / (data.length / 4);
}
