import type { RefObject } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';

type Syllable = { text: string; tone: string };
type Line = { left: number; top: number; syllables: Syllable[] };

type Props = {
  /** The elements of the word whose card is open. */
  fragments: readonly HTMLElement[] | undefined;
  /** The view that the lines are placed in. */
  view: RefObject<HTMLElement | null>;
};

/** The pinyin of the open card's word, drawn over each of its lines where the text shows none; it takes no room. */
export function HoverPinyin({ fragments, view }: Props) {
  const [lines, setLines] = useState<Line[]>([]);
  useLayoutEffect(() => {
    const element = view.current;
    if (fragments === undefined || element === null) {
      setLines([]);
      return;
    }
    const draw = () => setLines(linesOf(fragments, element.getBoundingClientRect()));
    draw();
    // A table scrolls sideways under its word's pinyin.
    element.addEventListener('scroll', draw, { capture: true, passive: true });
    return () => element.removeEventListener('scroll', draw, { capture: true });
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
    const syllables = syllablesOf(rt);
    const line = lines.at(-1);
    if (line !== undefined && Math.abs(line.top - top) < 4) {
      line.right = right;
      line.syllables.push(...syllables);
    } else lines.push({ left, right, top, syllables });
  }
  return lines.map(({ left, right, top, syllables }) => ({
    left: (left + right) / 2 - origin.left,
    top: top - origin.top,
    syllables,
  }));
}

function syllablesOf(rt: HTMLElement): Syllable[] {
  const joined = [...rt.querySelectorAll<HTMLElement>('[data-p]')];
  const syllable = ({ dataset, className: tone }: HTMLElement, index: number) => ({
    text: dataset.p ?? '',
    tone: index > 0 ? `${tone} joined` : tone,
  });
  return (joined.length > 0 ? joined : [rt]).map(syllable);
}
