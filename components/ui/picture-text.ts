import type { PictureProblem } from '@/lib/pictures/picture-problem';
import { t } from './text';

/** Says plainly why a picture is not kept; `undefined` where nobody has tried to. */
export function pictureText(problem: PictureProblem | undefined): string {
  switch (problem) {
    case 'gone':
      return t('pictures.gone');
    case 'not-a-picture':
      return t('pictures.notAPicture');
    case 'too-large':
      return t('pictures.tooLarge');
    case 'too-many':
      return t('pictures.tooMany');
    default:
      return t('reader.pictureOffline');
  }
}
