import { useEffect, useRef } from 'preact/hooks';
import { IconButton } from '@/components/ui/IconButton';
import { t } from '@/components/ui/text';

const keys = [
  ['Space Enter', 'review.keyFlip'],
  ['1 2 3 4', 'review.keyGrade'],
  ['u', 'review.keyUndo'],
  ['s', 'review.keySpeak'],
  ['-', 'review.keySuspend'],
  ['?', 'help.keys'],
  ['Esc', 'help.escape'],
] as const;

/** The keys of a review, in a modal dialog. */
export function ReviewHelp({ singleKeys, onClose }: { singleKeys: boolean; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="help review-help" aria-label={t('help.title')} onClose={onClose}>
      <header>
        <h2>{t('help.title')}</h2>
        <IconButton icon="close" action="close-help" label={t('help.close')} onClick={onClose} />
      </header>
      {!singleKeys && <p class="help-off">{t('help.off')}</p>}
      <dl>
        {keys
          .filter(([key]) => singleKeys || key === 'Space Enter' || key === 'Esc')
          .map(([key, text]) => (
            <div key={key}>
              <dt>
                {key.split(' ').map((part) => (
                  <kbd key={part}>{part}</kbd>
                ))}
              </dt>
              <dd>{t(text)}</dd>
            </div>
          ))}
      </dl>
    </dialog>
  );
}
