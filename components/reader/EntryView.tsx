import { t } from '@/components/ui/text';
import type { Entry, Reference } from '@/lib/chinese/types';
import { Pinyin } from './Ruby';
import { referenceTexts } from './reader-texts';

/** One entry of a card: its reading where the word has several, levels and measure words, and its senses. */
export function EntryView({ entry, withReading }: { entry: Entry; withReading: boolean }) {
  const { senses, references, measureWords, taiwanPinyin, levels, band } = entry;
  return (
    <div class="card-entry">
      {withReading && (
        <div class="card-entry-reading">
          <Pinyin syllables={entry.pinyin} />
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
                <span lang="zh">{word.simplified}</span> {word.pinyin.join('')}
              </span>
            ))}
          </span>
        )}
        {taiwanPinyin !== undefined && <span class="chip">{t('card.taiwan', { pinyin: taiwanPinyin.join(' ') })}</span>}
      </div>
      {senses.length > 0 && (
        <ol class="card-senses">
          {senses.map((sense) => (
            <li key={sense}>{sense}</li>
          ))}
        </ol>
      )}
      {references?.map((reference) => (
        <ReferenceView key={`${reference.kind}|${reference.traditional}`} reference={reference} />
      ))}
    </div>
  );
}

/** "variant of 裏": the other word, its reading, and what it means. */
function ReferenceView({ reference }: { reference: Reference }) {
  const { kind, simplified, traditional, pinyin, senses } = reference;
  return (
    <div class="card-reference">
      <p>
        {t(referenceTexts[kind])} <b lang="zh">{simplified}</b>
        {traditional !== simplified && <span lang="zh-Hant"> {traditional}</span>} <Pinyin syllables={pinyin} />
      </p>
      <ol class="card-senses">
        {senses.map((sense) => (
          <li key={sense}>{sense}</li>
        ))}
      </ol>
    </div>
  );
}
