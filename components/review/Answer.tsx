import type { ComponentChildren } from 'preact';
import { headwordIn, readsFigures, scriptOfWord } from '@/components/reader/card/headword';
import { Reading } from '@/components/reader/text/Ruby';
import { IconButton } from '@/components/ui/IconButton';
import { readPath } from '@/components/ui/routes';
import { t } from '@/components/ui/text';
import type { Display } from '@/lib/chinese/display/display';
import type { ReviewPrompt } from './review-prompt';

type Props = {
  prompt: ReviewPrompt;
  /** Id of the saved article of the sentence. */
  article: string | undefined;
  display: Display;
  isLeech: boolean;
  onSpeak?: () => void;
  /** The sentence, where the word has one. */
  children?: ComponentChildren;
};

/** The answer: reading, meanings, the sentence with pinyin, and a link to its source. */
export function Answer({ prompt, article, display, isLeech, onSpeak, children }: Props) {
  const { simplified, pinyin, senses, note } = prompt.word;
  // As its sentence writes it, else in the script of words by themselves.
  const script = prompt.cloze && scriptOfWord(prompt.cloze.word, prompt.word);
  const { lang, other, ...own } = headwordIn(prompt.word, script ?? display.script);
  const word = prompt.cloze?.word ?? own.text;
  const source = sourceOf(prompt, article);
  return (
    <div class="review-answer">
      <div class="line review-head">
        <span class="review-word" lang={lang}>
          {word}
        </span>
        {other !== undefined && (
          <span class="review-other" lang={other.lang}>
            {other.text}
          </span>
        )}
        <Reading
          class="review-pinyin"
          shown={display.reading({ simplified, pinyin })}
          apart={readsFigures(prompt.word)}
        />
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

/** Where the sentence is from: an article in the library, or a page. */
function sourceOf({ context }: ReviewPrompt, article: string | undefined) {
  if (context === undefined) return undefined;
  const { title, url, sentence } = context;
  if (article !== undefined) return { title, href: readPath(article, sentence.trim()), isSaved: true };
  return /^https?:/.test(url) ? { title, href: url, isSaved: false } : undefined;
}
