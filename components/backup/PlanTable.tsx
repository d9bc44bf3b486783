import { t } from '@/components/ui/text';
import type { RestorePlan } from '@/lib/library/backup/plan-restore';

/** What a user knows of, in the order in which they would ask; bodies go with their articles. */
const kinds = [
  ['articles', 'backup.kind.articles'],
  ['words', 'backup.kind.words'],
  ['contexts', 'backup.kind.sentences'],
  ['reviews', 'backup.kind.reviews'],
  ['pictures', 'backup.kind.pictures'],
  ['progress', 'backup.kind.progress'],
  ['corrections', 'backup.kind.readings'],
  ['levels', 'backup.kind.levels'],
] as const;

const fates = ['new', 'updated', 'deleted', 'unchanged'] as const;
const fateNames = {
  new: 'backup.fate.new',
  updated: 'backup.fate.updated',
  deleted: 'backup.fate.deleted',
  unchanged: 'backup.fate.unchanged',
} as const;

/** How many of each kind a backup brings, changes, deletes and leaves. */
export function PlanTable({ plan }: { plan: RestorePlan }) {
  const shown = kinds.filter(([table]) => fates.some((fate) => plan[table][fate] > 0));
  // What happens to nothing takes no room.
  const columns = fates.filter((fate) => fate === 'new' || shown.some(([table]) => plan[table][fate] > 0));
  if (shown.length === 0) return <p class="sub">{t('backup.restore.nothing')}</p>;
  return (
    <table class="plan">
      <thead>
        <tr>
          <td />
          {columns.map((fate) => (
            <th key={fate} scope="col">
              {t(fateNames[fate])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {shown.map(([table, name]) => (
          <tr key={table} data-kind={table}>
            <th scope="row">{t(name)}</th>
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
