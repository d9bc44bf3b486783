import type { ExportPicture } from './types';

/** A picture as an address that holds it whole. */
export function dataAddress({ bytes, type }: ExportPicture): string {
  let text = '';
  // In stretches: all bytes as arguments of one call would be too many.
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return `data:${type};base64,${btoa(text)}`;
}
