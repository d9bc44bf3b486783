import { CardWords } from '@/components/reader/card/CardWords';
import { EntryView } from '@/components/reader/card/EntryView';
import { Reading } from '@/components/reader/text/Ruby';
import { t } from '@/components/ui/text';
import type { Display } from '@/lib/chinese/display/display';
import type { Entry } from '@/lib/chinese/types';
import type { CardContent } from '@/lib/reading/glossary';
import type { KeptWord } from '@/lib/reading/word-state';
import '@/assets/styles/card.css';

type Props = {
  word: KeptWord;
  /** What the dictionary says of it, once it has answered: the entries that are this word, and its card. */
  found: { entries: readonly Entry[]; card: CardContent } | undefined;
  display: Display;
};

/** A word as the dictionary has it; until it has answered, as it was kept. */
export function WordEntry({ word, found, display }: Props) {
  const { simplified, traditional, senses } = word;
  const [entry] = found?.entries ?? [];
  return (
    <section class="word-entry">
      <h2 class="visually-hidden">{t('card.label', { word: simplified })}</h2>
      <p class="word-title">
        <span class="word-big" lang="zh-Hans">
          {simplified}
        </span>
        {traditional !== simplified && (
          <span class="word-big-other" lang="zh-Hant">
            {traditional}
          </span>
        )}
        <Reading class="card-pinyin" shown={display.reading(entry ?? word)} />
      </p>
      {found === undefined || entry === undefined ? (
        <ol class="card-senses" lang="en">
          {senses.map((sense) => (
            <li key={sense}>{sense}</li>
          ))}
        </ol>
      ) : (
        found.entries.map((each) => (
          <EntryView
            key={`${each.traditional}|${each.senses[0] ?? ''}`}
            entry={each}
            display={display}
            withReading={false}
            withMeanings={true}
          />
        ))
      )}
      {found !== undefined && entry === undefined && <p class="sub">{t('wordList.noEntry')}</p>}
      {found !== undefined && (
        <CardWords
          title={t('card.inside')}
          class="card-shorter"
          words={found.card.inside}
          display={display}
          withMeanings={true}
        />
      )}
    </section>
  );
}
