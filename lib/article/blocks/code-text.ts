import { isInline } from '@/lib/article/dom/layout-lines';
import { ELEMENT, elementsUnder, flatText, isElement, nameWords, TEXT, tag } from '@/lib/article/dom/tree';

const NUMBERED = /^(?:ln|lnt|lno|lineno|linenos|linenum|linenums|linenumber|linenumbers|gutter|numbering)$/;
// Highlighters name the numbers in the code itself so; only beside a word for a line are they its number.
const NUMBER = /^(?:num|nums|number|numbers)$/;
const LINE_WORD = /^(?:line|lines|ln|row)$/;
const TOOL =
  /^(?:一键|点击)?(?:复制|複製|拷贝|收起|展开|運行|运行)(?:代码|代碼|全部|成功)?[!！]?$|^(?:copy|copied|copy code|copy to clipboard|view plain|view raw|raw)!?$|^(?:自动换行|纯文本查看|(?:代码|代碼)(?:语言|語言|运行次数)\s*[：:].{0,20})$/i;
const TOOL_NAME = /^(?:toolbar|tool|tools|copy|copybtn|clipboard|button|buttons|btn|lang|language)$/;
export const LABEL_LENGTH = 40;
// A line of code as an element of its own: token-line, cm-line, hljs-ln-line; not inline, underline, multi-line.
const LINE = /(?:^|[-_])(?<!(?:multi|single|new|in)[-_]?)(?:code)?line(?:\d+)?$/i;

// Between the children of these, white space is the page's own layout.
const SPACED = /^(?:table|tbody|thead|tr|ul|ol)$/;

export function isGutter(element: Element): boolean {
  const text = flatText(element);
  if (!/^[\d\s]*$/.test(text)) return false;
  const name = tag(element);
  if (name === 'ul' || name === 'ol') return text !== '' || element.childElementCount > 0;
  if (name !== 'td' && name !== 'th') return text !== '' && isNumbered(element);
  const isNumber = text !== '' || element.hasAttribute('data-line-number') || isNumbered(element);
  return element.nextElementSibling !== null && isNumber;
}

function isNumbered(element: Element): boolean {
  const words = nameWords(element);
  if (words.some((word) => NUMBERED.test(word))) return true;
  return words.some((word) => NUMBER.test(word)) && words.some((word) => LINE_WORD.test(word));
}

/** Whether an element beside or in a listing is a copy button, a language label or another control. */
export function isCodeTool(element: Element): boolean {
  const text = flatText(element);
  if (text.length > LABEL_LENGTH) return false;
  return TOOL.test(text) || nameWords(element).some((word) => TOOL_NAME.test(word));
}

/** The text of a code listing, lines separated by `\n`, without line numbers and controls. */
export function codeText(root: Element): string {
  const reader = new CodeReader(root);
  reader.children(root, false);
  return reader.text;
}

class CodeReader {
  private lines: string[] = [''];
  /** A boundary between lines that becomes a break once more text follows; `<br>` and `\n` replace it. */
  private pending = false;
  /** For each line, the offset at which an element with the line's own number ends. */
  private numbers = new Map<number, number>();
  private readonly linesAreCode: boolean;
  private readonly hasCode: boolean;

  constructor(root: Element) {
    const codes = [...root.children].filter((child) => tag(child) === 'code');
    this.hasCode = root.querySelector('code') !== null;
    // Some editors write each line as a <code> of its own.
    this.linesAreCode = codes.length > 1 && codes.length === root.children.length && !hasText(root);
  }

  get text(): string {
    const numbered = this.lines.flatMap((line, index) => (line.trim() !== '' ? [this.numbers.get(index)] : []));
    const isNumbered = numbered.length > 1 && numbered.every((end) => end !== undefined);
    const lines = isNumbered
      ? this.lines.map((line, index) => line.slice(this.numbers.get(index) ?? 0).replace(/^ /, ''))
      : this.lines;
    return lines
      .map((line) => line.trimEnd())
      .join('\n')
      .replace(/^(?:[ \t]*\n)+|\s+$/g, '');
  }

  children(element: Element, inCode: boolean): void {
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === TEXT) {
        if (!SPACED.test(tag(element)) || (child.nodeValue ?? '').trim() !== '') this.append(child.nodeValue ?? '');
      } else if (child.nodeType === ELEMENT && isElement(child)) this.element(child, inCode);
    }
  }

  private element(element: Element, inCode: boolean): void {
    const name = tag(element);
    if (name === 'br') {
      this.pending = false;
      this.lines.push('');
      return;
    }
    if (isGutter(element) || (!inCode && name !== 'code' && this.isControl(element))) return;
    const isLine =
      (name === 'code' && this.linesAreCode) ||
      (name !== 'td' && name !== 'code' && !isInline(element)) ||
      (element.getAttribute('class') ?? '').split(/\s+/).some((one) => LINE.test(one));
    if (isLine) this.startLine();
    this.children(element, inCode || name === 'code');
    if (isLine) this.endLine();
    const line = this.lines.length - 1;
    if (!isLine && this.lines[line]?.trim() === String(line + 1) && flatText(element) === String(line + 1))
      this.numbers.set(line, this.lines[line]?.length ?? 0);
  }

  /** Beside the `<code>` of a listing are controls, whatever they are called. */
  private isControl(element: Element): boolean {
    if (flatText(element) === '') return false;
    if (TOOL.test(flatText(element))) return true;
    if (!this.hasCode || element.querySelector('code') || /^(?:td|th|tr|tbody|table|li|ol|pre)$/.test(tag(element)))
      return false;
    return isCodeTool(element) || (!isInline(element) && flatText(element).length <= LABEL_LENGTH);
  }

  private startLine(): void {
    this.endLine();
    if (this.pending) this.lines.push('');
    this.pending = false;
  }

  private endLine(): void {
    if (this.lines.at(-1) !== '') this.pending = true;
  }

  private append(raw: string): void {
    const pieces = raw.replaceAll('\u00a0', ' ').split('\n');
    if (this.pending) {
      const isBlank = pieces[0]?.trim() === '';
      if (isBlank && pieces.length === 1) return;
      // A line end in the text is the break itself.
      if (!isBlank) this.lines.push('');
      this.pending = false;
    }
    pieces.forEach((piece, index) => {
      if (index > 0) this.lines.push('');
      this.lines[this.lines.length - 1] += piece;
    });
  }
}

function hasText(element: Element): boolean {
  return [...element.childNodes].some((node) => node.nodeType === TEXT && (node.nodeValue ?? '').trim() !== '');
}

/** Whether an element is laid out as several lines: by `<br>`, by its text, or by elements that hold one each. */
export function hasLines(element: Element): boolean {
  if (/\n.*\S/.test((element.textContent ?? '').trim())) return true;
  for (const inner of elementsUnder(element)) if (tag(inner) === 'br' && inner.nextSibling) return true;
  return false;
}
