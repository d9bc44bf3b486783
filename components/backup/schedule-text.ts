import { t } from '@/components/ui/text';
import type { ScheduleProblem } from '@/lib/library/backup/schedule';

const problems = {
  'no-folder': 'backup.schedule.problem.noFolder',
  permission: 'backup.schedule.problem.permission',
  missing: 'backup.schedule.problem.missing',
  full: 'backup.schedule.problem.full',
  'too-large': 'backup.schedule.problem.tooLarge',
} as const;

/** Why a scheduled backup was not made, and what to do. */
export function scheduleProblemText({ code, detail }: ScheduleProblem): string {
  if (code === 'library') return t('backup.schedule.problem.library', { detail });
  if (code === 'failed') return t('backup.schedule.problem.failed', { detail });
  return t(problems[code]);
}
