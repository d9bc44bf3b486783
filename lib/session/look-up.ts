import { countHan } from '@/lib/chinese/han';
import type { Token } from '@/lib/chinese/types';
import type { Annotate } from './article-session';
import { type CardContent, createGlossary } from './glossary';

/**
 * The card of a word by itself, outside any text: its entries, those that are read as `pinyin` first, and the words
 * inside it. What the dictionary does not have as a word shows the words that it is made of.
 * @param pinyin as an entry or a kept word has it; by default as the word is read alone
 * @throws what `annotate` throws
 */
export async function lookUp(
  word: string,
  pinyin: readonly string[] | undefined,
  annotate: Annotate,
): Promise<CardContent> {
  const annotation = await annotate([word]);
  const tokens = annotation.tokens[0] ?? [];
  const glossary = createGlossary();
  glossary.add(annotation);
  const { figures, ...token }: Token = tokens.length === 1 && tokens[0] ? tokens[0] : { text: word, kind: 'word' };
  const han = countHan(word);
  // Of a kept number with Chinese characters the figures are read too: what it has for the characters is the engine's.
  const given = pinyin?.length === han || han === 0 ? pinyin : undefined;
  // What has no Chinese has no reading; it may have an entry of the user's own.
  const isLatin = han === 0 && token.pinyin === undefined && figures === undefined;
  const read = given ?? tokens.flatMap((one) => one.pinyin ?? []);
  const card = glossary.card(word, 0, {
    ...token,
    ...(isLatin && { kind: 'word', latin: true }),
    ...(read.length > 0 && { pinyin: [...read] }),
    ...(given === undefined && figures && { figures }),
  });
  // A name of one token is a word where the dictionary has it.
  return card.entries.length > 0 ? { ...card, token: { ...card.token, kind: 'word' } } : card;
}
