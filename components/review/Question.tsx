import { IconButton } from '@/components/ui/IconButton';
import { t } from '@/components/ui/text';
import type { Cloze } from '@/lib/review/cloze';

/** How a word is asked: 'alone' where it has no sentence. */
export type Asked = 'plain' | 'cloze' | 'aloud' | 'alone';

type Props = {
  asked: Asked;
  word: string;
  senses: readonly string[];
  cloze?: Cloze;
  onSpeak?: () => void;
};

const prompts = {
  plain: 'review.askPlain',
  alone: 'review.askPlain',
  cloze: 'review.askCloze',
  aloud: 'review.askAloud',
} as const;

/** What is asked of a word, and nothing that gives it away. */
export function Question({ asked, word, senses, cloze, onSpeak }: Props) {
  return (
    <div class="review-question" data-asked={asked}>
      <p class="sub">{t(prompts[asked])}</p>
      {asked === 'aloud' && onSpeak !== undefined && (
        <div class="review-listen">
          <IconButton icon="speak" action="speak" label={t('review.speak')} onClick={onSpeak} />
        </div>
      )}
      {asked === 'alone' && (
        <p class="review-word" lang="zh">
          {word}
        </p>
      )}
      {asked === 'plain' && cloze !== undefined && (
        <p class="review-sentence" lang="zh">
          {cloze.before}
          <mark>{cloze.word}</mark>
          {cloze.after}
        </p>
      )}
      {asked === 'cloze' && cloze !== undefined && (
        <>
          <p class="review-sentence" lang="zh">
            <Gaps text={cloze.before} word={cloze.word} />
            <Gap word={cloze.word} isAsked={true} />
            <Gaps text={cloze.after} word={cloze.word} />
          </p>
          <p class="review-hint" lang="en">
            {senses.slice(0, 3).join('; ')}
          </p>
        </>
      )}
    </div>
  );
}

/** A text in which the word may stand once more: it would give the answer away. */
function Gaps({ text, word }: { text: string; word: string }) {
  return (
    <>
      {text.split(word).map((part, index) => (
        <span key={index}>
          {index > 0 && <Gap word={word} />}
          {part}
        </span>
      ))}
    </>
  );
}

function Gap({ word, isAsked = false }: { word: string; isAsked?: boolean }) {
  return (
    <span class={isAsked ? 'review-gap asked' : 'review-gap'} style={{ width: `${[...word].length + 0.6}em` }}>
      <span class="visually-hidden" lang={t('uiLanguage')}>
        {t('review.gap')}
      </span>
    </span>
  );
}
