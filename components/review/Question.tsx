import { headwordIn, scriptOfWord } from '@/components/reader/card/headword';
import { IconButton } from '@/components/ui/IconButton';
import { t } from '@/components/ui/text';
import type { Display } from '@/lib/chinese/display/display';
import type { ReviewPrompt } from './review-prompt';

/** How a word is asked: 'alone' where it has no sentence. */
export type Asked = 'plain' | 'cloze' | 'aloud' | 'alone';

type Props = {
  asked: Asked;
  prompt: ReviewPrompt;
  display: Display;
  onSpeak?: () => void;
};

const prompts = {
  plain: 'review.askPlain',
  alone: 'review.askPlain',
  cloze: 'review.askCloze',
  aloud: 'review.askAloud',
} as const;

/** What is asked of a word, and nothing that gives it away. */
export function Question({ asked, prompt: { word, cloze }, display, onSpeak }: Props) {
  const { text, lang } = headwordIn(word, (cloze && scriptOfWord(cloze.word, word)) ?? display.script);
  return (
    <div class="review-question" data-asked={asked}>
      <p class="sub">{t(prompts[asked])}</p>
      {asked === 'aloud' && onSpeak !== undefined && (
        <div class="review-listen">
          <IconButton icon="speak" action="speak" label={t('review.speak')} onClick={onSpeak} />
        </div>
      )}
      {asked === 'alone' && (
        <p class="review-word" lang={lang}>
          {text}
        </p>
      )}
      {asked === 'plain' && cloze !== undefined && (
        <p class="review-sentence" lang={lang}>
          {cloze.before}
          <mark>{cloze.word}</mark>
          {cloze.after}
        </p>
      )}
      {asked === 'cloze' && cloze !== undefined && (
        <>
          <p class="review-sentence" lang={lang}>
            <Gaps text={cloze.before} word={cloze.word} />
            <Gap word={cloze.word} isAsked={true} />
            <Gaps text={cloze.after} word={cloze.word} />
          </p>
          <p class="review-hint" lang="en">
            {word.senses.slice(0, 3).join('; ')}
          </p>
        </>
      )}
    </div>
  );
}

/** The word may occur again in the sentence: that must not give the answer away. */
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
