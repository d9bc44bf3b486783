import type { ComponentChildren } from 'preact';

/** Asks for the card of a word that another card names; `pinyin` is its reading there, one syllable per Han character. */
export type OnLookUp = (word: string, pinyin?: readonly string[]) => void;

type Props = {
  word: string;
  pinyin?: readonly string[];
  /** Absent where nobody can be asked: the word is text. */
  onLookUp?: OnLookUp;
  class?: string;
  children: ComponentChildren;
};

/** A Chinese word in a card that leads to its own card. */
export function LookUpLink({ word, pinyin, onLookUp, class: name = 'card-link', children }: Props) {
  if (onLookUp === undefined) return <span lang="zh">{children}</span>;
  return (
    <button type="button" class={name} lang="zh" data-look-up={word} onClick={() => onLookUp(word, pinyin)}>
      {children}
    </button>
  );
}
