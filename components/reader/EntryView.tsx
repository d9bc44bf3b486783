import { t } from '@/components/ui/text';
import type { Display, Read } from '@/lib/chinese/display/display';
import type { Entry, Reference } from '@/lib/chinese/types';
import { Reading } from './Ruby';
import { referenceTexts } from './reader-texts';

type Props = { entry: Entry; display: Display; withReading: boolean };

/** One entry of a card: its reading where the word has several, levels and measure words, and its senses. */
export function EntryView({ entry, display, withReading }: Props) {
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
                <span lang="zh">{word.simplified}</span> {joined(word)}
              </span>
            ))}
          </span>
        )}
        {taiwanPinyin !== undefined && (
          <span class="chip">{t('card.taiwan', { pinyin: joined({ pinyin: taiwanPinyin }) })}</span>
        )}
      </div>
      {senses.length > 0 && (
        <ol class="card-senses">
          {senses.map((sense) => (
            <li key={sense}>{sense}</li>
          ))}
        </ol>
      )}
      {references?.map((reference) => (
        <ReferenceView key={`${reference.kind}|${reference.traditional}`} reference={reference} display={display} />
      ))}
    </div>
  );
}

/** "variant of 裏": the other word, its reading, and what it means. */
function ReferenceView({ reference, display }: { reference: Reference; display: Display }) {
  const { kind, simplified, traditional, senses } = reference;
  return (
    <div class="card-reference">
      <p>
        {t(referenceTexts[kind])} <b lang="zh">{simplified}</b>
        {traditional !== simplified && <span lang="zh-Hant"> {traditional}</span>}{' '}
        <Reading shown={display.reading(reference)} />
      </p>
      <ol class="card-senses">
        {senses.map((sense) => (
          <li key={sense}>{sense}</li>
        ))}
      </ol>
    </div>
  );
}
