import { t } from '@/components/ui/text';
import type { TranslationProblem } from '@/lib/reading/translation';

/** Why the browser's translator gave nothing: by the name of its error, which every browser has in its own words. */
export function translationText({ name, message }: TranslationProblem): string {
  switch (name) {
    case 'NetworkError':
      return t('translation.offline');
    case 'NotAllowedError':
    case 'SecurityError':
      return t('translation.forbidden');
    case 'NotSupportedError':
    case 'NotReadableError':
      return t('translation.unsupported');
    case 'QuotaExceededError':
      return t('translation.noRoom');
    default:
      return t('translation.failed', { problem: message });
  }
}
