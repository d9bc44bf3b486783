import type { Script } from '@/lib/chinese/conversion/phrase-tables';

type Forms = { simplified: string; traditional: string };
/** A word as one script writes it, and that script's language tag. */
type Form = { text: string; lang: 'zh-Hans' | 'zh-Hant' };

/** How a script writes a word; `other` where the other script writes it otherwise. */
export function headwordIn({ simplified, traditional }: Forms, script: Script): Form & { other?: Form } {
  const forms: [Form, Form] = [
    { text: simplified, lang: 'zh-Hans' },
    { text: traditional, lang: 'zh-Hant' },
  ];
  const [own, other] = script === 'simplified' ? forms : [forms[1], forms[0]];
  return simplified === traditional ? own : { ...own, other };
}

/** The script in which a text has a word; `undefined` where both write it the same. */
export function scriptOfWord(text: string, { simplified, traditional }: Forms): Script | undefined {
  if (simplified === traditional) return undefined;
  return text === simplified ? 'simplified' : text === traditional ? 'traditional' : undefined;
}

/** Whether a kept word has more syllables than characters: its figures are read too, and in one they could not be read. */
export function readsFigures({ simplified, pinyin }: { simplified: string; pinyin: readonly string[] }): boolean {
  return pinyin.length > (simplified.match(/\p{Script=Han}/gu)?.length ?? 0);
}
