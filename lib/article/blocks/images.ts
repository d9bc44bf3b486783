import { flatText, httpAddress, nameWords } from '@/lib/article/dom/tree';

// Attributes in which lazy loaders keep the address, the larger picture first.
const LAZY = (
  'data-original data-src data-actualsrc data-lazy-src data-lazyload data-lazy data-original-src data-real-src ' +
  // The last four are those of forums and older editors of pages.
  'data-echo data-url data-hi-res-src zoomfile file _src real_src'
).split(' ');
const LAZY_SETS = ['data-srcset', 'data-lazy-srcset', 'srcset'];
// What is in `src` until the picture comes.
const PLACEHOLDER =
  /(?:^|[/_-])(?:blank|loading|loader|placeholder|spacer|transparent|pixel|lazy|lazyload|1x1|none|trans)[\w-]{0,8}\.(?:gif|png|jpe?g|svg|webp)(?:[?#]|$)|(?:^|\/)[a-z]\.gif(?:[?#]|$)/i;
// Names that photographs bear too.
const PERHAPS_PLACEHOLDER =
  /(?:^|[/_-])(?:white|grey|gray|empty|default|dot|clear)[\w-]{0,8}\.(?:gif|png|jpe?g|svg|webp)(?:[?#]|$)/i;
// A template to be filled in by a script: photo_$formatId.jpg, photo_{width}.jpg
const TEMPLATE = /[{}]|%7B|\$[A-Za-z]/i;
const PICTURE_FILE = /^[^\s"'<>()]+\.(?:jpe?g|png|webp|gif|avif|bmp)(?:[?#!@]\S*)?$/i;

/** The http(s) address of an `<img>`: a lazy loader's attribute, `src`, or any `data-` attribute with a picture's. */
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
  return candidates.map((candidate) => usable(candidate, base)).find((address) => address !== undefined);
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

/** The widest candidate of a srcset. Addresses may hold commas; candidates are separated by a comma and white space. */
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

/** Drops the copies of pictures in noscript; a picture beside one that has no address takes the copy's. */
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

const SMALL_NAME = /(?:^|[\s_-])(?:avatar|face|icon|logo|emoji|qrcode|qr|badge)(?:$|[\s_-])/i;
const DRAWN = /\.(?:png|gif|svg|ico|webp)$/i;
// A word in the name of a drawing's file that says it is part of the page's own furniture.
const ICON = /^(?:icon|icons|ico|ic|btn|button|logo|sprite|avatar|qrcode|ewm|erweima|arrow|crown|bullet)$/;
// Names of files that consist of such words alone: share-weibo.png, close.gif
const CONTROL =
  /^(?:qzone|qq|weibo|sina|weixin|wechat|facebook|fb|twitter|linkedin|whatsapp|telegram|line|share|print|printer|email|mail|close|zoom|more|top|up|down|left|right|next|prev|play|search|menu|home|rss|hot|new|white|black|small|big|v)$/;
// The sizes that advertisements are sold in.
const BANNER = /^(?:300x250|336x280|250x250|728x90|468x60|970x90|970x250|160x600|120x600|300x600|320x50)$/i;

const LARGE = 200;

/** Whether an image is an icon, an avatar or a thumbnail by its own attributes rather than a picture to look at. */
export function isSmall(image: Element): boolean {
  const width = Number.parseInt(image.getAttribute('width') ?? '', 10);
  const height = Number.parseInt(image.getAttribute('height') ?? '', 10);
  if (width <= 60 || height <= 50) return true;
  if (width <= 130 && height <= 130) return true;
  return isPortrait(image) || SMALL_NAME.test(`${image.getAttribute('class') ?? ''} ${image.getAttribute('id') ?? ''}`);
}

/** Whether the name of a picture's file is that of an icon, a control or a banner, and no size says otherwise. */
export function isIcon(image: Element, address: string): boolean {
  const isLarge = ['width', 'height'].some((name) => Number.parseInt(image.getAttribute(name) ?? '', 10) > LARGE);
  if (isLarge) return false;
  const file = address.split(/[?#]/)[0]?.split('/').pop() ?? '';
  const stem = file.replace(/\.\w+$/, '');
  if (BANNER.test(stem)) return true;
  if (!DRAWN.test(file)) return false;
  const words = stem
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '');
  return words.length > 0 && (words.some((word) => ICON.test(word)) || words.every((word) => CONTROL.test(word)));
}

/** The picture of the one who wrote it, or a sign: the box around it says so. */
function isPortrait(image: Element): boolean {
  const address = `${image.getAttribute('src') ?? ''} ${image.getAttribute('data-src') ?? ''}`;
  if (/\/\/(?:avatar|tvax?\d?)\.|\/avatars?\//i.test(address)) return true;
  let box: Element | null = image.parentElement;
  for (let level = 0; level < 2 && box && box.children.length <= 2; level++, box = box.parentElement)
    if (nameWords(box).some((word) => /^(?:avatar|userpic|headimg|icon)$/.test(word))) return true;
  return false;
}
