import { useState } from 'preact/hooks';
import { t } from '@/components/ui/text';
import type { WordState } from '@/lib/reading/word-state';

export type Saying = {
  /** What was said of the word so far. */
  state: WordState | undefined;
  /** Keeps what is said now; settles when it is kept, or was refused and the user told. */
  onState: (state: 'learning' | 'known' | 'new') => Promise<void>;
};

/** The two things to be said of a card's word. A button shows a state only once it is kept. */
export function WordActions({ state, onState }: Saying) {
  const [busy, setBusy] = useState(false);
  const toggle = async (wanted: 'learning' | 'known') => {
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
    </div>
  );
}
