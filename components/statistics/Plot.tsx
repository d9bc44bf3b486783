import { useEffect, useRef, useState } from 'preact/hooks';
import uPlot from 'uplot';
import { useTask } from '@/components/ui/use-task';

export type PlotData = {
  /** The start of each day, in milliseconds, and its value, null where there is none. */
  days: readonly number[];
  values: readonly (number | null)[];
  kind: 'bars' | 'line';
  /** A target, drawn as a line. */
  aim?: number;
  /** The maximum of the axis; by default the greatest value. */
  most?: number;
  /** What the marks of the axis may lie apart. */
  steps?: readonly number[];
  dayText: (day: number) => string;
  valueText: (value: number) => string;
};

type Props = PlotData & {
  label: string;
  onPoint: (index: number | undefined) => void;
};

const height = 168;
const countSteps = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000];
const shareSteps = [0.05, 0.1, 0.2, 0.5];

/** A plot by uPlot on a canvas, in the colours of the theme and as wide as its container. */
export function Plot(props: Props) {
  const place = useRef<HTMLDivElement>(null);
  const looks = useLooks();
  const now = useRef(props);
  now.current = props;
  const { days, values, kind, aim, most, label } = props;

  useEffect(() => {
    const element = place.current;
    if (element === null) return;
    const colours = coloursOf(element);
    const plot = new uPlot(optionsOf(now, colours, element.clientWidth), dataOf(now.current), element);
    const resized = new ResizeObserver(() => plot.setSize({ width: element.clientWidth, height }));
    resized.observe(element);
    return () => {
      resized.disconnect();
      plot.destroy();
    };
  }, [days.join(), values.join(), kind, aim, most, looks]);

  return (
    <div class="plot" ref={place} role="img" aria-label={label}>
      <i class="plot-ink" />
      <i class="plot-line" />
      <i class="plot-accent" />
      <i class="plot-fill" />
    </div>
  );
}

type Colours = Record<'ink' | 'line' | 'accent' | 'fill', string>;

/** A canvas takes no custom properties: their values are read from elements that have them as their colour. */
function coloursOf(element: HTMLElement): Colours {
  const of = (name: keyof Colours) => {
    const probe = element.querySelector(`.plot-${name}`);
    return probe === null ? '#888' : getComputedStyle(probe).color;
  };
  return { ink: of('ink'), line: of('line'), accent: of('accent'), fill: of('fill') };
}

/** Changes whenever the theme does. */
function useLooks(): string {
  const read = () => `${document.body.dataset.theme} ${matchMedia('(prefers-color-scheme: dark)').matches}`;
  const [looks, setLooks] = useState(read);
  useTask((signal) => {
    const update = () => setLooks(read());
    const observer = new MutationObserver(update);
    observer.observe(document.body, { attributeFilter: ['data-theme'] });
    signal.addEventListener('abort', () => observer.disconnect());
    matchMedia('(prefers-color-scheme: dark)').addEventListener('change', update, { signal });
  }, []);
  return looks;
}

function dataOf({ values, aim }: PlotData): uPlot.AlignedData {
  const places = values.map((_, index) => index);
  return aim === undefined ? [places, [...values]] : [places, [...values], places.map(() => aim)];
}

function optionsOf(now: { current: Props }, colours: Colours, width: number): uPlot.Options {
  const { kind, aim, most, values, days, steps = most === undefined ? countSteps : shareSteps } = now.current;
  const dayText = (day: number | undefined) => (day === undefined ? '' : now.current.dayText(day));
  const font = '12px system-ui, sans-serif';
  const top = most ?? Math.max(4, ...values.map((value) => value ?? 0));
  const axis = { stroke: colours.ink, font, ticks: { show: false } };
  const series: uPlot.Series = {
    stroke: colours.accent,
    width: kind === 'bars' ? 0 : 2,
    fill: kind === 'bars' ? colours.accent : colours.fill,
    points: { show: kind === 'line' && values.length < 20, size: 6, fill: colours.accent },
    spanGaps: true,
    ...(kind === 'bars' && { paths: uPlot.paths.bars?.({ size: [0.7, 18], radius: 0.2 }) }),
  };
  return {
    width,
    height,
    // The last day is written beyond the end of the axis.
    padding: [10, 13, 0, 0],
    legend: { show: false },
    cursor: { y: false, drag: { x: false, y: false }, points: { show: false } },
    scales: {
      x: { time: false, range: (_, from, to) => [from - 0.6, to + 0.6] },
      y: {
        range:
          kind === 'line' && most !== undefined
            ? [Math.min(0.5, ...values.map((value) => value ?? 0.5)), most]
            : [0, top * 1.08],
      },
    },
    series: [
      {},
      series,
      ...(aim === undefined ? [] : [{ stroke: colours.ink, width: 1, dash: [4, 4], points: { show: false } }]),
    ],
    axes: [
      {
        ...axis,
        grid: { show: false },
        size: 28,
        space: 76,
        incrs: [1, 2, 3, 7, 14, 28, 56],
        values: (_, places) => places.map((place) => dayText(days[place])),
      },
      {
        ...axis,
        grid: { stroke: colours.line, width: 1 },
        size: 46,
        space: 34,
        incrs: [...steps],
        values: (_, found) => found.map((value) => (value === 0 ? '0' : now.current.valueText(value))),
      },
    ],
    hooks: { setCursor: [(plot) => now.current.onPoint(plot.cursor.idx ?? undefined)] },
  };
}
