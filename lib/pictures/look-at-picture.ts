export type PictureLook = {
  type: 'image/jpeg' | 'image/png' | 'image/gif' | 'image/webp' | 'image/avif' | 'image/bmp';
  /** Pixels, before the picture's own rotation. */
  width: number;
  height: number;
};

/** A raster picture's type and size by content, since names lie; `undefined` for others and SVG (which has scripts). */
export function lookAtPicture(bytes: Uint8Array): PictureLook | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const look = [png, gif, jpeg, webp, avif, bmp].map((as) => as(view)).find((found) => found !== undefined);
    return look && look.width > 0 && look.height > 0 ? look : undefined;
  } catch (error) {
    // Cut off before its size.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

type Look = PictureLook | undefined;

function png(view: DataView): Look {
  if (!begins(view, 0, '\x89PNG\r\n\x1a\n') || !begins(view, 12, 'IHDR')) return undefined;
  return { type: 'image/png', width: view.getUint32(16), height: view.getUint32(20) };
}

function gif(view: DataView): Look {
  if (!begins(view, 0, 'GIF87a') && !begins(view, 0, 'GIF89a')) return undefined;
  return { type: 'image/gif', width: view.getUint16(6, true), height: view.getUint16(8, true) };
}

/** The frame header stands after any number of other segments (ITU T.81, B.1 and B.2). */
function jpeg(view: DataView): Look {
  if (!begins(view, 0, '\xff\xd8\xff')) return undefined;
  for (let at = 2; ; ) {
    if (view.getUint8(at) !== 0xff) return undefined;
    const marker = view.getUint8(at + 1);
    // Any number of fill bytes may stand before a marker.
    if (marker === 0xff) at += 1;
    else if (isFrame(marker))
      return { type: 'image/jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    else at += 2 + view.getUint16(at + 2);
  }
}

/** SOF0 to SOF15 without DHT, JPG and DAC, which lie between them. */
function isFrame(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

/** RFC 9649. */
function webp(view: DataView): Look {
  if (!begins(view, 0, 'RIFF') || !begins(view, 8, 'WEBP')) return undefined;
  const type = 'image/webp';
  if (begins(view, 12, 'VP8X')) return { type, width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 };
  if (begins(view, 12, 'VP8 '))
    return { type, width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
  if (!begins(view, 12, 'VP8L')) return undefined;
  const bits = view.getUint32(21, true);
  return { type, width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
}

/** The first `ispe` box in the header is the size of an item of the file: of the whole, or of its largest tile. */
function avif(view: DataView): Look {
  if (!begins(view, 4, 'ftypavif') && !begins(view, 4, 'ftypavis')) return undefined;
  for (let at = 16; at < 8_192; at++)
    if (begins(view, at, 'ispe'))
      return { type: 'image/avif', width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
  return undefined;
}

function bmp(view: DataView): Look {
  if (!begins(view, 0, 'BM') || view.getUint32(14, true) < 40) return undefined;
  return { type: 'image/bmp', width: view.getInt32(18, true), height: Math.abs(view.getInt32(22, true)) };
}

function begins(view: DataView, at: number, text: string): boolean {
  if (at + text.length > view.byteLength) return false;
  for (let index = 0; index < text.length; index++)
    if (view.getUint8(at + index) !== text.charCodeAt(index)) return false;
  return true;
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) | (view.getUint8(at + 2) << 16);
}
