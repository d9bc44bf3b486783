import '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { styleName } from '@/components/reader/style-names';
import { Button } from '@/components/ui/Button';
import { readPath } from '@/components/ui/routes';
import { t } from '@/components/ui/text';
import { UndoToast } from '@/components/ui/UndoToast';
import type { Progress } from '@/lib/session/progress';
import type { ReaderWords } from '@/lib/session/reader-words';
import type { WordChange } from '@/lib/session/word-state';
import type { Settings } from '@/lib/settings';

/** Where one goes on from the end of an article. */
export type AfterArticle = {
  /** Whether the article is in the library: of another it is not kept that it was read. */
  isKept: boolean;
  /** The next unread article of the library. */
  next?: { id: string; title: string; lang?: string };
  /** Opens the library, where the reader is not in it. */
  onLibrary?: () => void;
};

type Props = {
  after: AfterArticle;
  progress: Progress;
  words: ReaderWords;
  settings: Pick<Settings, 'textSize' | 'width' | 'level'>;
  /** Keeps what is said of words; false where it could not. */
  onWords: (changes: WordChange[]) => Promise<boolean>;
};

/** What stands under the last line: what there was to learn, and what comes next. Nothing until all words are counted. */
export function ArticleEnd({ after, progress, words, settings, onWords }: Props) {
  const count = words.count();
  const { finished } = progress.now();
  const section = useRef<HTMLElement>(null);
  const rest = useRest(words, onWords, () => section.current?.focus());
  if (count === undefined) return null;
  const { isKept, next, onLibrary } = after;
  const left = count.newWords.length;
  // Of who has neither a level nor a word of the text marked, nothing is known: not that all its words are new.
  const knowsReader = settings.level !== undefined || left < count.words;
  return (
    <section
      ref={section}
      class="article-end"
      data-width={settings.width}
      style={{ [styleName('text-size')]: `${settings.textSize}px` }}
      aria-label={t('end.title')}
      tabIndex={-1}
    >
      <div class="article-end-count">
        {t(knowsReader ? (left === 0 ? 'end.noneNew' : 'end.words') : 'end.wordsOnly', {
          words: String(count.words),
          newWords: String(left),
        })}
      </div>
      <div class="buttons">
        {isKept &&
          (finished ? (
            <span class="article-end-done">{t('end.finished')}</span>
          ) : (
            <Button action="finish" label={t('end.finish')} onClick={() => finish(progress, section.current)} />
          ))}
        {knowsReader && left > 0 && (
          <Button
            action="know-rest"
            disabled={rest.busy}
            label={t('end.knowRest', { count: String(left) })}
            onClick={() => void rest.know()}
          />
        )}
        {isKept && onLibrary !== undefined && (
          <Button action="open-library" label={t('popup.openLibrary')} onClick={onLibrary} />
        )}
      </div>
      <UndoToast said={rest.said} onUndo={() => void rest.undo()} onDismiss={rest.dismiss} />
      {next !== undefined && (
        <a class="article-end-next" data-action="next-unread" href={readPath(next.id)}>
          <span>{t('end.next')}</span>
          <span lang={next.lang ?? 'zh'}>{next.title}</span>
        </a>
      )}
    </section>
  );
}

function finish(progress: Progress, section: HTMLElement | null): void {
  // Before its button goes.
  section?.focus();
  progress.finish();
}

/** All words of the text that are still new, marked as known in one step that can be taken back. */
function useRest(words: ReaderWords, onWords: Props['onWords'], onGone: () => void) {
  const [known, setKnown] = useState<{ change: WordChange; isKnown: (now: ReaderWords) => boolean }[]>([]);
  const [busy, setBusy] = useState(false);
  const now = useRef(words);
  useEffect(() => {
    now.current = words;
  });
  const keep = async (changes: WordChange[]): Promise<boolean> => {
    setBusy(true);
    const kept = await onWords(changes);
    setBusy(false);
    return kept;
  };
  return {
    busy,
    said:
      known.length === 0
        ? undefined
        : { text: t('end.known', { count: String(known.length) }), key: known.length, takesFocus: true },
    async know() {
      const rest = (words.count()?.newWords ?? []).flatMap(({ piece, token }) => {
        const change = words.change(piece, token, 'known');
        const isKnown = (then: ReaderWords) => then.state(piece, token) === 'known';
        return change === undefined ? [] : [{ change, isKnown }];
      });
      if (await keep(rest.map(({ change }) => change))) setKnown(rest);
    },
    async undo() {
      // What was said otherwise of a word since then stays.
      const back = known.filter(({ isKnown }) => isKnown(now.current));
      if (!(await keep(back.map(({ change: { word } }) => ({ word, state: 'new' }))))) return;
      onGone();
      setKnown([]);
    },
    dismiss() {
      onGone();
      setKnown([]);
    },
  };
}
