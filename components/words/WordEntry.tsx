import { CardWords } from '@/components/reader/card/CardBody';
import { EntryView } from '@/components/reader/card/EntryView';
import { headwordIn, readsFigures } from '@/components/reader/card/headword';
import { Reading } from '@/components/reader/text/Ruby';
import { characterPath } from '@/components/ui/routes';
import { t } from '@/components/ui/text';
import type { Display } from '@/lib/chinese/display/display';
import type { Entry } from '@/lib/chinese/types';
import type { CardContent } from '@/lib/session/glossary';
import type { KeptWord } from '@/lib/session/word-state';
import '@/assets/styles/card.css';

type Props = {
  word: KeptWord;
  /** The dictionary's entries for this word, and its card, once looked up. */
  found: { entries: readonly Entry[]; card: CardContent } | undefined;
  display: Display;
};

/** A word as the dictionary has it; until it is looked up, as it was saved. */
export function WordEntry({ word, found, display }: Props) {
  const { text, lang, other } = headwordIn(word, display.script);
  const [entry] = found?.entries ?? [];
  const characters = [...new Set(text)].filter(isHan);
  return (
    <section class="box word-entry">
      <h2 class="visually-hidden">{t('card.label', { word: text })}</h2>
      <p class="line word-title">
        <span class="word-big" lang={lang}>
          {text}
        </span>
        {other !== undefined && (
          <span class="word-big-other" lang={other.lang}>
            {other.text}
          </span>
        )}
        <Reading class="card-pinyin" shown={display.reading(entry ?? word)} apart={readsFigures(word)} />
      </p>
      {characters.length > 0 && (
        <p class="line word-characters">
          <span class="sub">{t('wordList.characters')}</span>
          {characters.map((character) => (
            <a key={character} lang={lang} href={characterPath(character)} aria-label={t('card.moreOf', { character })}>
              {character}
            </a>
          ))}
        </p>
      )}
      {found === undefined || entry === undefined ? (
        <ol class="card-senses" lang="en">
          {word.senses.map((sense) => (
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

function isHan(character: string): boolean {
  return /^\p{Script=Han}$/u.test(character);
}
