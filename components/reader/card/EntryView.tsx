import { referenceTexts } from '@/components/reader/reader-texts';
import { Reading } from '@/components/reader/text/Ruby';
import { t } from '@/components/ui/text';
import type { Script } from '@/lib/chinese/conversion/phrase-tables';
import type { Display } from '@/lib/chinese/display/display';
import type { Entry, Reference } from '@/lib/chinese/types';
import { written } from './entry-text';
import { headwordIn } from './headword';
import { LookUpLink, type OnLookUp } from './LookUpLink';
import { PlainSenses } from './PlainSenses';
import { Senses } from './Senses';

type Props = {
  entry: Entry;
  display: Display;
  withReading: boolean;
  /** Without them, its levels and readings alone are shown. */
  withMeanings: boolean;
  /** The form of a variant, where the card does not show it elsewhere. */
  form?: string;
  /** The script of the card; else that of the text. */
  script?: Script;
  /** The senses that the card shows already: a reference does not repeat them. */
  shownSenses?: ReadonlySet<string>;
  onLookUp?: OnLookUp;
};

/** One entry of a card: its reading where the word has several, levels and measure words, and its senses. */
export function EntryView({
  entry,
  display,
  withReading,
  withMeanings,
  form,
  script = display.script,
  shownSenses,
  onLookUp,
}: Props) {
  const unshown = (reference: Reference) => reference.senses.filter((sense) => !shownSenses?.has(sense));
  const { senses, references, dictionary } = entry;
  const isRepeated = senses.length === 0 && references?.every((reference) => unshown(reference).length === 0);
  return (
    <div class="card-entry">
      {withReading && entry.pinyin.length > 0 && (
        <div class="card-entry-reading">
          <Reading shown={display.reading(entry)} />
        </div>
      )}
      {!isRepeated && <Chips {...{ entry, display, script, onLookUp }} />}
      {withMeanings &&
        senses.length > 0 &&
        (dictionary === undefined ? (
          <Senses senses={senses} isFirstMeant={entry.meant} onLookUp={onLookUp} />
        ) : (
          <PlainSenses senses={senses} />
        ))}
      {withMeanings && entry.note !== undefined && <p class="card-own-note">{entry.note}</p>}
      {withMeanings &&
        references?.map((reference) => (
          <ReferenceView
            key={`${reference.kind}|${reference.traditional}`}
            {...{ reference, form, display, onLookUp }}
            senses={unshown(reference)}
          />
        ))}
    </div>
  );
}

/** The user's dictionary that it is from, levels, frequency, measure words, and the reading of the other region. */
function Chips({
  entry,
  display,
  script,
  onLookUp,
}: Pick<Props, 'entry' | 'display' | 'onLookUp'> & { script: Script }) {
  const { simplified, pinyin, measureWords, taiwanPinyin, levels, band, own, dictionary } = entry;
  return (
    <div class="chips">
      {dictionary !== undefined && <span class="chip card-dictionary">{dictionary}</span>}
      {own && <span class="chip">{t('edit.yours')}</span>}
      {Object.entries(levels ?? {}).map(([list, level]) => (
        <span class="chip" key={list} title={`${list} ${level}`}>
          {/^HSK\b/.test(list) ? `HSK ${level}` : `${list} ${level}`}
        </span>
      ))}
      {band !== undefined && <span class="chip">{band === 'rare' ? t('card.rare') : t(`card.top${band}`)}</span>}
      {measureWords !== undefined && (
        <span class="chip">
          {measureWords.map((word, index) => {
            const { text } = headwordIn(word, script);
            return (
              <span key={word.traditional}>
                {index > 0 && ' · '}
                <LookUpLink word={text} pinyin={word.pinyin} onLookUp={onLookUp}>
                  {text}
                </LookUpLink>{' '}
                {written(word, display)}
              </span>
            );
          })}
        </span>
      )}
      {taiwanPinyin !== undefined && (
        <span class="chip">
          {display.region === 'taiwan'
            ? t('card.mainland', { pinyin: written({ simplified, pinyin }, display) })
            : t('card.taiwan', { pinyin: written({ simplified, pinyin: taiwanPinyin }, display) })}
        </span>
      )}
    </div>
  );
}

type ReferenceProps = Pick<Props, 'form' | 'display' | 'onLookUp'> & {
  reference: Reference;
  senses: readonly string[];
};

/** "variant of 裏": the other word, its reading, and what it means. */
function ReferenceView({ reference, form, display, senses, onLookUp }: ReferenceProps) {
  const { kind, simplified, traditional, pinyin } = reference;
  return (
    <div class="card-reference">
      <p>
        {form !== undefined && (
          <>
            <b lang="zh-Hant">{form}</b>{' '}
          </>
        )}
        {t(referenceTexts[kind])}{' '}
        <LookUpLink word={simplified} pinyin={pinyin} onLookUp={onLookUp}>
          <b lang="zh">{simplified}</b>
        </LookUpLink>
        {traditional !== simplified && <span lang="zh-Hant"> {traditional}</span>}{' '}
        <Reading shown={display.reading(reference)} />
      </p>
      {senses.length > 0 && <Senses senses={senses} onLookUp={onLookUp} />}
    </div>
  );
}
