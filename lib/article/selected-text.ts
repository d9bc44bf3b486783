import { walkBlocks } from '@/lib/article/blocks/walk-blocks';
import { cleanCopy } from '@/lib/article/snapshot/clean-copy';

const LEVELS = 3;

/**
 * The text that the user selected in a window or in a frame of its origin, as plain lines; '' where nothing is
 * selected. Of ruby only the characters are read, not what the page prints over them.
 */
export function selectedText(window: Window, level = 0): string {
  const own = textOf(window.getSelection());
  if (own.trim() !== '' || level >= LEVELS) return own;
  for (const frame of window.document.querySelectorAll('iframe, frame')) {
    const inner = windowOf(frame);
    const text = inner ? selectedText(inner, level + 1) : '';
    if (text.trim() !== '') return text;
  }
  return own;
}

function windowOf(frame: Element): Window | undefined {
  try {
    const inner = (frame as HTMLIFrameElement).contentWindow;
    // A window of another origin keeps its document back.
    return inner?.document ? inner : undefined;
  } catch {
    return undefined;
  }
}

function textOf(selection: Selection | null): string {
  if (!selection || selection.rangeCount === 0) return selection?.toString() ?? '';
  const range = selection.getRangeAt(0);
  const part = range.cloneContents();
  // What a browser gives knows what is hidden and what a text field holds; ours knows what is ruby.
  if (!part.querySelector('rt, rp, rtc')) return selection.toString();
  const copy = selection.getRangeAt(0).startContainer.ownerDocument?.implementation.createHTMLDocument('');
  if (!copy) return selection.toString();
  copy.body.append(copy.importNode(part, true));
  const { body } = cleanCopy(copy);
  return walkBlocks(body, 'about:blank')
    .flatMap(({ block }) => (block.text === undefined ? [] : [block.text]))
    .join('\n');
}
