import '@preact/signals';
import { useRef, useState } from 'preact/hooks';
import { translationText } from '@/components/reader/text/TranslationView';
import { IconButton } from '@/components/ui/IconButton';
import { t } from '@/components/ui/text';
import type { Translation } from '@/lib/session/translation';
import type { WholeState } from '@/lib/session/whole-translation';

type Props = { translation: Translation; onStart: () => void };

/** Stands at the window's foot while the whole article is translated, or where that does not go on by itself. */
export function TranslationBar({ translation, onStart }: Props) {
  const state = translation.whole.state.value;
  const [dismissed, setDismissed] = useState<WholeState>();
  return (
    <>
      <Announced kind={state.kind} />
      {state.kind === 'working' && <Working share={state.share} translation={translation} />}
      {isHalted(state) && state !== dismissed && (
        <Halted state={state} onStart={onStart} onDismiss={() => setDismissed(state)} />
      )}
    </>
  );
}

function Working({ share, translation }: { share: number; translation: Translation }) {
  const downloading = translation.downloading.value;
  return (
    <section class="foot-bar translation-bar" aria-label={t('translation.whole')}>
      <span>
        {downloading === undefined
          ? t('translation.working', { percent: percentOf(share) })
          : t('translation.downloading', { percent: String(downloading) })}
      </span>
      <IconButton
        icon="stop"
        action="stop-translating"
        label={t('translation.stop')}
        onClick={translation.whole.stop}
      />
    </section>
  );
}

type HaltedProps = { state: HaltedState; onStart: () => void; onDismiss: () => void };

function Halted({ state, onStart, onDismiss }: HaltedProps) {
  return (
    <section class="foot-bar translation-bar" aria-label={t('translation.whole')}>
      <span role={state.kind === 'stopped' ? undefined : 'alert'}>{saidOf(state)}</span>
      <button type="button" class="btn" data-action="go-on-translating" onClick={onStart}>
        {t(goesOn[state.kind])}
      </button>
      <IconButton icon="close" action="dismiss-translating" label={t('library.dismiss')} onClick={onDismiss} />
    </section>
  );
}

const goesOn = {
  stopped: 'translation.continue',
  asks: 'translation.download',
  failed: 'reader.tryAgain',
} as const;

type HaltedState = Extract<WholeState, { kind: keyof typeof goesOn }>;

function isHalted(state: WholeState): state is HaltedState {
  return Object.hasOwn(goesOn, state.kind);
}

function saidOf(state: HaltedState): string {
  if (state.kind === 'failed') return translationText(state.problem);
  return state.kind === 'asks' ? t('translation.asks') : t('translation.stopped', { percent: percentOf(state.share) });
}

/** Rounded down: all is translated only where all is. */
function percentOf(share: number): string {
  return String(Math.floor(share * 100));
}

/** For those who cannot see the progress: not each percent of it. What was kept and is only shown is not worth a word. */
function Announced({ kind }: { kind: WholeState['kind'] }) {
  const hasWorked = useRef(false);
  hasWorked.current = kind === 'working' || (hasWorked.current && kind !== 'off');
  return (
    <div class="visually-hidden" role="status">
      {kind === 'done' && hasWorked.current && t('translation.done')}
    </div>
  );
}
