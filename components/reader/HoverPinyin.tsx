import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

type Line = { left: number; top: number; syllables: { text: string; tone: string }[] };

type Props = {
  /** The elements of the word whose card is open. */
  fragments: readonly HTMLElement[] | undefined;
  /** The view that the lines are placed in. */
  view: RefObject<HTMLElement | null>;
};

/**
 * The pinyin of the word at hand where the text does not show it, drawn over its line. Each line of a word that wraps
 * has its own syllables. It takes no room, so that nothing moves.
 */
export function HoverPinyin({ fragments, view }: Props) {
  const [lines, setLines] = useState<Line[]>([]);
  useLayoutEffect(() => {
    const origin = view.current?.getBoundingClientRect();
    setLines(fragments === undefined || origin === undefined ? [] : linesOf(fragments, origin));
  }, [fragments]);
  return (
    <div class="over-lines" aria-hidden="true">
      {lines.map(({ left, top, syllables }) => (
        <span class="over-line" key={`${left},${top}`} style={{ left: `${left}px`, top: `${top}px` }}>
          {syllables.map(({ text, tone }, index) => (
            <span class={tone} key={index} data-p={text} />
          ))}
        </span>
      ))}
    </div>
  );
}

function linesOf(fragments: readonly HTMLElement[], origin: DOMRect): Line[] {
  const lines: { left: number; right: number; top: number; syllables: Line['syllables'] }[] = [];
  for (const ruby of fragments.flatMap((fragment) => [...fragment.querySelectorAll('ruby')])) {
    const rt = ruby.querySelector('rt');
    if (rt === null || getComputedStyle(rt).display !== 'none') return [];
    const { left, right, top } = ruby.getBoundingClientRect();
    const syllable = { text: rt.dataset.p ?? '', tone: rt.className };
    const line = lines.at(-1);
    if (line !== undefined && Math.abs(line.top - top) < 4) {
      line.right = right;
      line.syllables.push(syllable);
    } else lines.push({ left, right, top, syllables: [syllable] });
  }
  return lines.map(({ left, right, top, syllables }) => ({
    left: (left + right) / 2 - origin.left,
    top: top - origin.top,
    syllables,
  }));
}
