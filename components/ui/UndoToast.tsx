import { useEffect, useRef } from 'preact/hooks';
import { useFocusLost, useFocusReturn } from './focus-return';
import { IconButton } from './IconButton';
import { t } from './text';

export type Said = {
  text: string;
  /** Tells what was done from what was done before it. */
  key: unknown;
  /** Absent: where the button that was pressed is gone. */
  takesFocus?: boolean;
};

type Props = {
  /** What was done; absent where nothing can be taken back. */
  said: Said | undefined;
  onUndo: () => void;
  onDismiss: () => void;
};

/**
 * Says what was done and takes it back. It stays until it is answered or something else is done. The region is there
 * before its text, so that screen readers announce it. Once it is answered, the focus returns to where it was.
 */
export function UndoToast({ said, ...props }: Props) {
  const onGone = useFocusReturn('.undo');
  return (
    <div role="status">
      {said !== undefined && <Offer key={String(said.key)} said={said} onGone={onGone} {...props} />}
    </div>
  );
}

type OfferProps = Props & { said: Said; onGone: () => void };

function Offer({ said: { text, takesFocus }, onUndo, onDismiss, onGone }: OfferProps) {
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useFocusLost(box, onGone);
  useEffect(() => {
    if (takesFocus ?? document.activeElement === document.body) button.current?.focus({ preventScroll: true });
  }, [takesFocus]);
  return (
    <div ref={box} class="undo">
      <span class="undo-text">{shortened(text)}</span>
      <button ref={button} type="button" class="btn quiet" data-action="undo" onClick={onUndo}>
        {t('library.undo')}
      </button>
      <IconButton icon="close" action="dismiss" label={t('library.dismiss')} onClick={onDismiss} />
    </div>
  );
}

/** A text with the title that it quotes apart: where there is no room, the title is cut and not what was done to it. */
function shortened(text: string) {
  const [, before, title, after] = /^([^“「]*[“「])(.*)([”」].*)$/s.exec(text) ?? [];
  if (title === undefined) return text;
  return (
    <span class="undo-parts">
      <span>{before}</span>
      <span class="undo-title">{title}</span>
      <span>{after}</span>
    </span>
  );
}
