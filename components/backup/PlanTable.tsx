import { t } from '@/components/ui/text';
import type { RestorePlan } from '@/lib/library/backup/plan-restore';

/** The tables that a user knows of, with their names; bodies go with their articles. */
const kinds = [
  ['articles', 'articles'],
  ['words', 'words'],
  ['contexts', 'sentences'],
  ['reviews', 'reviews'],
  ['pictures', 'pictures'],
  ['progress', 'progress'],
  ['corrections', 'readings'],
  ['cuts', 'cuts'],
  ['ownEntries', 'entries'],
  ['levels', 'levels'],
  ['dictionaries', 'dictionaries'],
] as const;

const fates = ['new', 'updated', 'deleted', 'unchanged'] as const;

/** Whether all that a backup has is in the library as it is. */
export function changesNothing(plan: RestorePlan): boolean {
  return Object.values(plan).every((count) => count.new + count.updated + count.deleted === 0);
}

/** How many of each kind a backup brings, changes, deletes and leaves. */
export function PlanTable({ plan }: { plan: RestorePlan }) {
  const shown = kinds.filter(([table]) => fates.some((fate) => plan[table][fate] > 0));
  const columns = fates.filter((fate) => fate === 'new' || shown.some(([table]) => plan[table][fate] > 0));
  if (changesNothing(plan)) return <p class="sub">{t('backup.restore.nothing')}</p>;
  return (
    <table class="plan">
      <thead>
        <tr>
          <td />
          {columns.map((fate) => (
            <th key={fate} scope="col">
              {t(`backup.fate.${fate}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map(([table, name]) => (
          <tr key={table} data-kind={table}>
            <th scope="row">{t(`backup.kind.${name}`)}</th>
            {columns.map((fate) => (
              <td key={fate} class={plan[table][fate] === 0 ? 'none' : undefined} data-fate={fate}>
                {plan[table][fate].toLocaleString()}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
