import type { Ref } from 'preact';
import { t } from '@/components/ui/text';
import type { Entry } from '@/lib/chinese/types';
import type { CardContent, Word } from '@/lib/reading/glossary';
import { Pinyin } from './Ruby';

type Props = {
  content: CardContent | undefined;
  kind?: 'word' | 'name' | 'number' | 'other';
  pinned: boolean;
  cardRef: Ref<HTMLElement>;
};

/** How many of the words inside, and of the longer ones, a card lists. */
const mostWords = 12;

/** What the dictionary knows of the word under the pointer. One element serves every word. */
export function Card({ content, kind, pinned, cardRef }: Props) {
  return (
    <section
      ref={cardRef}
      class={pinned ? 'card pinned' : 'card'}
      popover="manual"
      aria-label={content === undefined ? undefined : t('card.label', { word: content.text })}
    >
      {content !== undefined && <Content content={content} kind={kind} />}
    </section>
  );
}

function Content({ content, kind }: { content: CardContent; kind: Props['kind'] }) {
  const { text, pinyin, entries } = content;
  const other = otherScript(text, entries);
  const manyReadings = new Set(entries.map(readingOf)).size > 1 || !agrees(entries[0], pinyin);
  return (
    <>
      <header class="card-top">
        <span class="card-headword" lang="zh">
          {text}
        </span>
        {other !== undefined && (
          <span class="card-other-script" lang={other.lang}>
            {other.text}
          </span>
        )}
        {pinyin !== undefined && <Pinyin class="card-pinyin" syllables={pinyin} />}
        {kind === 'name' && <span class="card-kind">{t('card.name')}</span>}
      </header>
      {entries.map((entry) => (
        <div class="card-entry" key={`${entry.traditional}|${readingOf(entry)}|${entry.senses[0] ?? ''}`}>
          {manyReadings && (
            <div class="card-entry-reading">
              <Pinyin syllables={entry.pinyin} />
            </div>
          )}
          <ol class="card-senses">
            {entry.senses.map((sense) => (
              <li key={sense}>{sense}</li>
            ))}
          </ol>
        </div>
      ))}
      {entries.length === 0 && <p class="card-none">{t('card.noEntry')}</p>}
      <Words title={t('card.inside')} class="card-shorter" words={content.inside} />
      <Words title={t('card.longer')} class="card-longer" words={content.longer} />
    </>
  );
}

function Words({ title, class: name, words }: { title: string; class: string; words: Word[] }) {
  if (words.length === 0) return null;
  return (
    <div class={`card-words ${name}`}>
      <h3>{title}</h3>
      {words.slice(0, mostWords).map(({ text, entries }) => (
        <div class="card-word" key={text}>
          <b lang="zh">{text}</b>
          <Pinyin syllables={entries[0]?.pinyin ?? []} />
          <span>{entries[0]?.senses.slice(0, 3).join('; ')}</span>
        </div>
      ))}
    </div>
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
