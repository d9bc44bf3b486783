import { LookUpLink, type OnLookUp } from './LookUpLink';
import { toSenseRuns } from './sense-runs';

/** A meaning in English; the Chinese words in it can be looked up. */
export function Sense({ sense, onLookUp }: { sense: string; onLookUp?: OnLookUp }) {
  return (
    <>
      {toSenseRuns(sense).map(({ text, word, pinyin }, index) =>
        word === undefined ? (
          text
        ) : (
          <LookUpLink key={index} word={word} pinyin={pinyin} onLookUp={onLookUp}>
            {text}
          </LookUpLink>
        ),
      )}
    </>
  );
}
