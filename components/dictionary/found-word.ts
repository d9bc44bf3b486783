import type { Script } from '@/lib/chinese/conversion/phrase-tables';
import type { Entry } from '@/lib/chinese/types';
import type { CardContent } from '@/lib/session/glossary';

/** What a card shows of a word that was found, in the script in which it was typed, or else in `script`. */
export function cardOf(entries: readonly Entry[], typed: string, script: Script): CardContent {
  const [{ simplified, traditional, pinyin, taiwanPinyin }] = entries as [Entry, ...Entry[]];
  const isTyped = (word: string) => /\p{Script=Han}/u.test(typed) && (word.includes(typed) || typed.includes(word));
  const isPlain = isTyped(simplified) === isTyped(traditional);
  const isTraditional = isPlain ? script === 'traditional' : isTyped(traditional);
  return {
    token: {
      text: isTraditional ? traditional : simplified,
      kind: 'word',
      pinyin,
      ...(taiwanPinyin !== undefined && { taiwanPinyin }),
    },
    entries: [...entries],
    inside: [],
    longer: [],
    characters: [],
  };
}
