import { escapeLine, escapeMarkup, machineTime, webAddress } from './escape';
import { rubyMarkup } from './ruby';
import { type Inline, tableEnd, tableMarkup } from './table-markup';
import type { ExportArticle, ExportBlock, ExportLook, ExportTexts, RubyRun } from './types';

type Options = {
  texts: ExportTexts;
  look: ExportLook;
  addressOf: (src: string) => string | undefined;
};

/** An article's head and text as markup that is HTML and XML alike. */
export function articleMarkup(article: ExportArticle, options: Options): string {
  const withTones = options.look.tones !== undefined;
  const { translationLang: lang } = article;
  const inline: Inline = {
    text: (runs) => runs.map((run) => runMarkup(run, withTones)).join(''),
    under: ({ translation }) =>
      translation && lang
        ? `<div class="translation" lang="${escapeMarkup(lang)}">${escapeLine(translation)}</div>`
        : '',
  };
  const [first, ...rest] = article.blocks;
  const hasTitle = first?.role.kind === 'title' && first.runs.some(({ parts }) => parts.length > 0);
  const title = hasTitle ? inline.text(first.runs) : escapeMarkup(article.title || options.texts.untitled);
  const blocks = first?.role.kind === 'title' ? rest : article.blocks;
  return [
    '<header>',
    `<h1>${title}</h1>`,
    hasTitle ? inline.under(first) : '',
    metaMarkup(article, options.texts),
    '</header>',
    ...blocksMarkup(blocks, inline, options),
    article.partial === undefined
      ? ''
      : `<p class="note" lang="${options.texts.lang}">${escapeLine(article.partial)}</p>`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}

function metaMarkup({ source, byline, published, url }: ExportArticle, texts: ExportTexts): string {
  const address = webAddress(url);
  const facts = [
    source && `<span>${escapeLine(source)}</span>`,
    published && timeMarkup(published, texts.lang),
    byline !== source && byline && `<span>${escapeLine(byline)}</span>`,
    address &&
      `<a href="${escapeMarkup(address)}" rel="noreferrer" lang="${texts.lang}">${escapeLine(texts.original)}</a>`,
  ].filter(Boolean);
  return facts.length === 0 ? '' : `<p class="meta">${facts.join(' ')}</p>`;
}

function timeMarkup({ iso, text }: NonNullable<ExportArticle['published']>, lang: string): string {
  const time = machineTime(iso);
  const attributes = `lang="${lang}"`;
  return time === undefined
    ? `<span ${attributes}>${escapeLine(text)}</span>`
    : `<time datetime="${time}" ${attributes}>${escapeLine(text)}</time>`;
}

function blocksMarkup(blocks: readonly ExportBlock[], inline: Inline, options: Options): string[] {
  const lines: string[] = [];
  let close: string | undefined;
  let from = 0;
  /** Ends the list or quote before, unless it is of the same kind, and begins one. */
  const within = (open: string | undefined, end: string | undefined, goesOn = close === end) => {
    if (goesOn) return;
    if (close !== undefined) lines.push(close);
    if (open !== undefined) lines.push(open);
    close = end;
  };
  while (from < blocks.length) {
    const block = blocks[from] as ExportBlock;
    const { role } = block;
    const until = tableEnd(blocks, from);
    if (until > from) {
      within(undefined, undefined);
      lines.push(tableMarkup(blocks.slice(from, until), inline, options.texts));
      from = until;
      continue;
    }
    from += 1;
    if (role.kind === 'item') {
      within(role.ordered ? `<ol start="${Math.trunc(role.index)}">` : '<ul>', role.ordered ? '</ol>' : '</ul>');
      const depth = role.depth > 0 ? ` class="depth-${Math.min(4, Math.trunc(role.depth))}"` : '';
      lines.push(
        `<li${role.ordered ? ` value="${Math.trunc(role.index)}"` : ''}${depth}>${inline.text(block.runs)}${inline.under(block)}</li>`,
      );
      continue;
    }
    const end = role.kind === 'quote' ? '</blockquote>' : undefined;
    within(end && '<blockquote>', end, close === end && !(role.kind === 'quote' && !role.continues));
    lines.push(blockMarkup(block, inline, options));
  }
  within(undefined, undefined);
  return lines;
}

function blockMarkup(block: ExportBlock, inline: Inline, options: Options): string {
  const { role, time } = block;
  const text = inline.text(block.runs);
  const under = inline.under(block);
  const at = time === undefined ? '' : `<time class="at">${escapeLine(time)}</time> `;
  switch (role.kind) {
    case 'heading': {
      const name = `h${Math.min(6, Math.max(2, role.level))}`;
      return `<${name}>${text}</${name}>${under}`;
    }
    case 'preformatted':
      return `<pre>${text}</pre>${under}`;
    case 'figure': {
      const src = options.addressOf(role.src);
      const picture =
        src === undefined
          ? `<p class="note" lang="${options.texts.lang}">${escapeLine(options.texts.noPicture)}</p>`
          : `<img src="${escapeMarkup(src)}" alt="${escapeLine(role.alt ?? '')}" />`;
      return `<figure>${picture}${text === '' ? '' : `<figcaption>${text}${under}</figcaption>`}</figure>`;
    }
    case 'lead':
      return `<p class="lead">${at}${text}</p>${under}`;
    default:
      return `<p>${at}${text}</p>${under}`;
  }
}

function runMarkup({ marks, parts }: RubyRun, withTones: boolean): string {
  return marks.reduce(
    (text, { kind, href }) => {
      if (kind !== 'link') return `<${kind}>${text}</${kind}>`;
      const address = href === undefined ? undefined : webAddress(href);
      return address === undefined ? text : `<a href="${escapeMarkup(address)}" rel="noreferrer">${text}</a>`;
    },
    rubyMarkup(parts, withTones),
  );
}
