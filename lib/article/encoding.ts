// A declaration is near the top; browsers look at the first kilobyte, then go on looking while they parse the head.
const HEAD_BYTES = 32_768;
const SAMPLE_BYTES = 400_000;

/**
 * The encoding of an HTML page as a TextDecoder label: by byte order mark, Content-Type or meta; else UTF-8 if valid,
 * GB18030 or Big5, in whichever more of the characters are common ones, else windows-1252.
 */
export function encodingOf(bytes: Uint8Array, contentType = ''): string {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return known(/charset\s*=\s*["']?([\w-]+)/i.exec(contentType)?.[1]) ?? declared(bytes) ?? guessed(bytes);
}

function declared(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD_BYTES)).replace(/<!--[\s\S]*?-->/g, '');
  for (const [meta] of head.matchAll(/<meta\b[^>]*>/gi)) {
    const label = known(/\bcharset\s*=\s*["']?\s*([\w-]+)/i.exec(meta)?.[1]);
    // Bytes in which this could be read are no UTF-16 (HTML standard, 13.2.3.2).
    if (label) return label.startsWith('utf-16') ? 'utf-8' : label;
  }
  return undefined;
}

function guessed(bytes: Uint8Array): string {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    const { pairs, gb, big5 } = commonPairs(bytes.subarray(0, SAMPLE_BYTES));
    if (Math.max(gb, big5) * 2 <= pairs) return 'windows-1252';
    return big5 > gb ? 'big5' : 'gb18030';
  }
}

/**
 * Characters of two bytes, and how many of them are of level 1 of GB 2312 and of Big5, where each standard has the common
 * ones. Both begin with a byte of 0x81 or more, so that the pairs are the same in either. A few characters are enough,
 * rare ones too: which ones are in the text does not matter.
 */
function commonPairs(bytes: Uint8Array): { pairs: number; gb: number; big5: number } {
  let [pairs, gb, big5] = [0, 0, 0];
  for (let at = 0; at + 1 < bytes.length; at += 1) {
    const [lead, trail] = [bytes[at] as number, bytes[at + 1] as number];
    if (lead < 0x81) continue;
    pairs += 1;
    at += 1;
    const isHigh = trail >= 0xa1;
    if (isHigh && lead >= 0xb0 && lead <= 0xd7) gb += 1;
    if ((isHigh || (trail >= 0x40 && trail <= 0x7e)) && lead >= 0xa4 && lead <= 0xc6) big5 += 1;
  }
  return { pairs, gb, big5 };
}

function known(label: string | undefined): string | undefined {
  try {
    return label ? new TextDecoder(label).encoding : undefined;
  } catch {
    return undefined;
  }
}
