import { Select } from '@/components/ui/Select';
import { t } from '@/components/ui/text';

type Props = {
  legend: string;
  name: string;
  /** Absent where all are listed. */
  value: string | undefined;
  names: readonly string[];
  onChange: (value: string | undefined) => void;
};

/** Lists only the rows with one tag, or the like; nothing where there is none to choose. */
export function FilterSelect({ legend, name, value, names, onChange }: Props) {
  // A filter whose last row is gone can still be taken off.
  const all = value === undefined || names.includes(value) ? names : [value, ...names];
  if (all.length === 0) return null;
  return (
    <Select
      legend={legend}
      name={name}
      value={value ?? ''}
      options={['', ...all].map((each) => ({ value: each, label: each || t('list.all') }))}
      onChange={(chosen) => onChange(chosen || undefined)}
    />
  );
}
