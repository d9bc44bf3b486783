import type { ComponentChildren, RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { styleName } from '@/components/reader/style-names';
import { t } from '@/components/ui/text';
import type { CellRole } from '@/lib/session/pieces';

/** A cell with what is drawn of it, a `<td>` or `<th>`. */
export type DrawnCell = { role: CellRole; view: ComponentChildren };

type Props = {
  caption?: { text: string; view: ComponentChildren };
  cells: readonly DrawnCell[];
  /** Its width at its narrowest, in em: on paper it is scaled by that. */
  ems: { plain: number; withFigures: number };
};

/** A table. Where it is wider than the text, it scrolls sideways by itself, with the keyboard too. */
export function TableView({ caption, cells, ems }: Props) {
  const scroller = useRef<HTMLDivElement>(null);
  const isWide = useOverflow(scroller);
  const rows = rowsOf(cells);
  const head = rows.filter(([first]) => first?.role.head);
  return (
    <section
      ref={scroller}
      class="table later"
      style={{
        containIntrinsicSize: `auto ${rows.length * 2.4}em`,
        [styleName('ems')]: ems.plain,
        [styleName('ems-with-figures')]: ems.withFigures,
      }}
      aria-label={isWide ? (caption?.text ?? t('reader.table')) : undefined}
      tabIndex={isWide ? 0 : undefined}
    >
      <table>
        {caption?.view}
        {head.length > 0 && <thead>{head.map(rowView)}</thead>}
        <tbody>{rows.slice(head.length).map(rowView)}</tbody>
      </table>
    </section>
  );
}

function rowsOf(cells: readonly DrawnCell[]): DrawnCell[][] {
  const rows: DrawnCell[][] = [];
  for (const [index, cell] of cells.entries()) {
    if (cell.role.row === cells[index - 1]?.role.row) rows.at(-1)?.push(cell);
    else rows.push([cell]);
  }
  return rows;
}

function rowView(cells: readonly DrawnCell[], index: number) {
  return <tr key={index}>{cells.map(({ view }) => view)}</tr>;
}

/** Whether a scroller's first child is wider than it is. */
function useOverflow(scroller: RefObject<HTMLElement | null>): boolean {
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const element = scroller.current;
    const content = element?.firstElementChild;
    const window = element?.ownerDocument.defaultView;
    if (!element || !content || !window) return;
    const observer = new window.ResizeObserver(() => setOverflows(element.scrollWidth > element.clientWidth));
    observer.observe(element);
    observer.observe(content);
    return () => observer.disconnect();
  }, []);
  return overflows;
}
