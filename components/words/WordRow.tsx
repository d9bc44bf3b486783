import { RowCheck } from '@/components/list/RowCheck';
import { headwordIn, readsFigures } from '@/components/reader/card/headword';
import { levelText } from '@/components/reader/panels/level-text';
import { Reading } from '@/components/reader/text/Ruby';
import { formatDay } from '@/components/ui/dates';
import { wordPath } from '@/components/ui/routes';
import { t } from '@/components/ui/text';
import type { Display } from '@/lib/chinese/display/display';
import type { ListWord } from '@/lib/library/words/words-list';
import type { WordFacts } from '@/lib/words/word-facts';
import { statusText } from './status-text';

type Props = {
  word: ListWord;
  facts: WordFacts | undefined;
  display: Display;
  selected: boolean;
  /** Whether shortcuts act on this row: it is the one Tab stop of the list. */
  current: boolean;
  onSelect: (id: string, on: boolean, range: boolean) => void;
};

/** One word of the list: the whole row is a link to its page, except the checkbox. */
export function WordRow({ word, facts, display, selected, current, onSelect }: Props) {
  const level = facts && levelText(facts);
  const tabIndex = current ? 0 : -1;
  const { text, lang, other } = headwordIn(word, display.script);
  return (
    <div class={current ? 'word-row current' : 'word-row'}>
      <RowCheck
        label={t('wordList.select', { word: text })}
        checked={selected}
        tabIndex={tabIndex}
        onSelect={(on, range) => onSelect(word.id, on, range)}
      />
      <a class="word-link" href={wordPath(word.id)} tabIndex={tabIndex}>
        <span class="word-head" lang={lang}>
          {text}
          {other !== undefined && (
            <span class="word-other" lang={other.lang}>
              {other.text}
            </span>
          )}
        </span>
        <Reading class="word-reading" shown={display.reading(word)} apart={readsFigures(word)} />
        <span class="word-gloss" lang="en">
          {word.senses.slice(0, 2).join('; ')}
        </span>
        <span class="word-marks">
          {word.suspended === true && <span class="chip">{statusText('suspended')}</span>}
          {word.isLeech === true && <span class="chip">{statusText('leech')}</span>}
          {word.tags.slice(0, 2).map((tag) => (
            <span class="chip tag" key={tag}>
              {tag}
            </span>
          ))}
          {word.tags.length > 2 && <span class="chip tag">+{word.tags.length - 2}</span>}
          {level !== undefined && <span class="chip">{level}</span>}
        </span>
        <span class="word-status" data-status={word.status}>
          {statusText(word.status)}
        </span>
        <span class="word-date">{formatDay(word.addedAt)}</span>
      </a>
    </div>
  );
}
