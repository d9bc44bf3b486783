import type { Ref } from 'preact';
import { OwnReading } from '@/components/reader/edit/CorrectReading';
import { EditWord, OwnBoundaries } from '@/components/reader/edit/EditWord';
import { Icon } from '@/components/ui/Icon';
import { t } from '@/components/ui/text';
import type { Display } from '@/lib/chinese/display/display';
import { CardActions, WordActions } from './CardActions';
import { CardBody } from './CardBody';
import { DoubtfulReading } from './DoubtfulReading';
import type { CardWord } from './useCardWord';
import type { LookedUp } from './useLookUp';

type Props = {
  word: CardWord;
  display: Display;
  /** One that is expected is laid out where it will stand, and not seen. */
  state: 'expected' | 'open' | 'pinned';
  /** Whether meanings are shown; without them the card is for testing oneself. */
  withMeanings: boolean;
  onShowMeanings: () => void;
  cardRef: Ref<HTMLElement>;
};

/** What the dictionary knows of the word under the pointer. One element serves every word. */
export function Card({ word, display, state, withMeanings, onShowMeanings, cardRef }: Props) {
  const { content, place, shown, lookedUp } = word;
  const now = lookedUp.content ?? content;
  const { editing, correction } = word;
  const inText = editing?.inText;
  // A name of the text is known without an entry.
  const canWrite = editing !== undefined && !correction.open && (now?.token.kind === 'word' || inText === undefined);
  return (
    <section
      ref={cardRef}
      class={`card ${state}`}
      hidden
      aria-label={now === undefined ? undefined : t('card.label', { word: now.token.text })}
    >
      {content !== undefined && now !== undefined && (
        <>
          {(lookedUp.depth > 0 || lookedUp.problem !== undefined) && (
            <CardBack lookedUp={lookedUp} from={content.token.text} />
          )}
          <CardBody
            key={`${place}/${lookedUp.depth}/${now.token.text}`}
            content={now}
            display={display}
            shown={now === content ? shown : display.reading(now.token)}
            withMeanings={withMeanings}
            onShowMeanings={onShowMeanings}
            onLookUp={lookedUp.look}
            onCharacter={word.onCharacter}
            onOpenExplaining={word.openExplaining}
            onWriteEntry={canWrite ? correction.toggle : undefined}
            canRemember={word.saying !== undefined}
            patterns={now === content ? word.patterns : undefined}
          >
            {inText !== undefined && now.token.corrected !== undefined && (
              <OwnReading scope={now.token.corrected} onUndo={inText.reading.onUndo} />
            )}
            {inText?.made !== undefined && <OwnBoundaries scope={inText.made.scope} onUndo={inText.onUndoCut} />}
            {editing !== undefined && correction.open && (
              <EditWord content={now} {...{ display, editing }} onDone={correction.close} />
            )}
          </CardBody>
          <footer class="card-foot">
            {inText !== undefined && now.token.doubtful && !correction.open && (
              <DoubtfulReading content={now} {...{ display }} correcting={inText.reading} />
            )}
            <CardActions
              key={place}
              speech={word.speech}
              onCopy={word.copy}
              copied={word.copied}
              correcting={editing && { open: correction.open, onToggle: correction.toggle }}
            >
              {word.saying !== undefined && (
                <WordActions key={`${lookedUp.depth}/${now.token.text}`} {...word.saying} />
              )}
            </CardActions>
          </footer>
        </>
      )}
    </section>
  );
}

/** The way back from a word that was looked up in the card, and what kept one from being looked up. */
function CardBack({ lookedUp, from }: { lookedUp: LookedUp; from: string }) {
  const { depth, problem, back } = lookedUp;
  return (
    <div class="card-back">
      {depth > 0 && (
        <button type="button" class="btn quiet" data-action="back" onClick={back}>
          <Icon name="back" /> {depth === 1 ? t('card.backTo', { word: from }) : t('card.back')}
        </button>
      )}
      <p class="card-problem" role="alert">
        {problem !== undefined && t('card.lookUpFailed', { word: problem.word, problem: problem.message })}
      </p>
    </div>
  );
}
