import { useEffect, useRef } from 'preact/hooks';
import { headwordIn, scriptOfWord } from '@/components/reader/card/headword';
import { focusIfLost } from '@/components/ui/focus-return';
import { t } from '@/components/ui/text';
import type { Display } from '@/lib/chinese/display/display';
import type { Settings } from '@/lib/settings';
import { Answer } from './Answer';
import { Grades } from './Grades';
import { type Asked, Question } from './Question';
import type { ReviewPrompt } from './review-prompt';
import { SentenceView } from './SentenceView';
import type { Review } from './use-review';

type Props = {
  asked: ReviewPrompt;
  kind: Asked;
  review: Review;
  settings: Settings;
  display: Display;
  isLeech: boolean;
  onSpeak?: () => void;
};

/** The question or the answer, with the next step. */
export function AskedWord({ asked, kind, review, settings, display, isLeech, onSpeak }: Props) {
  const { word, cloze } = asked;
  const { flipped, listed } = review;
  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    // A field of the settings keeps the focus.
    focusIfLost(place.current);
  }, [asked.reviewId, flipped, listed?.reviews]);
  return (
    <>
      <section ref={place} class="box review-card" tabIndex={-1} aria-label={t('review.title')}>
        {flipped ? (
          <Answer prompt={asked} article={review.article} display={display} isLeech={isLeech} onSpeak={onSpeak}>
            {cloze !== undefined && (
              <SentenceView
                cloze={cloze}
                lang={headwordIn(word, scriptOfWord(cloze.word, word) ?? display.script).lang}
                pinyin={word.pinyin}
                tokens={review.reading?.tokens}
                display={display}
                inColour={settings.tonesInText}
              />
            )}
          </Answer>
        ) : (
          <Question asked={kind} prompt={asked} display={display} onSpeak={onSpeak} />
        )}
      </section>
      {flipped ? (
        <Grades
          intervals={asked.intervals}
          singleKeys={settings.singleKeys}
          disabled={review.busy}
          onGrade={(grade) => void review.grade(grade)}
        />
      ) : (
        <button
          type="button"
          class="btn primary review-show"
          data-action="show"
          aria-keyshortcuts="Space"
          onClick={review.flip}
        >
          {t('review.show')}{' '}
          <span class="review-key" aria-hidden="true">
            {t('review.space')}
          </span>
        </button>
      )}
      <p class="review-less">
        <button
          type="button"
          class="link"
          data-action="suspend"
          onClick={() => void review.suspend(word.id, word.simplified)}
        >
          {t('review.suspend')}
        </button>
      </p>
    </>
  );
}
