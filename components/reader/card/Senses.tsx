import { useState } from 'preact/hooks';
import { t } from '@/components/ui/text';
import { toSenseRuns } from './entry-text';
import { firstSenses, lineLength } from './first-senses';
import { LookUpLink, type OnLookUp } from './LookUpLink';

type Props = {
  senses: readonly string[];
  /** The first sense is the one that the word has in its text: it is marked. */
  isFirstMeant?: boolean;
  onLookUp?: OnLookUp;
};

/** The senses of an entry, each with its synonyms as CC-CEDICT groups them; the first lines of many. */
export function Senses({ senses, isFirstMeant = false, onLookUp }: Props) {
  const [all, setAll] = useState(false);
  const first = firstSenses(senses, lineLength(innerWidth));
  return (
    <>
      <ol class="card-senses" lang="en">
        {(all ? senses : first.senses).map((sense, index) => {
          const isMeant = isFirstMeant && index === 0;
          return (
            <li key={sense} {...(isMeant && { 'aria-current': 'true' as const, title: t('card.meant') })}>
              <Sense sense={sense} onLookUp={onLookUp} />
            </li>
          );
        })}
      </ol>
      {!first.isAll && <MoreSenses all={all} onAll={setAll} />}
    </>
  );
}

/** Shows the senses that are left out, and leaves them out again. */
export function MoreSenses({ all, onAll }: { all: boolean; onAll: (all: boolean) => void }) {
  return (
    <p class="card-more">
      <button type="button" class="link" data-action="more-senses" aria-expanded={all} onClick={() => onAll(!all)}>
        {t(all ? 'card.fewerSenses' : 'card.moreSenses')}
      </button>
    </p>
  );
}

/** A meaning in English; the Chinese words in it can be looked up. */
function Sense({ sense, onLookUp }: { sense: string; onLookUp?: OnLookUp }) {
  return (
    <span>
      {toSenseRuns(sense).map(({ text, word, pinyin }, index) =>
        word === undefined ? (
          text
        ) : (
          <LookUpLink key={index} word={word} pinyin={pinyin} onLookUp={onLookUp}>
            {text}
          </LookUpLink>
        ),
      )}
    </span>
  );
}
