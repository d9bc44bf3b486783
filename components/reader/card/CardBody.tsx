import { Reading } from '@/components/reader/text/Ruby';
import { t } from '@/components/ui/text';
import type { Display, Shown } from '@/lib/chinese/display/display';
import type { Entry, Token } from '@/lib/chinese/types';
import type { CardContent } from '@/lib/reading/glossary';
import { CardWords } from './CardWords';
import { type Correcting, CorrectReading } from './CorrectReading';
import { EntryView } from './EntryView';
import { LookUpLink, type OnLookUp } from './LookUpLink';

type Props = {
  content: CardContent;
  display: Display;
  shown: readonly Shown[] | undefined;
  withMeanings: boolean;
  onShowMeanings: () => void;
  correcting?: Correcting;
  onLookUp?: OnLookUp;
};

/** One word: how it is written and read, what it means, and the words round it. */
export function CardBody({ content, display, shown, withMeanings, onShowMeanings, correcting, onLookUp }: Props) {
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
      {withMeanings && token.value !== undefined && <p class="card-value">{token.value}</p>}
      {withMeanings && token.parts !== undefined && <Parts parts={token.parts} onLookUp={onLookUp} />}
      {entries.map((entry) => (
        <EntryView
          key={`${entry.traditional}|${readingOf(entry)}|${entry.senses[0] ?? ''}`}
          entry={entry}
          display={display}
          withReading={manyReadings}
          withMeanings={withMeanings}
          onLookUp={onLookUp}
        />
      ))}
      {entries.length === 0 && token.kind === 'word' && <p class="card-none">{t('card.noEntry')}</p>}
      {!withMeanings && (
        <p class="card-none">
          <button type="button" class="link" data-action="definitions" onClick={onShowMeanings}>
            {t('card.showMeanings')}
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

function readingOf(entry: Entry): string {
  return entry.pinyin.join(' ');
}

function agrees(entry: Entry | undefined, pinyin: string[] | undefined): boolean {
  return entry === undefined || pinyin === undefined || readingOf(entry) === pinyin.join(' ');
}
