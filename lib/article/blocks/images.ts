import { httpAddress } from '@/lib/article/dom/addresses';
import { flatText } from '@/lib/article/dom/tree';

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
  /(?:^|[/_-])(?:blank|loading|loader|placeholder|spacer|transparent|pixel|lazy|lazyload|1x1|none|trans)[\w-]{0,8}\.(?:gif|png|jpe?g|svg|webp)(?:[?#]|$)|(?:^|\/)[a-z]\.gif(?:[?#]|$)/i;
// Names that photographs bear too.
const PERHAPS_PLACEHOLDER =
  /(?:^|[/_-])(?:white|grey|gray|empty|default|dot|clear)[\w-]{0,8}\.(?:gif|png|jpe?g|svg|webp)(?:[?#]|$)/i;
// A template to be filled in by a script: photo_$formatId.jpg, photo_{width}.jpg
const TEMPLATE = /[{}]|%7B|\$[A-Za-z]/i;
const PICTURE_FILE = /^[^\s"'<>()]+\.(?:jpe?g|png|webp|gif|avif|bmp)(?:[?#!@]\S*)?$/i;

/**
 * The address of the picture that an `<img>` of the clean copy shows or would show once loaded; absolute http(s).
 * Attributes of lazy loaders come first, `src` next, and any `data-` attribute that holds the address of a picture last.
 */
export function imageAddress(image: Element, base: string): string | undefined {
  const src = image.getAttribute('src');
  const candidates = [
    ...LAZY.map((name) => image.getAttribute(name)),
    src && PERHAPS_PLACEHOLDER.test(src) ? undefined : src,
    ...LAZY_SETS.map((name) => widest(image.getAttribute(name))),
    ...sourcesOf(image).map((source) => widest(source.getAttribute('srcset') ?? source.getAttribute('data-srcset'))),
    ...[...image.attributes].flatMap(({ name, value }) =>
      name.startsWith('data-') && PICTURE_FILE.test(value.trim()) ? [value] : [],
    ),
    src && /\.(?:jpe?g|webp)(?:[?#]|$)/i.test(src) ? src : undefined,
  ];
  for (const candidate of candidates) {
    const address = usable(candidate, base);
    if (address) return address;
  }
  return undefined;
}

function sourcesOf(image: Element): Element[] {
  const picture = image.parentElement;
  return picture?.localName === 'picture' ? [...picture.querySelectorAll('source')] : [];
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

const FILE = /\.(?:jpe?g|png|webp|avif)(?:[?#!]|$)/i;

/** The picture of an element that holds one and no text. */
function onlyImage(element: Element): Element | null {
  const images = element.querySelectorAll('img:not([data-noscript])');
  return images.length === 1 && flatText(element) === '' ? (images[0] ?? null) : null;
}

/**
 * Drops the copies of pictures that pages keep in noscript, once the picture beside them has an address; where it has
 * none, it takes the copy's.
 */
export function settleNoscript(body: Element, base: string): void {
  for (const copy of body.querySelectorAll('img[data-noscript]')) {
    const near = [copy.nextElementSibling, copy.previousElementSibling, copy.parentElement];
    const twin = near
      .map((element) =>
        /^(?:picture|div|span)$/.test(element?.localName ?? '') && element ? onlyImage(element) : element,
      )
      .find((element) => element?.localName === 'img' && !element.hasAttribute('data-noscript'));
    // Alone, without the name of a picture's file, it counts readers.
    if (!twin && !FILE.test(copy.getAttribute('src') ?? '')) copy.remove();
    if (!twin) continue;
    if (!imageAddress(twin, base)) twin.setAttribute('src', copy.getAttribute('src') ?? '');
    copy.remove();
  }
}
