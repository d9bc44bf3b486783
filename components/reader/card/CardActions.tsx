import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { IconButton } from '@/components/ui/IconButton';
import { t } from '@/components/ui/text';

/** What can be read aloud from a card. */
export type CardSpeech = { onWord?: () => void; onSentence?: () => void; onFromHere?: () => void };

type Props = {
  /** What is done with the word itself: remember it, say that it is known. */
  children?: ComponentChildren;
  /** Absent where there is no voice. */
  speech?: CardSpeech;
  /** Resolves to whether the entry is on the clipboard. */
  onCopy: () => Promise<boolean>;
  /** How often the entry was copied by its key, which is told here too. */
  copied: CopyState;
};

/** What came of copying, to be said for a moment; `count` tells one time from the next. */
export type CopyState = { count: number; done: boolean };

/** The row of buttons at a card's foot. */
export function CardActions({ children, speech, onCopy, copied }: Props) {
  return (
    <footer class="card-actions">
      {children}
      {/* Together, where the row is too short. */}
      <span class="card-tools">
        <CopyNote copied={copied} />
        {speech !== undefined && (
          <>
            {speech.onWord !== undefined && (
              <IconButton icon="speak" action="speak" label={t('card.speak')} onClick={speech.onWord} />
            )}
            {speech.onSentence !== undefined && (
              <IconButton
                icon="sentence"
                action="speak-sentence"
                label={t('card.speakSentence')}
                onClick={speech.onSentence}
              />
            )}
            {speech.onFromHere !== undefined && (
              <IconButton
                icon="play"
                action="read-from-here"
                label={t('card.readFromHere')}
                onClick={speech.onFromHere}
              />
            )}
          </>
        )}
        <IconButton icon="copy" action="copy" label={t('card.copy')} onClick={() => void onCopy()} />
      </span>
    </footer>
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
