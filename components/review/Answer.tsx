import type { ComponentChildren } from 'preact';
import { Reading } from '@/components/reader/text/Ruby';
import { IconButton } from '@/components/ui/IconButton';
import { t } from '@/components/ui/text';
import type { Display } from '@/lib/chinese/display/display';

type Props = {
  /** As its sentence writes it, or simplified where it has none. */
  word: string;
  /** The other spelling, where it differs. */
  other?: string;
  pinyin: readonly string[];
  senses: readonly string[];
  note?: string;
  display: Display;
  isLeech: boolean;
  onSpeak?: () => void;
  /** The sentence, where the word has one. */
  children?: ComponentChildren;
  /** Where the sentence stands: its article in the library, or the page. */
  source?: { title: string; href: string; isSaved: boolean };
};

/** What the word is: reading, meanings, its sentence with pinyin, and the way to where it was met. */
export function Answer(props: Props) {
  const { word, other, pinyin, senses, note, display, isLeech, onSpeak, children, source } = props;
  return (
    <div class="review-answer">
      <div class="review-head">
        <span class="review-word" lang="zh">
          {word}
        </span>
        {other !== undefined && (
          <span class="review-other" lang="zh">
            {other}
          </span>
        )}
        <Reading class="review-pinyin" shown={display.reading({ pinyin })} />
        {onSpeak !== undefined && (
          <IconButton icon="speak" action="speak" label={t('review.speak')} onClick={onSpeak} />
        )}
        {isLeech && <span class="chip">{t('review.leech')}</span>}
      </div>
      {senses.length > 0 && (
        <ol class="review-senses" lang="en">
          {senses.map((sense) => (
            <li key={sense}>{sense}</li>
          ))}
        </ol>
      )}
      {note !== undefined && note !== '' && <p class="review-note">{note}</p>}
      {children}
      {source !== undefined && (
        <p class="sub review-source">
          {t('review.from')}{' '}
          <a
            href={source.href}
            lang="zh"
            data-action="source"
            {...(!source.isSaved && { target: '_blank', rel: 'noopener noreferrer' })}
          >
            {source.title}
          </a>
        </p>
      )}
    </div>
  );
}
