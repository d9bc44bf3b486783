import { useState } from 'preact/hooks';
import { Reader } from '@/components/reader/Reader';
import { problemText } from '@/components/ui/problem-text';
import { t } from '@/components/ui/text';
import { displayFor } from '@/lib/chinese/display/display';
import { lookUp } from '@/lib/reading/look-up';
import type { WordChange } from '@/lib/reading/word-state';
import { background, type SaveState } from '@/lib/rpc';
import type { OwnArticle } from './use-own-article';
import './reader-sheets';

type Props = {
  own: OwnArticle;
  /** Absent where it is not offered to be kept. */
  save?: SaveState;
  onSave?: () => void;
  /** Is called when a word of it is remembered. */
  onRemember?: () => void;
};

const lookUpWord = (word: string, pinyin?: readonly string[]) => lookUp(word, pinyin, background.annotate);

/** The reader as a part of a page of ours, on an article of our own: it does all that it does elsewhere, but close. */
export function OwnReaderContainer({ own, save, onSave, onRemember }: Props) {
  const [notice, setNotice] = useState<string | undefined>();
  const { opened, words, settings } = own;

  const told = (write: Promise<unknown>, key: 'words.failed' | 'reader.correctFailed'): Promise<boolean> =>
    write.then(
      () => {
        setNotice(undefined);
        return true;
      },
      (error: unknown) => {
        setNotice(t(key, { problem: problemText(error) }));
        return false;
      },
    );
  const changeWords = async (changes: WordChange[]) => {
    const kept = await told(words.change(changes), 'words.failed');
    if (kept && changes.some(({ state }) => state === 'learning')) onRemember?.();
    return kept;
  };

  return (
    <Reader
      opened={opened}
      display={displayFor(settings)}
      // The page itself asks for the level.
      settings={{ ...settings, levelAsked: true }}
      words={words.of(opened.article, opened.reading, settings.level)}
      scales={words.scales()}
      onWords={changeWords}
      loadPictures={false}
      closeIcon="none"
      onClose={() => {}}
      save={save}
      onSave={onSave}
      convert={background.convert}
      notice={notice}
      onCorrect={(correction) => void told(background.correct(correction), 'reader.correctFailed')}
      onUncorrect={(correction) => void told(background.uncorrect(correction), 'reader.correctFailed')}
      onLookUp={lookUpWord}
      onSettings={own.changeSettings}
    />
  );
}
