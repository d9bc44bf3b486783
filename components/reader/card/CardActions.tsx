import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { IconButton } from '@/components/ui/IconButton';
import { t } from '@/components/ui/text';
import type { WordState } from '@/lib/session/word-state';

/** What can be read aloud from a card. */
export type CardSpeech = { onWord?: () => void; onSentence?: () => void; onFromHere?: () => void };

type Props = {
  /** What is done with the word itself: remember it, say that it is known. */
  children?: ComponentChildren;
  /** Absent where there is no voice. */
  speech?: CardSpeech;
  /** Resolves to whether the entry is on the clipboard. */
  onCopy: () => Promise<boolean>;
  /** Copies made by the key, which are reported here too. */
  copied: CopyState;
  /** Opens what sets the word right; absent where it has no place in a text. */
  correcting?: { open: boolean; onToggle: () => void };
};

/** What came of copying, to be said for a moment; `count` tells one time from the next. */
export type CopyState = { count: number; done: boolean };

/** The row of buttons at a card's foot. */
export function CardActions({ children, speech, onCopy, copied, correcting }: Props) {
  const tools = [
    { icon: 'speak', action: 'speak', label: 'card.speak', onClick: speech?.onWord },
    { icon: 'sentence', action: 'speak-sentence', label: 'card.speakSentence', onClick: speech?.onSentence },
    { icon: 'play', action: 'read-from-here', label: 'card.readFromHere', onClick: speech?.onFromHere },
    { icon: 'copy', action: 'copy', label: 'card.copy', onClick: () => void onCopy() },
  ] as const;
  return (
    <div class="card-actions">
      {children}
      {/* Together, where the row is too short. */}
      <span class="card-tools">
        <CopyNote copied={copied} />
        {tools.map(
          ({ icon, action, label, onClick }) =>
            onClick && <IconButton key={action} {...{ icon, action, onClick }} label={t(label)} />,
        )}
        {correcting && (
          <IconButton
            icon="more"
            action="correct"
            label={t('edit.title')}
            expanded={correcting.open}
            onClick={correcting.onToggle}
          />
        )}
      </span>
    </div>
  );
}

function CopyNote({ copied: { count, done } }: { copied: CopyState }) {
  const [gone, setGone] = useState(0);
  useEffect(() => {
    if (count === 0) return;
    const timer = setTimeout(() => setGone(count), 2500);
    return () => clearTimeout(timer);
  }, [count]);
  return (
    <span class="card-note" role="status">
      {count > gone && t(done ? 'card.copied' : 'card.notCopied')}
    </span>
  );
}

export type Saying = {
  /** What was said of the word so far. */
  state: WordState | undefined;
  /** Keeps what is said now; settles when it is kept, or when the reason why not was shown. */
  onState: (state: WordState | 'new') => Promise<void>;
  /** Remembers the word, or no more. */
  onRemember: () => void;
};

const acts = [
  { wanted: 'learning', action: 'remember', label: 'card.remember', done: 'card.remembered' },
  { wanted: 'known', action: 'known', label: 'card.known', done: 'card.isKnown' },
  { wanted: 'ignored', action: 'ignore', label: 'card.ignore', done: 'card.isIgnored' },
] as const;

/** What can be said of a card's word: it is to be learned, known, or not a word to learn. A button shows a state only once it is kept. */
export function WordActions({ state, onState }: Omit<Saying, 'onRemember'>) {
  const [busy, setBusy] = useState(false);
  const toggle = async (wanted: WordState) => {
    if (busy) return;
    setBusy(true);
    await onState(state === wanted ? 'new' : wanted);
    setBusy(false);
  };
  return (
    <div class="card-acts" aria-busy={busy}>
      {acts.map(({ wanted, action, label, done }) => (
        <button
          type="button"
          key={action}
          data-action={action}
          class={action === 'remember' ? 'main' : undefined}
          title={action === 'ignore' ? t('card.ignoreLong') : undefined}
          aria-pressed={state === wanted}
          onClick={() => void toggle(wanted)}
        >
          {t(state === wanted ? done : label)}
          {action === 'remember' && [' ', <kbd key="key">r</kbd>]}
        </button>
      ))}
    </div>
  );
}
