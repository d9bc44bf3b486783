import type { Ref } from 'preact';
import { t } from '@/components/ui/text';
import type { Display, Shown } from '@/lib/chinese/display/display';
import type { Word } from '@/lib/chinese/lookup';
import type { Entry, Token } from '@/lib/chinese/types';
import type { CardContent } from '@/lib/reading/glossary';
import { type Correcting, CorrectReading } from './CorrectReading';
import { EntryView } from './EntryView';
import { Reading } from './Ruby';
import { type Saying, WordActions } from './WordActions';

type Props = {
  content: CardContent | undefined;
  /** Tells one word's card from the next one's. */
  place: string | undefined;
  display: Display;
  /** The word's reading as it stands over the text. */
  shown: readonly Shown[] | undefined;
  pinned: boolean;
  /** Absent where a reading cannot be set right. */
  correcting?: Correcting;
  /** Absent where nothing can be said of the word. */
  saying?: Saying;
  cardRef: Ref<HTMLElement>;
};

/** How many of the words inside, and of the longer ones, a card lists. */
const mostWords = 12;

/** What the dictionary knows of the word under the pointer. One element serves every word. */
export function Card({ content, place, display, shown, pinned, correcting, saying, cardRef }: Props) {
  return (
    <section
      ref={cardRef}
      class={pinned ? 'card pinned' : 'card'}
      popover="manual"
      aria-label={content === undefined ? undefined : t('card.label', { word: content.token.text })}
    >
      {content !== undefined && (
        <Content
          key={place}
          content={content}
          display={display}
          shown={shown}
          correcting={correcting}
          saying={saying}
        />
      )}
    </section>
  );
}

type ContentProps = Pick<Props, 'display' | 'shown' | 'correcting' | 'saying'> & { content: CardContent };

function Content({ content, display, shown, correcting, saying }: ContentProps) {
  const { token, entries } = content;
  const other = otherScript(token.text, entries);
  const manyReadings = new Set(entries.map(readingOf)).size > 1 || !agrees(entries[0], token.pinyin);
  return (
    <>
      <header class="card-top">
        <span class="card-headword" lang="zh">
          {token.text}
        </span>
        {other !== undefined && (
          <span class="card-other-script" lang={other.lang}>
            {other.text}
          </span>
        )}
        {shown !== undefined && <Reading class="card-pinyin" shown={shown} />}
        {token.kind === 'name' && entries.length === 0 && <span class="chip">{t('card.name')}</span>}
      </header>
      {correcting !== undefined && content.characters.length > 0 && (
        <CorrectReading content={content} display={display} correcting={correcting} />
      )}
      {token.value !== undefined && <p class="card-value">{token.value}</p>}
      {token.parts !== undefined && <Parts parts={token.parts} />}
      {entries.map((entry) => (
        <EntryView
          key={`${entry.traditional}|${readingOf(entry)}|${entry.senses[0] ?? ''}`}
          entry={entry}
          display={display}
          withReading={manyReadings}
        />
      ))}
      {entries.length === 0 && token.kind === 'word' && <p class="card-none">{t('card.noEntry')}</p>}
      <Words title={t('card.inside')} class="card-shorter" words={content.inside} display={display} />
      <Words title={t('card.longer')} class="card-longer" words={content.longer} display={display} />
      {saying !== undefined && <WordActions {...saying} />}
    </>
  );
}

/** The countries that an abbreviation is made of. */
function Parts({ parts }: { parts: NonNullable<Token['parts']> }) {
  return (
    <ul class="card-parts">
      {parts.map(({ text, name, gloss }) => (
        <li key={text}>
          <b lang="zh">{text}</b> = <span lang="zh">{name}</span> {gloss}
        </li>
      ))}
    </ul>
  );
}

type WordsProps = { title: string; class: string; words: Word[]; display: Display };

function Words({ title, class: name, words, display }: WordsProps) {
  if (words.length === 0) return null;
  return (
    <div class={`card-words ${name}`}>
      <h3>{title}</h3>
      {words.slice(0, mostWords).map(({ text, entries }) => (
        <div class="card-word" key={text}>
          <b lang="zh">{text}</b>
          <Reading shown={display.reading(entries[0] ?? {})} />
          <span>{shortGloss(entries[0])}</span>
        </div>
      ))}
    </div>
  );
}

/** The first meanings of an entry, or of the entry that it refers to. */
function shortGloss(entry: Entry | undefined): string {
  const senses = entry?.senses.length ? entry.senses : (entry?.references?.[0]?.senses ?? []);
  return senses.slice(0, 3).join('; ');
}

/** The headword in the script that the text does not use, where the two differ. */
function otherScript(text: string, entries: Entry[]): { text: string; lang: string } | undefined {
  const entry = entries[0];
  if (entry === undefined || entry.simplified === entry.traditional) return undefined;
  return text === entry.simplified
    ? { text: entry.traditional, lang: 'zh-Hant' }
    : { text: entry.simplified, lang: 'zh-Hans' };
}

function readingOf(entry: Entry): string {
  return entry.pinyin.join(' ');
}

function agrees(entry: Entry | undefined, pinyin: string[] | undefined): boolean {
  return entry === undefined || pinyin === undefined || readingOf(entry) === pinyin.join(' ');
}
