import { useState } from 'preact/hooks';
import { t } from '@/components/ui/text';
import { Plot, type PlotData } from './Plot';

type Props = PlotData & {
  name: string;
  title: string;
  summary: string;
  /** The text in place of a plot where there is nothing to show. */
  empty?: string;
  /** The heading of the table's second column. */
  unit: string;
};

/** A plot with a summary, and as a table for who cannot see it. */
export function Figure({ name, title, summary, empty, unit, ...data }: Props) {
  const [point, setPoint] = useState<number | undefined>();
  const { days, values, dayText, valueText } = data;
  const rows = days.flatMap((day, index) => {
    const value = values[index];
    return value ? [{ day, value }] : [];
  });
  const pointed = point === undefined ? undefined : values[point];
  const pointedDay = point === undefined ? undefined : days[point];
  return (
    <section class="box figure" data-figure={name} aria-labelledby={`figure-${name}`}>
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
