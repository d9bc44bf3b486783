import { useState } from 'preact/hooks';
import { t } from '@/components/ui/text';
import type { WordState } from '@/lib/reading/word-state';

export type Saying = {
  /** What was said of the word so far. */
  state: WordState | undefined;
  /** Keeps what is said now; settles when it is kept, or was refused and the user told. */
  onState: (state: WordState | 'new') => Promise<void>;
};

/** What can be said of a card's word: it is to be learned, known, or not a word to learn. A button shows a state only once it is kept. */
export function WordActions({ state, onState }: Saying) {
  const [busy, setBusy] = useState(false);
  const toggle = async (wanted: WordState) => {
    if (busy) return;
    setBusy(true);
    await onState(state === wanted ? 'new' : wanted);
    setBusy(false);
  };
  return (
    <div class="card-acts" aria-busy={busy}>
      <button
        type="button"
        class="main"
        data-action="remember"
        aria-pressed={state === 'learning'}
        onClick={() => void toggle('learning')}
      >
        {t(state === 'learning' ? 'card.remembered' : 'card.remember')} <kbd>r</kbd>
      </button>
      <button type="button" data-action="known" aria-pressed={state === 'known'} onClick={() => void toggle('known')}>
        {t(state === 'known' ? 'card.isKnown' : 'card.known')}
      </button>
      <button
        type="button"
        data-action="ignore"
        title={t('card.ignoreLong')}
        aria-pressed={state === 'ignored'}
        onClick={() => void toggle('ignored')}
      >
        {t(state === 'ignored' ? 'card.isIgnored' : 'card.ignore')}
      </button>
    </div>
  );
}
