import { useState } from 'preact/hooks';
import { t } from '@/components/ui/text';
import { Plot, type PlotData } from './Plot';

type Props = PlotData & {
  name: string;
  title: string;
  /** What the figures come to, in a sentence. */
  summary: string;
  /** What is said instead of a plot where there is nothing to show. */
  empty?: string;
  /** The heading of the table's second column. */
  unit: string;
};

/** One plot with what it says in words, and all of it as a table for whoever does not see it. */
export function Figure({ name, title, summary, empty, unit, ...data }: Props) {
  const [point, setPoint] = useState<number | undefined>();
  const { days, values, dayText, valueText } = data;
  const rows = days.flatMap((day, index) => {
    const value = values[index];
    return value === null || value === undefined || value === 0 ? [] : [{ day, value }];
  });
  const pointed = point === undefined ? undefined : values[point];
  const pointedDay = point === undefined ? undefined : days[point];
  return (
    <section class="figure" data-figure={name} aria-labelledby={`figure-${name}`}>
      <div class="figure-head">
        <h2 id={`figure-${name}`}>{title}</h2>
        <span class="sub" aria-hidden="true">
          {pointed != null && pointedDay !== undefined && `${dayText(pointedDay)}: ${valueText(pointed)}`}
        </span>
      </div>
      {empty !== undefined ? (
        <p class="sub figure-empty">{empty}</p>
      ) : (
        <>
          <p class="sub figure-summary">{summary}</p>
          <Plot {...data} label={`${title}. ${summary}`} onPoint={setPoint} />
          <details>
            <summary>{t('statistics.table')}</summary>
            {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
            <section class="figure-table" tabIndex={0} aria-label={`${title}: ${t('statistics.table')}`}>
              <table>
                <thead>
                  <tr>
                    <th scope="col">{t('statistics.day')}</th>
                    <th scope="col">{unit}</th>
                  </tr>
                </thead>
                <tbody>
                  {rows.map(({ day, value }) => (
                    <tr key={day}>
                      <th scope="row">{dayText(day)}</th>
                      <td>{valueText(value)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </section>
          </details>
        </>
      )}
    </section>
  );
}
