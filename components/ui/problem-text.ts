import type { StorageProblem } from '@/lib/library/storage-error';
import type { PictureProblem } from '@/lib/pictures/picture-limits';
import { t } from './text';

const problemTexts = {
  'dictionary-damaged': 'problems.dictionaryDamaged',
  unreachable: 'problems.unreachable',
  'too-long': 'problems.tooLong',
  malformed: 'problems.malformed',
} as const;

/** What went wrong, in the UI's language: by the `code` of an error or of a problem if it is known; else its message. */
export function problemText(problem: unknown): string {
  const { code } = Object(problem) as { code?: keyof typeof problemTexts };
  if (code !== undefined && Object.hasOwn(problemTexts, code)) return t(problemTexts[code]);
  return problem instanceof Error ? problem.message : String(problem);
}

/** Why the library could not be read or written. */
export function storageText({ code, detail }: StorageProblem): string {
  return t(`reader.storage.${code === 'newer-version' ? 'newerVersion' : code}`, { problem: detail });
}

const pictureTexts = {
  gone: 'pictures.gone',
  'not-a-picture': 'pictures.notAPicture',
  'too-large': 'pictures.tooLarge',
  'too-many': 'pictures.tooMany',
  unreachable: 'reader.pictureOffline',
} as const;

/** Why a picture is not kept; `undefined` where nobody has tried to. */
export function pictureText(problem: PictureProblem | undefined): string {
  return t(problem === undefined ? 'reader.pictureOffline' : pictureTexts[problem]);
}
