import { useState } from 'preact/hooks';
import { firstSenses, lineLength } from './first-senses';
import { MoreSenses } from './Senses';

/** What a dictionary of the user's own says: plain text with its line breaks; the first lines of many. */
export function PlainSenses({ senses }: { senses: readonly string[] }) {
  const [all, setAll] = useState(false);
  const lines = senses.flatMap((sense) => sense.split('\n'));
  const first = firstSenses(lines, lineLength(innerWidth));
  return (
    <>
      <p class="card-plain" dir="auto">
        {(all ? lines : first.senses).join('\n')}
      </p>
      {!first.isAll && <MoreSenses all={all} onAll={setAll} />}
    </>
  );
}
