import { languageOf } from '@/lib/article/metadata/language';
import { withRegion } from '@/lib/article/metadata/region';
import { cleanText } from './dom/tree';
import type { Article } from './types';

const SENTENCE_END = /[。！？!?…；;：:.][”"’'」』）)】]*$/;
const TITLE_LENGTH = 40;
const CUT_TITLE = 30;
// As metadata/title-without-site.ts has it for what a page says.
const LONGEST_TITLE = 300;
// Shorter lines are verse, addresses or lists; wrapped prose fills its lines.
const WRAPPED_LENGTH = 16;
const WRAP_TOLERANCE = 0.25;
const WIDE = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…]/u;

/**
 * Makes an article of pasted or selected text: blank lines and line ends separate paragraphs, but lines wrapped to one
 * width are joined. The title is `title`, a short first line without final punctuation, or the start of the first
 * sentence. `url` is the caller's (`pindu:paste/<uuid>`), or ''; `claim` is the language of the page it is from.
 */
export function articleFromText(text: string, options: { title?: string; url?: string; claim?: string } = {}): Article {
  const paragraphs = paragraphsOf(text);
  const first = paragraphs[0];
  let title = options.title && cutTitle(options.title.replace(/\s+/g, ' ').trim());
  const isTitle = (text: string) => paragraphs.length > 1 && text.length <= TITLE_LENGTH && !SENTENCE_END.test(text);
  if (!title && first !== undefined && isTitle(first)) {
    title = first;
    paragraphs.shift();
  }
  title ||= firstSentence(first ?? '');
  const { url = '', claim } = options;
  const lang = withRegion(languageOf([title, ...paragraphs].join('\n'), claim), { url, claim });
  const blocks = paragraphs.map((paragraph) => ({ kind: 'paragraph' as const, text: paragraph }));
  return { url, title, ...(lang ? { lang } : {}), blocks };
}

/** The paragraphs of plain text, with hand-wrapped lines joined and white space at the ends gone. */
export function paragraphsOf(text: string): string[] {
  const paragraphs: string[] = [];
  for (const chunk of cleanText(text)
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .split(/\n[ \t\u3000\u00a0]*\n/)) {
    const lines = chunk.split('\n').filter((line) => line.trim() !== '');
    const width = Math.max(0, ...lines.slice(0, -1).map((line) => line.trim().length));
    let open: string | undefined;
    lines.forEach((line, index) => {
      const words = line.replace(/[\s\u3000]+/g, (space) => (space.includes('\u3000') ? space : ' ')).trim();
      const before = lines[index - 1]?.trim() ?? '';
      if (open !== undefined && isWrapped(before, line, lines[index + 1], width)) open = join(open, words);
      else {
        if (open) paragraphs.push(open);
        open = words;
      }
    });
    if (open) paragraphs.push(open);
  }
  return paragraphs;
}

/** Whether the line end between two lines only came from the width of a page. */
function isWrapped(before: string, line: string, after: string | undefined, width: number): boolean {
  if (SENTENCE_END.test(before) || /^[\u3000\u00a0]|^ {2}|^\t/.test(line)) return false;
  if (before.length < WRAPPED_LENGTH || before.length < width * (1 - WRAP_TOLERANCE)) return false;
  const length = line.trim().length;
  // The last line of a paragraph may be short, if it ends one.
  const isLast = after === undefined || SENTENCE_END.test(line.trim());
  return length >= width * (1 - WRAP_TOLERANCE)
    ? length <= width * (1 + WRAP_TOLERANCE)
    : isLast && SENTENCE_END.test(line.trim());
}

function join(left: string, right: string): string {
  if (/\p{Script=Latin}-$/u.test(left) && /^\p{Ll}/u.test(right)) return left.slice(0, -1) + right;
  return WIDE.test(left.at(-1) ?? '') || WIDE.test(right[0] ?? '') ? left + right : `${left} ${right}`;
}

/** A title cut at a length that no headline reaches: what is longer is a text in the wrong place. */
export function cutTitle(title: string): string {
  return title.length <= LONGEST_TITLE ? title : `${[...title.slice(0, LONGEST_TITLE)].slice(0, -1).join('')}…`;
}

/** The start of the first sentence, about 30 characters at most: a title for what has none. */
export function firstSentence(start: string): string {
  // Of a table its caption or its first cell.
  const text = /[^\t\n]+/.exec(start)?.[0] ?? '';
  const sentence = /^.*?[。！？!?]/u.exec(text)?.[0].replace(/[。！？!?]$/, '') ?? text;
  const characters = [...sentence];
  return characters.length <= CUT_TITLE ? sentence : `${characters.slice(0, CUT_TITLE).join('')}…`;
}
