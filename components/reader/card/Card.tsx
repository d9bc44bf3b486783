import type { Ref } from 'preact';
import { t } from '@/components/ui/text';
import type { Display, Shown } from '@/lib/chinese/display/display';
import type { CardContent } from '@/lib/reading/glossary';
import { CardActions, type CardSpeech, type CopyState } from './CardActions';
import { CardBack } from './CardBack';
import { CardBody } from './CardBody';
import type { Correcting } from './CorrectReading';
import type { LookedUp } from './useLookUp';
import { type Saying, WordActions } from './WordActions';

type Props = {
  content: CardContent | undefined;
  /** Tells one word's card from the next one's. */
  place: string | undefined;
  display: Display;
  /** The word's reading as it stands over the text. */
  shown: readonly Shown[] | undefined;
  /** One that is expected is laid out where it will stand, and not seen. */
  state: 'expected' | 'open' | 'pinned';
  /** Whether meanings are shown; without them the card is for testing oneself. */
  withMeanings: boolean;
  onShowMeanings: () => void;
  /** Absent where a reading cannot be set right. */
  correcting?: Correcting;
  /** The words that were looked up inside the card; absent where none can be. */
  lookedUp?: LookedUp;
  speech?: CardSpeech;
  onCopy: () => Promise<boolean>;
  copied: CopyState;
  /** Absent where nothing can be said of the word; of one that was looked up nothing can. */
  saying?: Saying;
  cardRef: Ref<HTMLElement>;
};

/** What the dictionary knows of the word under the pointer. One element serves every word. */
export function Card(props: Props) {
  const { content, place, display, shown, state, lookedUp, cardRef } = props;
  const now = lookedUp?.content ?? content;
  return (
    <section
      ref={cardRef}
      class={`card ${state}`}
      popover="manual"
      aria-label={now === undefined ? undefined : t('card.label', { word: now.token.text })}
    >
      {content !== undefined && now !== undefined && (
        <>
          {lookedUp !== undefined && (lookedUp.depth > 0 || lookedUp.problem !== undefined) && (
            <CardBack lookedUp={lookedUp} from={content.token.text} />
          )}
          <CardBody
            key={`${place}/${lookedUp?.depth ?? 0}/${now.token.text}`}
            content={now}
            display={display}
            shown={now === content ? shown : display.reading(now.token)}
            withMeanings={props.withMeanings}
            onShowMeanings={props.onShowMeanings}
            correcting={now === content ? props.correcting : undefined}
            onLookUp={lookedUp?.look}
          />
          <CardActions key={place} speech={props.speech} onCopy={props.onCopy} copied={props.copied}>
            {now === content && props.saying !== undefined && <WordActions {...props.saying} />}
          </CardActions>
        </>
      )}
    </section>
  );
}
