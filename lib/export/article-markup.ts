import { escapeLine, escapeMarkup, machineTime, webAddress } from './escape';
import { rubyMarkup } from './ruby';
import type { ExportArticle, ExportBlock, ExportLook, ExportTexts, RubyRun } from './types';

type Options = {
  texts: ExportTexts;
  look: ExportLook;
  /** Where the file has the picture of an address; undefined where it has none. */
  addressOf: (src: string) => string | undefined;
};

/** An article's head and text as markup that is HTML and XML alike. */
export function articleMarkup(article: ExportArticle, options: Options): string {
  const withTones = options.look.tones !== undefined;
  const inline = (runs: readonly RubyRun[]) => runs.map((run) => runMarkup(run, withTones)).join('');
  const [first, ...rest] = article.blocks;
  const hasTitle = first?.role.kind === 'title' && first.runs.some(({ parts }) => parts.length > 0);
  const title = hasTitle ? inline(first.runs) : escapeMarkup(article.title || options.texts.untitled);
  const blocks = first?.role.kind === 'title' ? rest : article.blocks;
  return [
    '<header>',
    `<h1>${title}</h1>`,
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

function blocksMarkup(blocks: readonly ExportBlock[], inline: (runs: readonly RubyRun[]) => string, options: Options) {
  const lines: string[] = [];
  let list: 'ol' | 'ul' | undefined;
  const closeList = () => {
    if (list !== undefined) lines.push(`</${list}>`);
    list = undefined;
  };
  for (const { role, runs, time } of blocks) {
    const text = inline(runs);
    if (role.kind === 'item') {
      const wanted = role.ordered ? 'ol' : 'ul';
      if (list !== wanted) {
        closeList();
        lines.push(role.ordered ? `<ol start="${Math.trunc(role.index)}">` : '<ul>');
        list = wanted;
      }
      const depth = role.depth > 0 ? ` class="depth-${Math.min(4, Math.trunc(role.depth))}"` : '';
      lines.push(`<li${role.ordered ? ` value="${Math.trunc(role.index)}"` : ''}${depth}>${text}</li>`);
      continue;
    }
    closeList();
    lines.push(blockMarkup(role, text, time, options));
  }
  closeList();
  return lines;
}

function blockMarkup(role: ExportBlock['role'], text: string, time: string | undefined, options: Options): string {
  const at = time === undefined ? '' : `<time class="at">${escapeLine(time)}</time> `;
  switch (role.kind) {
    case 'heading': {
      const name = `h${Math.min(6, Math.max(2, role.level))}`;
      return `<${name}>${text}</${name}>`;
    }
    case 'quote':
      return `<blockquote><p>${at}${text}</p></blockquote>`;
    case 'preformatted':
      return `<pre>${text}</pre>`;
    case 'figure': {
      const src = options.addressOf(role.src);
      const picture =
        src === undefined
          ? `<p class="note" lang="${options.texts.lang}">${escapeLine(options.texts.noPicture)}</p>`
          : `<img src="${escapeMarkup(src)}" alt="${escapeLine(role.alt ?? '')}" />`;
      return `<figure>${picture}${text === '' ? '' : `<figcaption>${text}</figcaption>`}</figure>`;
    }
    case 'lead':
      return `<p class="lead">${at}${text}</p>`;
    default:
      return `<p>${at}${text}</p>`;
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
