// A declaration is near the top; browsers look at the first kilobyte, then go on looking while they parse the head.
const HEAD_BYTES = 32_768;
const SAMPLE_BYTES = 400_000;
const COMMON = /[的一是不了在人有我他这這中大来來上国國个個到说說们們为為和地出时時年就那要以也会會]/g;

/**
 * The encoding of an HTML page as a TextDecoder label: by byte order mark, Content-Type or meta; else UTF-8 if valid,
 * GB18030 or Big5, whichever gives more common Chinese, else windows-1252.
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
    const sample = bytes.subarray(0, SAMPLE_BYTES);
    const [gb, big5] = [score(sample, 'gb18030'), score(sample, 'big5')];
    return Math.max(gb, big5) > 0 && gb !== big5 ? (big5 > gb ? 'big5' : 'gb18030') : guessedByLevels(sample);
  }
}

/** How many of the commonest characters a text has in an encoding, less what is none in it. */
function score(bytes: Uint8Array, label: string): number {
  const text = new TextDecoder(label).decode(bytes);
  return (text.match(COMMON)?.length ?? 0) - (text.match(/\ufffd/g)?.length ?? 0);
}

/**
 * A few rare characters have none of those. By how many characters of two bytes, symbols aside, are of level 1 of GB 2312
 * and of Big5, where each standard has the common ones. Both begin with a byte of 0x81 or more, so that the pairs are the
 * same in either.
 */
function guessedByLevels(bytes: Uint8Array): string {
  const gb = { all: 0, common: 0 };
  const big5 = { all: 0, common: 0 };
  for (let at = 0; at + 1 < bytes.length; at += 1) {
    const [lead, trail] = [bytes[at] as number, bytes[at + 1] as number];
    if (lead < 0x81) continue;
    at += 1;
    const isHigh = trail >= 0xa1;
    if (!(isHigh && lead >= 0xa1 && lead <= 0xa9)) gb.all += 1;
    if (isHigh && lead >= 0xb0 && lead <= 0xd7) gb.common += 1;
    if (lead < 0xa1 || lead > 0xa3) big5.all += 1;
    if ((isHigh || (trail >= 0x40 && trail <= 0x7e)) && lead >= 0xa4 && lead <= 0xc6) big5.common += 1;
  }
  const shareOf = ({ all, common }: typeof gb) => common / Math.max(1, all);
  if (Math.max(shareOf(gb), shareOf(big5)) <= 0.5) return 'windows-1252';
  return shareOf(big5) > shareOf(gb) ? 'big5' : 'gb18030';
}

function known(label: string | undefined): string | undefined {
  try {
    return label ? new TextDecoder(label).encoding : undefined;
  } catch {
    return undefined;
  }
}
