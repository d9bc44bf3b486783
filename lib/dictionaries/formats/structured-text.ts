import { plainLine } from '@/lib/dictionaries/clean-entry';

/** Elements inside elements: what lies deeper is left out. */
const DEEPEST = 60;

/** UTF-16 units of the text of one definition, before it is cleaned. */
const LONGEST = 20_000;

const BLOCKS = new Set(['br', 'div', 'p', 'li', 'ol', 'ul', 'table', 'tr', 'details', 'summary']);
/** Readings over characters, which would stand between them as text. */
const HIDDEN = new Set(['rt', 'rp']);

/** An item of a Yomitan glossary as plain text with line breaks; '' for pictures and what is no text. */
export function glossText(item: unknown): string {
  if (typeof item === 'string') return item;
  if (!isObject(item)) return '';
  if (item.type === 'text') return typeof item.text === 'string' ? item.text : '';
  return item.type === 'structured-content' ? structuredText(item.content) : '';
}

/** @param content strings, lists and `{ tag, content }`, any of them in another, as a file has them: maybe hostile */
function structuredText(content: unknown): string {
  let text = '';
  const walk = (node: unknown, depth: number): void => {
    if (depth > DEEPEST || text.length > LONGEST) return;
    if (typeof node === 'string') text += node.slice(0, LONGEST);
    else if (Array.isArray(node)) for (const child of node) walk(child, depth + 1);
    else if (isObject(node)) {
      const tag = typeof node.tag === 'string' ? node.tag : '';
      if (HIDDEN.has(tag)) return;
      const edge = BLOCKS.has(tag) ? '\n' : tag === 'td' || tag === 'th' ? ' ' : '';
      text += edge;
      walk(node.content, depth + 1);
      text += edge;
    }
  };
  walk(content, 0);
  return plainLine(text, LONGEST);
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
