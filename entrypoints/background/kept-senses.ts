import type { OwnEntry } from '@/lib/chinese/own/own-entries';
import { wordId } from '@/lib/chinese/word-id';
import { library } from '@/lib/library/db';
import { listOwnEntries } from '@/lib/library/words/own-entries';
import { renewSenses } from '@/lib/library/words/words';
import { keptWord } from '@/lib/session/reader-words';
import { tellWordsChanged } from '@/lib/settings';
import { dictionary } from './loaded-data';

/**
 * Gives words that are kept the meanings that their cards have now, after own entries of theirs were written or removed:
 * those of the own entry, else of the dictionary. A word that neither has any more keeps what it had.
 */
export async function renewKeptSenses(changed: readonly Pick<OwnEntry, 'simplified' | 'pinyin'>[]): Promise<void> {
  const [words, own] = await Promise.all([dictionary(), listOwnEntries(library())]);
  let isRenewed = false;
  for (const { simplified, pinyin } of changed) {
    const id = wordId(simplified, pinyin);
    const isSame = (entry: Pick<OwnEntry, 'simplified' | 'pinyin'>) => wordId(entry.simplified, entry.pinyin) === id;
    const key = words.find(simplified);
    const listed = key === undefined ? undefined : words.entriesOf(key).map(words.entry).find(isSame);
    const senses = own.find(isSame)?.senses ?? (listed && keptWord(listed).senses);
    if (senses !== undefined && (await renewSenses(library(), id, senses))) isRenewed = true;
  }
  if (isRenewed) await tellWordsChanged();
}
