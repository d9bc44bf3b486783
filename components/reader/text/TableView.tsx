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

/** After the last change of a table's words, in ms, before it is measured: they come in many small steps. */
const quiet = 200;

/**
 * Whether a scroller's first child is wider than the room in it. Also of a table far from what is shown, whose content the
 * browser skips: then nothing says that it has grown, but it is laid out where it is measured.
 */
function useOverflow(scroller: RefObject<HTMLElement | null>): boolean {
  const [overflows, setOverflows] = useState(false);
  useEffect(() => {
    const element = scroller.current;
    const content = element?.firstElementChild;
    const window = element?.ownerDocument.defaultView;
    if (!element || !content || !window) return;
    const measure = () => {
      const { paddingInlineStart, paddingInlineEnd } = window.getComputedStyle(element);
      const room = element.clientWidth - Number.parseFloat(paddingInlineStart) - Number.parseFloat(paddingInlineEnd);
      setOverflows(content.getBoundingClientRect().width > room + 1);
    };
    const sizes = new window.ResizeObserver(measure);
    sizes.observe(element);
    sizes.observe(content);
    let timer: number | undefined;
    const words = new window.MutationObserver(() => {
      window.clearTimeout(timer);
      timer = window.setTimeout(measure, quiet);
    });
    words.observe(content, { childList: true, subtree: true });
    return () => {
      sizes.disconnect();
      words.disconnect();
      window.clearTimeout(timer);
    };
  }, []);
  return overflows;
}
