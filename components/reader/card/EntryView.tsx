import { referenceTexts } from '@/components/reader/reader-texts';
import { Reading } from '@/components/reader/text/Ruby';
import { t } from '@/components/ui/text';
import type { Display, Read } from '@/lib/chinese/display/display';
import type { Entry, Reference } from '@/lib/chinese/types';
import { LookUpLink, type OnLookUp } from './LookUpLink';
import { Sense } from './Sense';

type Props = {
  entry: Entry;
  display: Display;
  withReading: boolean;
  /** Without them, its levels and readings alone are shown. */
  withMeanings: boolean;
  onLookUp?: OnLookUp;
};

/** One entry of a card: its reading where the word has several, levels and measure words, and its senses. */
export function EntryView({ entry, display, withReading, withMeanings, onLookUp }: Props) {
  const { senses, references, measureWords, taiwanPinyin, levels, band } = entry;
  const joined = (read: Read) =>
    display
      .reading(read)
      .map(({ text }) => text)
      .join(' ');
  return (
    <div class="card-entry">
      {withReading && (
        <div class="card-entry-reading">
          <Reading shown={display.reading(entry)} />
        </div>
      )}
      <div class="chips">
        {Object.entries(levels ?? {}).map(([list, level]) => (
          <span class="chip" key={list} title={`${list} ${level}`}>
            {/^HSK\b/.test(list) ? `HSK ${level}` : `${list} ${level}`}
          </span>
        ))}
        {band !== undefined && (
          <span class="chip">{band === 'rare' ? t('card.rare') : t('card.top', { count: band })}</span>
        )}
        {measureWords !== undefined && (
          <span class="chip">
            {measureWords.map((word, index) => (
              <span key={word.traditional}>
                {index > 0 && ' · '}
                <LookUpLink word={word.simplified} pinyin={word.pinyin} onLookUp={onLookUp}>
                  {word.simplified}
                </LookUpLink>{' '}
                {joined(word)}
              </span>
            ))}
          </span>
        )}
        {taiwanPinyin !== undefined && (
          <span class="chip">{t('card.taiwan', { pinyin: joined({ pinyin: taiwanPinyin }) })}</span>
        )}
      </div>
      {withMeanings && senses.length > 0 && <Senses senses={senses} onLookUp={onLookUp} />}
      {withMeanings &&
        references?.map((reference) => (
          <ReferenceView
            key={`${reference.kind}|${reference.traditional}`}
            reference={reference}
            display={display}
            onLookUp={onLookUp}
          />
        ))}
    </div>
  );
}

function Senses({ senses, onLookUp }: { senses: readonly string[]; onLookUp?: OnLookUp }) {
  return (
    <ol class="card-senses" lang="en">
      {senses.map((sense) => (
        <li key={sense}>
          <Sense sense={sense} onLookUp={onLookUp} />
        </li>
      ))}
    </ol>
  );
}

type ReferenceProps = { reference: Reference; display: Display; onLookUp?: OnLookUp };

/** "variant of 裏": the other word, its reading, and what it means. */
function ReferenceView({ reference, display, onLookUp }: ReferenceProps) {
  const { kind, simplified, traditional, pinyin, senses } = reference;
  return (
    <div class="card-reference">
      <p>
        {t(referenceTexts[kind])}{' '}
        <LookUpLink word={simplified} pinyin={pinyin} onLookUp={onLookUp}>
          <b lang="zh">{simplified}</b>
        </LookUpLink>
        {traditional !== simplified && <span lang="zh-Hant"> {traditional}</span>}{' '}
        <Reading shown={display.reading(reference)} />
      </p>
      <Senses senses={senses} onLookUp={onLookUp} />
    </div>
  );
}
