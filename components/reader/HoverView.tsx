import type { Ref } from 'preact';
import { t } from '@/components/ui/text';
import type { Display } from '@/lib/chinese/display/display';
import type { CardContent } from '@/lib/reading/glossary';
import { CardBody } from './CardBody';

type Props = {
  /** The word under the pointer; `place` tells it from the next one. */
  word: { content: CardContent; place: string } | undefined;
  display: Display;
  tones: string;
  /** What went wrong with the last word. */
  problem: string | undefined;
  cardRef: Ref<HTMLElement>;
  onEnd: () => void;
};

/** What stands over a page while its words are looked up: a word that says so, and the card. */
export function HoverView({ word, display, tones, problem, cardRef, onEnd }: Props) {
  return (
    <div class="hover-view" data-tones={tones}>
      <div class="hover-bar" popover="manual">
        <span role="status">{problem ?? t('hover.on')}</span>
        <button type="button" class="btn" data-action="end-hover" onClick={onEnd}>
          {t('hover.end')}
        </button>
      </div>
      <section
        ref={cardRef}
        class="card"
        popover="manual"
        aria-label={word && t('card.label', { word: word.content.token.text })}
      >
        {word !== undefined && (
          <CardBody
            key={word.place}
            content={word.content}
            display={display}
            shown={display.reading(word.content.token)}
            withMeanings={true}
            onShowMeanings={() => {}}
          />
        )}
      </section>
    </div>
  );
}
