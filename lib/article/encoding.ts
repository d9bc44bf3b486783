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
    const score = (label: string) => {
      const text = new TextDecoder(label).decode(sample);
      return (text.match(COMMON)?.length ?? 0) - (text.match(/\ufffd/g)?.length ?? 0);
    };
    const [gb, big5] = [score('gb18030'), score('big5')];
    if (Math.max(gb, big5) <= 0) return 'windows-1252';
    return big5 > gb ? 'big5' : 'gb18030';
  }
}

function known(label: string | undefined): string | undefined {
  try {
    return label ? new TextDecoder(label).encoding : undefined;
  } catch {
    return undefined;
  }
}
