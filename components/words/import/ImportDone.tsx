import { useEffect, useRef } from 'preact/hooks';
import { t } from '@/components/ui/text';

type Props = {
  result: { added: number; raised: number; kept: number };
  failure: string | undefined;
  wordsHref: string;
  onUndo: () => void;
  onAnother: () => void;
};

/** What an import did, and the way back. */
export function ImportDone({ result: { added, raised, kept }, failure, wordsHref, onUndo, onAnother }: Props) {
  const words = useRef<HTMLAnchorElement>(null);
  useEffect(() => words.current?.focus(), []);
  return (
    <section class="import-preview import-done">
      <div role="status">
        <p class="import-count">{t('importWords.done', { count: String(added) })}</p>
        {raised > 0 && <p>{t('importWords.doneRaised', { count: String(raised) })}</p>}
        {kept > 0 && <p>{t('importWords.doneKept', { count: String(kept) })}</p>}
      </div>
      {failure !== undefined && <p role="alert">{t('importWords.undoFailed', { problem: failure })}</p>}
      <div class="import-acts">
        <a ref={words} class="btn primary" href={wordsHref}>
          {t('importWords.toWords')}
        </a>
        <button type="button" class="btn" data-action="undo" onClick={onUndo}>
          {t('library.undo')}
        </button>
        <button type="button" class="btn" data-action="another" onClick={onAnother}>
          {t('importWords.another')}
        </button>
      </div>
    </section>
  );
}
