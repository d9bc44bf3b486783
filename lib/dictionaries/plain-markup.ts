/** Elements that begin a line; their ends do too. */
const BLOCKS =
  /^(?:address|article|blockquote|br|dd|details|div|dl|dt|figure|h[1-6]|hr|k|li|ol|p|pre|section|summary|table|tr|ul)$/;

/** Elements whose text is no text of the page. */
const HIDDEN = /^(?:script|style|head|title|template|rp|rt)$/;

const ENTITIES: Readonly<Record<string, string>> = {
  ...{ nbsp: ' ', amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", middot: '·', hellip: '…', ndash: '–', mdash: '—' },
  ...{ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', laquo: '«', raquo: '»', times: '×', deg: '°', bull: '•' },
};

/** HTML, XDXF or Pango markup as plain text with line breaks. In one pass, whatever it is: it never becomes nodes. */
export function plainMarkup(markup: string): string {
  let text = '';
  for (let at = 0; at < markup.length; ) {
    const open = markup.indexOf('<', at);
    if (open < 0) return text + withoutEntities(markup.slice(at));
    text += withoutEntities(markup.slice(at, open));
    const [, name] = /^<\/?([a-z][a-z0-9]*)/i.exec(markup.slice(open, open + 20)) ?? [];
    if (name === undefined && !/^<[!?]/.test(markup.slice(open, open + 2))) {
      text += '<';
      at = open + 1;
      continue;
    }
    const isComment = markup.startsWith('<!--', open);
    const close = isComment ? markup.indexOf('-->', open + 4) + 2 : markup.indexOf('>', open);
    // What is never closed is dropped, as a browser does.
    if (close < open) return text;
    at = close + 1;
    const tag = name?.toLowerCase() ?? '';
    if (BLOCKS.test(tag)) text += '\n';
    else if (tag === 'td' || tag === 'th') text += ' ';
    if (HIDDEN.test(tag) && markup[open + 1] !== '/' && markup[close - 1] !== '/') at = endOf(markup, tag, at);
  }
  return text;
}

/** Where the text of a hidden element ends, at its closing tag. */
function endOf(markup: string, tag: string, from: number): number {
  for (let at = from; ; at += 2) {
    at = markup.indexOf('</', at);
    if (at < 0) return markup.length;
    if (markup.slice(at + 2, at + 2 + tag.length).toLowerCase() === tag) return at;
  }
}

function withoutEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{2,8}));/gi,
    (whole, decimal?: string, hex?: string, name?: string) => {
      if (name !== undefined) return Object.hasOwn(ENTITIES, name) ? (ENTITIES[name] ?? whole) : whole;
      const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}
