import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@/scripts/setup/root';
import { traditionalWriter } from './traditional';

/** The sample news page, and the same with its picture after two paragraphs; as a page from Taiwan where asked. */
export function samplePages(isTraditional: boolean): { whole: string; textFirst: string } {
  const html = readFileSync(join(root, 'scripts', 'sample', 'index.html'), 'utf8');
  const whole = isTraditional ? traditionalWriter()(html).replace('lang="zh-CN"', 'lang="zh-TW"') : html;
  const textFirst = whole.replace(/(<figure>.*<\/figure>\n)(<div class="text">\n)((?:<p>.*<\/p>\n){2})/, '$2$3$1');
  if (textFirst === whole) throw new Error('The sample page has no picture before its paragraphs.');
  return { whole, textFirst };
}
