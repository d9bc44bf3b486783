import { t } from '@/components/ui/text';
import type { WordCount } from '@/lib/session/count-words';

type Props = {
  count: WordCount;
  /** Without a level the share would only say how few words were marked. */
  hasLevel: boolean;
  open: boolean;
  onToggle: () => void;
};

/** How much of the text the reader knows; opens the list of what is new. */
export function Share({ count, hasLevel, open, onToggle }: Props) {
  const { newWords } = count;
  const said = hasLevel ? shareText(count.share, newWords.length) : t('words.title');
  return (
    <button
      type="button"
      class="share"
      data-action="words"
      title={t('words.titleLong')}
      aria-label={said}
      aria-expanded={open}
      onClick={onToggle}
    >
      {hasLevel ? (
        <>
          <b>{percent(count.share)}</b>
          <span class="share-known"> {t('words.known')}</span>
          <span class="share-new"> · {newWordsText(newWords.length)}</span>
        </>
      ) : (
        said
      )}
    </button>
  );
}

/** "92 % known, 31 new words". */
export function shareText(share: number, newWords: number): string {
  return t('words.share', { share: percent(share), newWords: newWordsText(newWords) });
}

function newWordsText(count: number): string {
  return count === 1 ? t('words.newCountOne') : t('words.newCount', { count: String(count) });
}

/** Rounded down: all is known only where all is. */
function percent(share: number): string {
  return `${Math.floor(share * 100)}%`;
}
