import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { openPolyphones, type PolyphoneModel } from '@/lib/chinese/polyphones/open-polyphones';

/** The asset's place in the checkout, where it is kept: what it is trained on is not part of it. */
export const POLYPHONES_PATH = fileURLToPath(new URL('../../assets/static/polyphones.bin', import.meta.url));

/** The asset's bytes. */
export function readPolyphoneBytes(): ArrayBuffer {
  const { buffer, byteOffset, byteLength } = readFileSync(POLYPHONES_PATH);
  return buffer.slice(byteOffset, byteOffset + byteLength) as ArrayBuffer;
}

/** The model that is shipped. */
export function readPolyphones(): PolyphoneModel {
  return openPolyphones(readPolyphoneBytes());
}
