import { nameWords } from '@/lib/article/dom/tree';

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
  return !isLarge && isIconFile(address);
}

function isIconFile(address: string): boolean {
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
