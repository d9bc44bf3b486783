import { read } from '@/lib/article/dom/tree';

// Text hidden until a script shows it (a page's whole article, as on WeChat) is longer than what hides for good.
const ARTICLE_LENGTH = 100;
const PROSE_LENGTH = 60;

function attribute(element: Element, name: string): string | null {
  return read(element, 'getAttribute').call(element, name);
}

/** Whether an element's own attributes hide it for good: not what a script, a gallery or a button will show. */
export function isHidden(element: Element, isExpanding: () => boolean = () => false): boolean {
  const hidden = attribute(element, 'hidden');
  if (hidden !== null) return hidden !== 'until-found' && !isUnfolded(element, isExpanding);
  const style = attribute(element, 'style');
  if (!style) return false;
  if (/(?:^|[;\s])display\s*:\s*none/i.test(style))
    return !isWaitingSlide(element) && !isUnfolded(element, isExpanding);
  if (
    /(?:^|[;\s])(?:max-)?height\s*:\s*0(?:px|em|rem)?\s*(?:;|!|$)/i.test(style) &&
    /overflow\s*:\s*hidden/i.test(style)
  )
    return !isUnfolded(element, isExpanding);
  if (/(?:^|[;\s])font-size\s*:\s*0(?:px|em|rem|pt|%)?\s*(?:;|!|$)/i.test(style)) return isShort(element);
  if (
    /position\s*:\s*(?:absolute|fixed)/i.test(style) &&
    /(?:^|[;\s])(?:left|top|text-indent)\s*:\s*-\d{4,}(?:px|em)/i.test(style)
  )
    return isShort(element);
  if (!/(?:^|[;\s])(?:visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0+)?\s*(?:;|!|$))/i.test(style)) return false;
  return /position\s*:\s*fixed/i.test(style) || isShort(element);
}

// What a page writes on the button that unfolds the rest of a text which it already holds.
const EXPAND =
  /(?:展开|展開|显示|顯示|查看|阅读|閱讀|点击展开|點擊展開)(?:阅读|閱讀)?(?:全文|剩余|剩餘|余下|餘下|更多正文|完整)/;
// The same in words that also stand on other buttons, where the whole button says nothing else.
const BUTTON =
  /^[\s.…▼▾∨﹀⌄»>↓+–—-]*(?:点击|點擊)?(?:(?:展开|展開|显示|顯示|查看|阅读|閱讀|继续|繼續)(?:阅读|閱讀)?(?:更多|全部|全文|其余|其餘)?(?:内容|內容)?|更多(?:内容|內容)?|(?:read|show|view|see) (?:more|all|full (?:text|story|article))|continue reading)[\s.…▼▾∨﹀⌄»>↓+–—-]*$/i;
const BUTTON_LENGTH = 24;
const MOST_SIBLINGS = 60;

/** Whether a hidden live element holds prose that a button unfolds: anywhere on the page, or right beside it. */
export function isUnfolded(element: Element, isExpanding: () => boolean): boolean {
  return isProse(element) && (isExpanding() || hasButtonBeside(element));
}

/** Whether a button that unfolds text stands among the siblings of a live element or of its parent. */
function hasButtonBeside(element: Element): boolean {
  const parent = read(element, 'parentElement');
  for (const one of parent ? [element, parent] : [element]) {
    let left = MOST_SIBLINGS;
    const box = read(one, 'parentElement');
    for (let child = box && read(box, 'firstElementChild'); child && left > 0; left--) {
      const text = child === one ? '' : (read(child, 'textContent') ?? '');
      if (text.length <= BUTTON_LENGTH * 4 && text.trim().length <= BUTTON_LENGTH && BUTTON.test(text.trim()))
        return true;
      child = read(child, 'nextElementSibling');
    }
  }
  return false;
}

/** Whether a live element holds sentences enough to be part of a story. */
export function isProse(element: Element): boolean {
  const text = (read(element, 'textContent') ?? '').replace(/\s+/g, '');
  return text.length >= PROSE_LENGTH && (text.match(/[。！？]/g)?.length ?? 0) >= 2;
}

/** Whether a page says anywhere that a button unfolds hidden text: looked for when first asked, and once. */
export function expandable(body: Element): () => boolean {
  let answer: boolean | undefined;
  return () => (answer ??= EXPAND.test(read(body, 'textContent') ?? ''));
}

/** Whether a live element's text is shorter than an article: what is in a log-in form or behind `opacity: 0`. */
export function isShort(element: Element): boolean {
  return (read(element, 'textContent') ?? '').replace(/\s+/g, '').length < ARTICLE_LENGTH;
}

/** One of several like siblings with a picture each, of which the page shows one at a time. */
export function isWaitingSlide(element: Element): boolean {
  if (read(element, 'getElementsByTagName').call(element, 'img').length === 0) return false;
  const name = read(element, 'localName');
  const first = (attribute(element, 'class') ?? '').trim().split(/\s+/)[0];
  const parent = read(element, 'parentElement');
  if (!parent || !first) return false;
  for (let child = read(parent, 'firstElementChild'); child; child = read(child, 'nextElementSibling')) {
    if (child === element || read(child, 'localName') !== name) continue;
    const classes = (attribute(child, 'class') ?? '').trim().split(/\s+/);
    const shown = !/display\s*:\s*none/i.test(attribute(child, 'style') ?? '');
    if (shown && classes.includes(first) && read(child, 'getElementsByTagName').call(child, 'img').length > 0)
      return true;
  }
  return false;
}
