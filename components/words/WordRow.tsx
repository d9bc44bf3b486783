import { levelText } from '@/components/reader/panels/level-text';
import { Reading } from '@/components/reader/text/Ruby';
import { formatDay } from '@/components/ui/dates';
import { t } from '@/components/ui/text';
import type { Display } from '@/lib/chinese/display/display';
import type { ListWord } from '@/lib/library/words/words-list';
import type { WordFacts } from '@/lib/words/word-facts';
import { standingText } from './standing-text';

type Props = {
  word: ListWord;
  facts: WordFacts | undefined;
  display: Display;
  href: string;
  selected: boolean;
  /** The row that the keys stand at: the one Tab stop of the list. */
  current: boolean;
  onSelect: (on: boolean, range: boolean) => void;
  onCurrent: () => void;
};

/** One word of the list: the whole row leads to its page, but for the box that selects it. */
export function WordRow({ word, facts, display, href, selected, current, onSelect, onCurrent }: Props) {
  const level = facts && levelText(facts);
  const tabIndex = current ? 0 : -1;
  return (
    <div class={current ? 'word-row current' : 'word-row'} onFocusIn={onCurrent}>
      <label class="word-tick">
        <input
          type="checkbox"
          checked={selected}
          tabIndex={tabIndex}
          aria-label={t('wordList.select', { word: word.simplified })}
          onClick={(event) => onSelect(event.currentTarget.checked, event.shiftKey)}
        />
      </label>
      <a class="word-link" href={href} tabIndex={tabIndex}>
        <span class="word-head" lang="zh">
          {word.simplified}
          {word.traditional !== word.simplified && (
            <span class="word-other" lang="zh-Hant">
              {word.traditional}
            </span>
          )}
        </span>
        <Reading class="word-reading" shown={display.reading(word)} />
        <span class="word-gloss" lang="en">
          {word.senses.slice(0, 2).join('; ')}
        </span>
        <span class="word-marks">
          {word.suspended === true && <span class="chip">{standingText('suspended')}</span>}
          {word.isLeech === true && <span class="chip">{standingText('leech')}</span>}
          {word.tags.slice(0, 2).map((tag) => (
            <span class="chip tag" key={tag}>
              {tag}
            </span>
          ))}
          {word.tags.length > 2 && <span class="chip tag">+{word.tags.length - 2}</span>}
          {level !== undefined && <span class="chip">{level}</span>}
        </span>
        <span class="word-standing" data-standing={word.standing}>
          {standingText(word.standing)}
        </span>
        <span class="word-date">{formatDay(word.addedAt)}</span>
      </a>
    </div>
  );
}
