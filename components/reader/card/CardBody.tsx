import { type ComponentChildren, Fragment } from 'preact';
import { Reading } from '@/components/reader/text/Ruby';
import { t } from '@/components/ui/text';
import type { Display, Read, Shown } from '@/lib/chinese/display/display';
import type { Word } from '@/lib/chinese/lookup';
import type { Entry, Token } from '@/lib/chinese/types';
import type { CardContent } from '@/lib/session/glossary';
import type { PatternHere } from '@/lib/session/grammar';
import { CardPatterns } from './CardPatterns';
import { EntryView } from './EntryView';
import { ExplainedForms } from './ExplainedForms';
import { shortGloss } from './entry-text';
import { scriptOfWord } from './headword';
import { LookUpLink, type OnLookUp } from './LookUpLink';

type Props = {
  content: CardContent;
  display: Display;
  shown: readonly Shown[] | undefined;
  withMeanings: boolean;
  onShowMeanings: () => void;
  /** The patterns of grammar of which the word is a part. */
  patterns?: readonly PatternHere[];
  /** What is said of the reading, or asked of it, below the headword. */
  children?: ComponentChildren;
  onLookUp?: OnLookUp;
  /** Opens the page of a character. */
  onCharacter: (character: string) => void;
  /** Opens the saved article that calls the word so. */
  onOpenExplaining?: (other: string) => void;
  /** Opens the form for an entry of the user's own. */
  onWriteEntry?: () => void;
  /** Whether the word can be remembered. */
  canRemember?: boolean;
};

/** One word: how it is written and read, what it means, and the words round it. */
export function CardBody({ content, display, shown, withMeanings, onShowMeanings, children, ...on }: Props) {
  const { token, entries } = content;
  const { onLookUp, onCharacter } = on;
  const other = otherScript(token.text, entries);
  // What both scripts write the same does not say in which the text is.
  const script = entries[0] && scriptOfWord(token.text, entries[0]);
  const shownSenses = new Set(entries.flatMap(({ senses }) => senses));
  const said = (read: Read) => display.syllables(read).join(' ');
  /** The reading that stands above each entry. */
  const above = [shown === undefined || shown.length === 0 ? undefined : said(token), ...entries.map(said)];
  const patterns = withMeanings && on.patterns !== undefined && <CardPatterns patterns={on.patterns} />;
  return (
    <>
      <header class="card-top">
        <span class="card-headword" lang={token.latin ? undefined : 'zh'}>
          {token.text}
        </span>
        {other !== undefined && (
          <span class="card-other-script" lang={other.lang}>
            {other.text}
          </span>
        )}
        {shown !== undefined && shown.length > 0 && (
          <Reading
            class={token.doubtful ? 'card-pinyin doubtful' : 'card-pinyin'}
            shown={shown}
            // So many syllables in one could not be read.
            apart={token.figures !== undefined}
          />
        )}
        {token.kind === 'name' && entries.length === 0 && <span class="chip">{t('card.name')}</span>}
      </header>
      {children}
      {withMeanings && content.explained !== undefined && (
        <ExplainedForms forms={content.explained} onLookUp={onLookUp} onOpen={on.onOpenExplaining} />
      )}
      {withMeanings && token.value !== undefined && <p class="card-value">{token.value}</p>}
      {withMeanings && token.parts !== undefined && <Parts parts={token.parts} onLookUp={onLookUp} />}
      {entries.map((entry, index) => (
        <Fragment key={`${entry.dictionary ?? ''}|${entry.traditional}|${readingOf(entry)}|${entry.senses[0] ?? ''}`}>
          <EntryView
            entry={entry}
            display={display}
            withReading={said(entry) !== above[index]}
            form={[token.text, other?.text].includes(entry.traditional) ? undefined : entry.traditional}
            script={script}
            {...{ withMeanings, shownSenses, onLookUp }}
          />
          {index === 0 && patterns}
        </Fragment>
      ))}
      {entries.length === 0 && patterns}
      {entries.length === 0 && (token.kind === 'word' || on.onWriteEntry) && content.explained === undefined && (
        <p class="card-none">
          {t(token.kind === 'word' && !token.latin && on.canRemember ? 'card.onlyReading' : 'card.noEntry')}{' '}
          {on.onWriteEntry && (
            <button type="button" class="link" data-action="write-entry" onClick={on.onWriteEntry}>
              {t('card.writeEntry')}
            </button>
          )}
        </p>
      )}
      {entries.length === 0 && token.kind === 'number' && on.canRemember === false && (
        <p class="card-none">{t('card.unreadNumber')}</p>
      )}
      {!withMeanings && (
        <p class="card-none">
          <button type="button" class="link" data-action="definitions" onClick={onShowMeanings}>
            {t('card.showDefinitions')}
          </button>
        </p>
      )}
      {entries.length > 0 && isOneHan(token.text) && (
        <p class="card-more-of">
          <button type="button" class="link" data-action="character" onClick={() => onCharacter(token.text)}>
            {t('card.moreOf', { character: token.text })}
          </button>
        </p>
      )}
      <CardWords
        {...{ title: t('card.inside'), class: 'card-shorter', words: content.inside }}
        {...{ display, withMeanings, onLookUp }}
      />
      <CardWords
        {...{ title: t('card.longer'), class: 'card-longer', words: content.longer }}
        {...{ display, withMeanings, onLookUp }}
      />
    </>
  );
}

/** The countries that an abbreviation is made of. */
function Parts({ parts, onLookUp }: { parts: NonNullable<Token['parts']>; onLookUp?: OnLookUp }) {
  return (
    <ul class="card-parts">
      {parts.map(({ text, name, gloss }) => (
        <li key={text}>
          <b lang="zh">{text}</b> ={' '}
          <LookUpLink word={name} onLookUp={onLookUp}>
            {name}
          </LookUpLink>{' '}
          <span lang="en">{gloss}</span>
        </li>
      ))}
    </ul>
  );
}

/** The headword in the script that the text does not use, where the two differ. */
function otherScript(text: string, entries: Entry[]): { text: string; lang: string } | undefined {
  const entry = entries[0];
  if (entry === undefined || entry.simplified === entry.traditional) return undefined;
  return text === entry.simplified
    ? { text: entry.traditional, lang: 'zh-Hant' }
    : { text: entry.simplified, lang: 'zh-Hans' };
}

function isOneHan(text: string): boolean {
  return /^\p{Script=Han}$/u.test(text);
}

function readingOf(entry: Entry): string {
  return entry.pinyin.join(' ');
}

type WordsProps = Pick<Props, 'display' | 'withMeanings' | 'onLookUp'> & {
  title: string;
  class: string;
  words: Word[];
};

/** How many of the words inside, and of the longer ones, a card lists. */
const mostWords = 12;

/** Words that have to do with a card's word: each leads to its own card. */
export function CardWords({ title, class: name, words, display, withMeanings, onLookUp }: WordsProps) {
  if (words.length === 0) return null;
  return (
    <div class={`card-words ${name}`}>
      <h2>{title}</h2>
      {words.slice(0, mostWords).map(({ text, entries }) => {
        const row = (
          <>
            <b lang="zh">{text}</b> <Reading shown={display.reading(entries[0] ?? {})} />{' '}
            <span lang="en">{withMeanings && shortGloss(entries[0])}</span>
          </>
        );
        if (onLookUp === undefined)
          return (
            <div class="card-word" key={text}>
              {row}
            </div>
          );
        return (
          <button
            type="button"
            class="card-word"
            key={text}
            data-look-up={text}
            title={t('card.lookUp', { word: text })}
            onClick={() => onLookUp(text, entries[0]?.pinyin)}
          >
            {row}
          </button>
        );
      })}
    </div>
  );
}
