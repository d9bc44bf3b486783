import { httpAddress } from '@/lib/article/dom/addresses';

// Attributes in which lazy loaders keep the address, the larger picture first.
const LAZY = [
  'data-original',
  'data-src',
  'data-actualsrc',
  'data-lazy-src',
  'data-lazyload',
  'data-lazy',
  'data-original-src',
  'data-real-src',
  'data-echo',
  'data-url',
  'data-hi-res-src',
  // Forums and older editors of pages.
  'zoomfile',
  'file',
  '_src',
  'real_src',
];
const LAZY_SETS = ['data-srcset', 'data-lazy-srcset', 'srcset'];
// What stands in `src` until the picture comes.
const PLACEHOLDER =
  /(?:^|[/_-])(?:blank|loading|loader|placeholder|spacer|transparent|white|grey|gray|empty|pixel|lazy|lazyload|default|1x1|dot|clear|none|trans)[\w-]{0,8}\.(?:gif|png|jpe?g|svg|webp)(?:[?#]|$)/i;
// A template to be filled in by a script: photo_$formatId.jpg, photo_{width}.jpg
const TEMPLATE = /[{}]|%7B|\$[A-Za-z]/i;

/** The address of the picture that an `<img>` of the clean copy shows or would show once loaded; absolute http(s). */
export function imageAddress(image: Element, base: string): string | undefined {
  for (const name of LAZY) {
    const address = usable(image.getAttribute(name), base);
    if (address) return address;
  }
  const src = usable(image.getAttribute('src'), base);
  if (src) return src;
  for (const name of LAZY_SETS) {
    const address = usable(widest(image.getAttribute(name)), base);
    if (address) return address;
  }
  const picture = image.parentElement?.localName === 'picture' ? image.parentElement : undefined;
  for (const source of picture?.querySelectorAll('[srcset]') ?? []) {
    const address = usable(widest(source.getAttribute('srcset')), base);
    if (address) return address;
  }
  return undefined;
}

function usable(address: string | null | undefined, base: string): string | undefined {
  if (!address || TEMPLATE.test(address) || PLACEHOLDER.test(address)) return undefined;
  // A flag such as data-lazy="true" is no address.
  if (!/[./]/.test(address)) return undefined;
  return httpAddress(address, base);
}

/** The widest candidate of a srcset. Addresses may hold commas; candidates are parted by a comma and white space. */
function widest(srcset: string | null): string | undefined {
  let best: string | undefined;
  let bestSize = -1;
  for (const candidate of srcset?.trim().split(/,\s+/) ?? []) {
    const [address, descriptor] = candidate.trim().split(/\s+/);
    const size = Number.parseFloat(descriptor ?? '1') || 1;
    if (address && size > bestSize) {
      best = address;
      bestSize = size;
    }
  }
  return best;
}

/**
 * Drops the copies of pictures that pages keep in noscript, once the picture beside them has an address; where it has
 * none, it takes the copy's.
 */
export function settleNoscript(body: Element, base: string): void {
  for (const copy of body.querySelectorAll('img[data-noscript]')) {
    const near = [copy.nextElementSibling, copy.previousElementSibling, copy.parentElement];
    const twin = near.find((element) => element?.localName === 'img' && !element.hasAttribute('data-noscript'));
    if (!twin) continue;
    if (!imageAddress(twin, base)) twin.setAttribute('src', copy.getAttribute('src') ?? '');
    copy.remove();
  }
}
