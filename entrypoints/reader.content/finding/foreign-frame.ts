/** A frame that fills less of the window than this is an advertisement or a tool. */
const leastShare = 0.3;

/**
 * The address of the largest frame whose page the browser keeps from us, where it fills a good part of the window: the
 * text that the user sees may be in it. `undefined` where there is none.
 */
export function foreignFrame(document: Document, window: Window): string | undefined {
  let largest: { area: number; address: string } | undefined;
  for (const frame of document.querySelectorAll<HTMLIFrameElement | HTMLFrameElement>('iframe[src], frame[src]')) {
    if (canRead(frame)) continue;
    const address = URL.parse(frame.getAttribute('src') ?? '', document.baseURI);
    if (address === null || !/^https?:$/.test(address.protocol)) continue;
    const { width, height } = frame.getBoundingClientRect();
    const area = Math.min(width, window.innerWidth) * Math.min(height, window.innerHeight);
    if (area < leastShare * window.innerWidth * window.innerHeight || area <= (largest?.area ?? 0)) continue;
    largest = { area, address: address.href };
  }
  return largest?.address;
}

function canRead(frame: HTMLIFrameElement | HTMLFrameElement): boolean {
  try {
    return frame.contentDocument !== null;
  } catch {
    return false;
  }
}
