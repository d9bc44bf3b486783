import { t } from '@/components/ui/text';
import type { BackupProblem } from '@/lib/library/backup/problem';

/** Says plainly why a file cannot be restored. */
export function backupProblemText({ code }: BackupProblem): string {
  switch (code) {
    case 'empty':
      return t('backup.problem.empty');
    case 'foreign':
      return t('backup.problem.foreign');
    case 'cut':
      return t('backup.problem.cut');
    case 'damaged':
      return t('backup.problem.damaged');
    case 'newer':
      return t('backup.problem.newer');
    case 'too-large':
      return t('backup.problem.tooLarge');
    case 'unreadable':
      return t('backup.problem.unreadable');
    case 'invalid':
      return t('backup.problem.invalid');
  }
}

/** Bytes as people write them. */
export function sizeText(bytes: number, locale?: string): string {
  const units = ['kilobyte', 'megabyte', 'gigabyte'] as const;
  let [value, unit] = [bytes / 1000, 0];
  while (value >= 1000 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  const format = { style: 'unit', unit: units[unit], maximumFractionDigits: value < 10 ? 1 : 0 } as const;
  return new Intl.NumberFormat(locale, format).format(value);
}
