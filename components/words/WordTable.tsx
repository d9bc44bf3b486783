import { useEffect, useRef } from 'preact/hooks';
import { useVirtual } from '@/components/ui/useVirtual';
import type { Display } from '@/lib/chinese/display/display';
import type { ListWord } from '@/lib/library/words/words-list';
import type { WordFacts } from '@/lib/words/word-facts';
import { WordRow } from './WordRow';

type Props = {
  words: readonly ListWord[];
  factsOf: (id: string) => WordFacts | undefined;
  display: Display;
  hrefOf: (id: string) => string;
  selected: ReadonlySet<string>;
  /** Index of the row that the keys stand at. */
  current: number;
  /** Whether that row takes the focus: it was gone to by keys. */
  takesFocus: boolean;
  onSelect: (index: number, on: boolean, range: boolean) => void;
  onCurrent: (index: number) => void;
};

/** Pixels of a row before it was measured. */
const rowHeight = 53;

/** The words of the list, of which the window's alone are drawn. */
export function WordTable({ words, current, takesFocus, onSelect, onCurrent, ...row }: Props) {
  const list = useRef<HTMLUListElement>(null);
  const virtual = useVirtual(list, {
    count: words.length,
    estimate: rowHeight,
    keyOf: (index) => words[index]?.id ?? String(index),
  });
  /**
   * Set while the focus follows the keys: its coming says nothing new. Taken for news, it called the row back that keys
   * had left faster than frames come, and that one called the next one back, for ever.
   */
  const follows = useRef(false);
  const isDrawn = virtual.rows.some(({ index }) => index === current);
  useEffect(() => {
    if (takesFocus) virtual.scrollTo(current);
  }, [takesFocus, current]);
  useEffect(() => {
    if (!takesFocus || !isDrawn) return;
    follows.current = true;
    list.current?.querySelector<HTMLElement>(`[data-index="${current}"] a`)?.focus({ preventScroll: true });
    follows.current = false;
  }, [takesFocus, current, isDrawn]);
  return (
    <ul ref={list} class="word-table" style={{ height: `${virtual.height}px` }}>
      {virtual.rows.map(({ index, key, start }) => {
        const word = words[index];
        return (
          word !== undefined && (
            <li
              key={key}
              ref={virtual.measure}
              data-index={index}
              data-id={word.id}
              aria-setsize={words.length}
              aria-posinset={index + 1}
              style={{ transform: `translateY(${start}px)` }}
            >
              <WordRow
                word={word}
                facts={row.factsOf(word.id)}
                display={row.display}
                href={row.hrefOf(word.id)}
                selected={row.selected.has(word.id)}
                current={index === current}
                onSelect={(on, range) => onSelect(index, on, range)}
                onCurrent={() => {
                  if (!follows.current) onCurrent(index);
                }}
              />
            </li>
          )
        );
      })}
    </ul>
  );
}
