import { shortGloss } from '@/components/reader/card/entry-text';
import { headwordIn } from '@/components/reader/card/headword';
import { Reading } from '@/components/reader/text/Ruby';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/text';
import type { WordsWith } from '@/lib/characters/words-with';
import type { Display } from '@/lib/chinese/display/display';
import type { Entry } from '@/lib/chinese/types';

type Props = { character: string; found: WordsWith; display: Display; onMore: () => void };

type HeadwordProps = Pick<Props, 'character' | 'display'> & { text: string; entry: Entry | undefined };

/** The words that have a character, the commonest first. */
export function CharacterWords({ character, found: { words, count }, display, onMore }: Props) {
  if (count === 0) return <p class="sub">{t('character.noWords')}</p>;
  return (
    <>
      <ul class="box character-words">
        {words.map(({ text, entries }) => (
          <li key={text}>
            <Headword {...{ character, text, display }} entry={entries[0]} />
            <Reading shown={display.reading(entries[0] ?? {})} />
            <span class="character-gloss" lang="en">
              {shortGloss(entries[0])}
            </span>
          </li>
        ))}
      </ul>
      <div class="line">
        <span class="sub" role="status">
          {t('character.shown', { shown: words.length.toLocaleString(), all: count.toLocaleString() })}
        </span>
        {words.length < count && <Button action="more-words" label={t('character.more')} onClick={onMore} />}
      </div>
    </>
  );
}

/** In the script of the reader, where that writes the word with this character; else as it was found. */
function Headword({ character, text, entry, display }: HeadwordProps) {
  const head = entry && headwordIn(entry, display.script);
  if (head?.text.includes(character)) return <b lang={head.lang}>{head.text}</b>;
  return <b lang="zh">{text}</b>;
}
