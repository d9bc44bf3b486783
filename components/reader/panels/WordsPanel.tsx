import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { headwordIn } from '@/components/reader/card/headword';
import { Reading } from '@/components/reader/text/Ruby';
import { shareText } from '@/components/reader/toolbar/Share';
import { Choice } from '@/components/ui/Choice';
import { t } from '@/components/ui/text';
import type { Display } from '@/lib/chinese/display/display';
import type { NewWord, WordOrder } from '@/lib/session/count-words';
import type { ReaderWords } from '@/lib/session/reader-words';
import type { WordChange } from '@/lib/session/word-state';
import { levelText } from './level-text';

type Props = {
  words: ReaderWords;
  display: Display;
  hasLevel: boolean;
  onWords: (changes: WordChange[]) => Promise<boolean>;
  /** What comes before the words. */
  children?: ComponentChildren;
};

/** What is new in this text: tick some, or take all, to be remembered or because they are known. */
export function WordsPanel({ words, display, hasLevel, onWords, children }: Props) {
  const [order, setOrder] = useState<WordOrder>('count');
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [busy, setBusy] = useState(false);
  const [done, setDone] = useState<WordChange[]>([]);
  /** The row to which Tab comes: a hundred of them would stand before the buttons. */
  const [at, setAt] = useState(0);
  const section = useRef<HTMLElement>(null);
  /** The button that takes the focus as soon as it is there: the one that was pressed goes with what it was for. */
  const next = useRef<'undo-words' | 'remember-words' | undefined>(undefined);
  const newWords = words.newWords(order);
  const count = words.count();
  const chosen = newWords.filter(({ id }) => ticked.has(id));
  const meant = chosen.length > 0 ? chosen : newWords;

  const tick = (id: string, on: boolean) => {
    const next = new Set(ticked);
    if (on) next.add(id);
    else next.delete(id);
    setTicked(next);
  };
  const keep = async (changes: WordChange[]): Promise<boolean> => {
    if (busy) return false;
    setBusy(true);
    const kept = await onWords(changes);
    setBusy(false);
    return kept;
  };
  const say = async (state: 'learning' | 'known') => {
    const changes = meant.flatMap(({ piece, token }) => words.change(piece, token, state) ?? []);
    if (!(await keep(changes))) return;
    if (meant.length === newWords.length) next.current = 'undo-words';
    setDone(changes);
    setTicked(new Set());
  };
  const undo = async () => {
    // Nothing had been said of them: they were new.
    if (!(await keep(done.map(({ word }) => ({ word, state: 'new' }))))) return;
    next.current = 'remember-words';
    setDone([]);
  };
  useEffect(() => {
    const button = section.current?.querySelector<HTMLElement>(`[data-action="${next.current}"]`);
    if (!button) return;
    next.current = undefined;
    button.focus();
  });
  const label = (some: 'words.rememberSome' | 'words.knowSome', all: 'words.rememberAll' | 'words.knowAll') =>
    t(chosen.length > 0 ? some : all, { count: String(meant.length) });

  return (
    <section ref={section} class="settings-panel words-panel" aria-label={t('words.titleLong')}>
      <h2>{t('words.titleLong')}</h2>
      {count !== undefined && hasLevel && <p class="sub">{shareText(count.share, newWords.length)}</p>}
      <div role="status">{done.length > 0 && <Done changes={done} onUndo={() => void undo()} />}</div>
      {children}
      {newWords.length === 0 ? (
        <p>{t('words.none')}</p>
      ) : (
        <>
          <Choice
            legend={t('words.order')}
            name="order"
            value={order}
            options={[
              { value: 'count', label: t('words.byCount') },
              { value: 'level', label: t('words.byLevel') },
            ]}
            onChange={setOrder}
          />
          <ul class="new-words">
            {newWords.map((word, index) => (
              <li key={word.id}>
                <NewWordRow
                  word={word}
                  display={display}
                  ticked={ticked.has(word.id)}
                  isStop={index === Math.min(at, newWords.length - 1)}
                  onTick={(on) => tick(word.id, on)}
                  onFocus={() => setAt(index)}
                />
              </li>
            ))}
          </ul>
          <div class="words-acts" aria-busy={busy}>
            <button type="button" class="btn primary" data-action="remember-words" onClick={() => void say('learning')}>
              {label('words.rememberSome', 'words.rememberAll')}
            </button>
            <button type="button" class="btn" data-action="know-words" onClick={() => void say('known')}>
              {label('words.knowSome', 'words.knowAll')}
            </button>
          </div>
        </>
      )}
    </section>
  );
}

/** What was kept last, with its way back: one press may have taken a hundred words. */
function Done({ changes, onUndo }: { changes: WordChange[]; onUndo: () => void }) {
  const some = changes.slice(0, 4).map(({ word }) => word.simplified);
  const said = some.join('、') + (changes.length > some.length ? `… (${changes.length})` : '');
  return (
    <div class="words-done">
      <span>{t(changes[0]?.state === 'known' ? 'words.nowKnown' : 'words.remembered', { words: said })}</span>
      <button type="button" class="btn quiet" data-action="undo-words" onClick={onUndo}>
        {t('words.undo')}
      </button>
    </div>
  );
}

type RowProps = {
  word: NewWord;
  display: Display;
  ticked: boolean;
  isStop: boolean;
  onTick: (on: boolean) => void;
  onFocus: () => void;
};

function NewWordRow({ word: { entry, count }, display, ticked, isStop, onTick, onFocus }: RowProps) {
  const senses = entry.senses.length > 0 ? entry.senses : (entry.references?.[0]?.senses ?? []);
  const level = levelText(entry);
  const { text, lang } = headwordIn(entry, display.script);
  return (
    <label class="new-word">
      <input
        type="checkbox"
        checked={ticked}
        tabIndex={isStop ? 0 : -1}
        onChange={(event) => onTick(event.currentTarget.checked)}
        onFocus={onFocus}
        onKeyDown={step}
      />
      <b lang={lang}>{text}</b>
      <Reading shown={display.reading(entry)} />
      <span class="new-word-count">{t('words.times', { count: String(count) })}</span>
      <span class="new-word-gloss" lang="en">
        {senses.slice(0, 2).join('; ')}
      </span>
      {level !== undefined && <span class="chip">{level}</span>}
    </label>
  );
}

/** The arrow keys go from row to row. */
function step(event: KeyboardEvent): void {
  const way = { ArrowDown: 'nextElementSibling', ArrowUp: 'previousElementSibling' } as const;
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
  event.preventDefault();
  const row = (event.currentTarget as Element).closest('li')?.[way[event.key]];
  row?.querySelector('input')?.focus();
}
