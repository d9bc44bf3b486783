import { useState } from 'preact/hooks';
import { Icon } from '@/components/ui/Icon';
import { readPath } from '@/components/ui/routes';
import { t } from '@/components/ui/text';
import { ExampleSentence } from '@/components/words/ExampleSentence';
import { usePlaces } from '@/components/words/use-word';
import type { Entry } from '@/lib/chinese/types';
import { entryId } from '@/lib/session/entry-id';

/** How many sentences are shown at first, so that the next word is in sight. */
const fewSentences = 3;

/** The sentences of the user's own articles in which a word stands, once they are asked for. */
export function SentencesContainer({ entry, isOpenAtFirst }: { entry: Entry; isOpenAtFirst: boolean }) {
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  return (
    <section class="found-sentences">
      <button
        type="button"
        class="found-sentences-toggle"
        data-action="sentences"
        aria-expanded={isOpen}
        onClick={() => setOpen(!isOpen)}
      >
        <Icon name="articles" /> {t('dictionary.sentences')}
      </button>
      {isOpen && <Sentences entry={entry} />}
    </section>
  );
}

function Sentences({ entry }: { entry: Entry }) {
  const [isAll, setAll] = useState(false);
  const { found, state, problem, more } = usePlaces({ ...entry, id: entryId(entry) });
  const shown = isAll ? found : found.slice(0, fewSentences);
  const hasMore = shown.length < found.length || state === 'more';
  return (
    <>
      <ul class="word-places" data-places={state}>
        {shown.map((place) => (
          <ExampleSentence
            key={`${place.article}|${place.sentence}`}
            {...place}
            href={readPath(place.article, place.sentence)}
          />
        ))}
      </ul>
      <p class="sub" role="status">
        {state === 'searching' && t('wordList.searching')}
        {state === 'done' && problem === undefined && found.length === 0 && t('wordList.noPlaces')}
        {problem !== undefined && t('wordList.searchFailed', { problem })}
      </p>
      {hasMore && (
        <button
          type="button"
          class="link"
          data-action="more-sentences"
          onClick={() => {
            setAll(true);
            if (isAll) more();
          }}
        >
          {t('wordList.more')}
        </button>
      )}
    </>
  );
}
