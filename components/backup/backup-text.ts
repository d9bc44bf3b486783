import { t } from '@/components/ui/text';
import type { BackupProblem } from '@/lib/library/backup/problem';

const problems = {
  empty: 'backup.problem.empty',
  foreign: 'backup.problem.foreign',
  cut: 'backup.problem.cut',
  damaged: 'backup.problem.damaged',
  newer: 'backup.problem.newer',
  'too-large': 'backup.problem.tooLarge',
  unreadable: 'backup.problem.unreadable',
  invalid: 'backup.problem.invalid',
} as const;

/** Why a file cannot be restored. */
export function backupProblemText({ code }: BackupProblem): string {
  return t(problems[code]);
}
