import { t } from './text';

const texts = {
  'dictionary-damaged': 'problems.dictionaryDamaged',
  unreachable: 'problems.unreachable',
  'too-long': 'problems.tooLong',
  malformed: 'problems.malformed',
} as const;

/**
 * What went wrong, in the UI's language: by the `code` of an error or of a problem, if it is one that is known here. Else
 * an error's own message, which is the browser's, or was put into words where it arose.
 */
export function problemText(problem: unknown): string {
  const { code } = Object(problem) as { code?: unknown };
  if (isKnown(code)) return t(texts[code]);
  return problem instanceof Error ? problem.message : String(problem);
}

function isKnown(code: unknown): code is keyof typeof texts {
  return typeof code === 'string' && Object.hasOwn(texts, code);
}
