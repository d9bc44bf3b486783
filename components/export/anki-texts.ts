import { t } from '@/components/ui/text';
import type { AnkiProblem } from '@/lib/export/anki-connect';
import type { SendReport } from '@/lib/export/send-to-anki';
import type { Job } from './JobState';

/** How many words that Anki did not take are named. */
const mostNamed = 10;

/** What came of sending words, in the user's words. */
export function sentText({ added, updated, failed, ended }: SendReport): Job {
  const counts = { added: String(added), updated: String(updated) };
  if (ended?.code === 'stopped') return { kind: 'done', said: t('export.connect.stopped', counts) };
  if (ended !== undefined) {
    const before = added + updated > 0 ? ` ${t('export.connect.before', counts)}` : '';
    return { kind: 'failed', said: ankiText(ended) + before };
  }
  const done = t('export.connect.done', counts);
  if (failed.length === 0) return { kind: 'done', said: done };
  const named = failed.slice(0, mostNamed).map(({ word, detail }) => `${word} (${detail})`);
  const refused = t('export.connect.failed', { count: String(failed.length), words: named.join(', ') });
  return { kind: 'failed', said: `${done} ${refused}` };
}

function ankiText(problem: AnkiProblem): string {
  switch (problem.code) {
    case 'not-running':
      return t('export.connect.notRunning');
    case 'no-answer':
      return t('export.connect.noAnswer');
    case 'refused':
      return t('export.connect.refused');
    case 'key':
      return t(problem.given ? 'export.connect.keyWrong' : 'export.connect.keyNeeded');
    case 'busy':
      return t('export.connect.busy');
    case 'other-fields':
      return t('export.connect.otherFields', { fields: problem.missing.join(', ') });
    case 'unknown':
      return t('export.connect.unknown', { problem: problem.detail });
  }
}
