import { browser } from 'wxt/browser';
import { t } from '@/components/ui/text';
import type { AnkiProblem } from '@/lib/anki/anki-connect';

/**
 * Asks for access to Anki's add-on on this computer; false where it was refused. Call it first of all in a click: the
 * browser asks only while that is recent.
 */
export function requestAnkiAccess(): Promise<boolean> {
  return browser.permissions.request({ origins: ['http://127.0.0.1/*'] }).catch(() => false);
}

const plainTexts = {
  'not-running': 'export.connect.notRunning',
  'no-answer': 'export.connect.noAnswer',
  'other-program': 'export.connect.otherProgram',
  refused: 'export.connect.refused',
  busy: 'export.connect.busy',
  old: 'export.connect.old',
} as const;

/** Why Anki did not do what it was asked, in the user's words. */
export function ankiText(problem: AnkiProblem): string {
  if (problem.code === 'key') return t(problem.given ? 'export.connect.keyWrong' : 'export.connect.keyNeeded');
  if (problem.code === 'other-fields') return t('export.connect.otherFields', { fields: problem.missing.join(', ') });
  if (problem.code === 'unknown') return t('export.connect.unknown', { problem: problem.detail });
  return t(plainTexts[problem.code]);
}
