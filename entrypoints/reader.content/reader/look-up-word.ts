import { t } from '@/components/ui/text';
import { background, extensionIsHere } from '@/lib/rpc/transport';
import type { CardContent } from '@/lib/session/glossary';
import { lookUp } from '@/lib/session/look-up';

/**
 * The card of a word that another card names.
 * @throws with a reason in the user's language where the extension was replaced under the page
 */
export async function lookUpWord(word: string, pinyin?: readonly string[]): Promise<CardContent> {
  try {
    return await lookUp(word, pinyin, background.annotate);
  } catch (error) {
    if (!extensionIsHere()) throw new Error(t('reader.replaced'));
    throw error;
  }
}
