import type { CellRole } from '@/lib/session/pieces';
import { cellLength, tableWidth, type WidthCell } from '@/lib/session/table-width';
import { escapeLine } from './escape';
import type { ExportBlock, ExportTexts, RubyRun } from './types';

/** How the text of a block is written, and what stands under it. */
export type Inline = {
  text: (runs: readonly RubyRun[]) => string;
  /** Its translation; '' where there is none. */
  under: (block: Pick<ExportBlock, 'translation'>) => string;
};

/** Where the table that begins at a block ends; `from` itself where none begins there. */
export function tableEnd(blocks: readonly ExportBlock[], from: number): number {
  const table = tableOf(blocks[from]);
  let end = from;
  while (table !== undefined && tableOf(blocks[end]) === table) end++;
  return end;
}

/** The caption and cells of a table as markup that is HTML and XML alike. */
export function tableMarkup(blocks: readonly ExportBlock[], inline: Inline, texts: Pick<ExportTexts, 'table'>): string {
  const caption = blocks.find(({ role }) => role.kind === 'caption');
  const lines: string[] = [];
  let row: CellRole | undefined;
  for (const block of blocks) {
    const { role } = block;
    if (role.kind !== 'cell') continue;
    if (role.row !== row?.row) {
      if (row !== undefined) lines.push('</tr>');
      if (row?.head !== role.head || row === undefined)
        lines.push(...(row?.head ? ['</thead>'] : []), role.head ? '<thead>' : '<tbody>');
      lines.push('<tr>');
    }
    lines.push(cellMarkup(role, block, inline));
    row = role;
  }
  const cells = blocks.flatMap(({ role, runs }): WidthCell[] =>
    role.kind === 'cell' ? [{ role, text: textOf(runs) }] : [],
  );
  const label = escapeLine((caption && textOf(caption.runs)) || texts.table);
  return [
    // Scrolls by the keyboard too, where the page is narrower.
    `<div class="table" role="group" tabindex="0" aria-label="${label}" style="--ems: ${tableWidth(cells, false)}">`,
    '<table>',
    ...(caption ? [`<caption><div>${inline.text(caption.runs)}${inline.under(caption)}</div></caption>`] : []),
    ...lines,
    '</tr>',
    '</tbody>',
    '</table>',
    '</div>',
  ].join('\n');
}

function cellMarkup({ header, colspan, rowspan }: CellRole, block: ExportBlock, inline: Inline): string {
  const { runs } = block;
  const name = header ? 'th' : 'td';
  const kind = cellLength(textOf(runs));
  const length = kind === 'long' ? '' : ` class="${kind}"`;
  const spans = `${colspan ? ` colspan="${colspan}"` : ''}${rowspan ? ` rowspan="${rowspan}"` : ''}`;
  return `<${name}${length}${spans}>${inline.text(runs)}${inline.under(block)}</${name}>`;
}

function tableOf(block: ExportBlock | undefined): number | undefined {
  const { role } = block ?? {};
  return role?.kind === 'cell' || role?.kind === 'caption' ? role.table : undefined;
}

function textOf(runs: readonly RubyRun[]): string {
  return runs.flatMap(({ parts }) => parts.map(({ text }) => text)).join('');
}
