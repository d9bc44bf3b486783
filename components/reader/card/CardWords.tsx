import { Reading } from '@/components/reader/text/Ruby';
import { t } from '@/components/ui/text';
import type { Display } from '@/lib/chinese/display/display';
import type { Word } from '@/lib/chinese/lookup';
import { shortGloss } from './entry-text';
import type { OnLookUp } from './LookUpLink';

type Props = {
  title: string;
  class: string;
  words: Word[];
  display: Display;
  withMeanings: boolean;
  onLookUp?: OnLookUp;
};

/** How many of the words inside, and of the longer ones, a card lists. */
const mostWords = 12;

/** Words that have to do with a card's word: each leads to its own card. */
export function CardWords({ title, class: name, words, display, withMeanings, onLookUp }: Props) {
  if (words.length === 0) return null;
  return (
    <div class={`card-words ${name}`}>
      <h3>{title}</h3>
      {words.slice(0, mostWords).map(({ text, entries }) => {
        const row = (
          <>
            <b lang="zh">{text}</b> <Reading shown={display.reading(entries[0] ?? {})} />{' '}
            <span lang="en">{withMeanings && shortGloss(entries[0])}</span>
          </>
        );
        if (onLookUp === undefined)
          return (
            <div class="card-word" key={text}>
              {row}
            </div>
          );
        return (
          <button
            type="button"
            class="card-word"
            key={text}
            data-look-up={text}
            title={t('card.lookUp', { word: text })}
            onClick={() => onLookUp(text, entries[0]?.pinyin)}
          >
            {row}
          </button>
        );
      })}
    </div>
  );
}
