import { useEffect, useRef } from 'preact/hooks';
import { IconButton } from '@/components/ui/IconButton';
import { t } from '@/components/ui/text';

const keys = [
  ['/', 'list.keySearch'],
  ['j', 'list.keyNext'],
  ['k', 'list.keyBefore'],
  ['Enter', 'list.keyOpen'],
  ['o', 'list.keyOriginal'],
  ['x', 'list.keySelect'],
  ['s', 'list.keyStar'],
  ['e', 'list.keyArchive'],
  ['#', 'list.keyDelete'],
  ['?', 'list.keyHelp'],
  ['Esc', 'list.keyEscape'],
] as const;

/** The keys of the list, and what can be searched for. */
export function ListHelp({ singleKeys, onClose }: { singleKeys: boolean; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog ref={dialog} class="list-help" aria-label={t('list.help')} onClose={onClose}>
      <header>
        <h2 class="grow">{t('list.help')}</h2>
        <IconButton icon="close" action="close-help" label={t('help.close')} onClick={() => dialog.current?.close()} />
      </header>
      {!singleKeys && <p class="notice">{t('help.off')}</p>}
      <dl>
        {keys.map(([key, text]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
      <p class="sub">{t('list.searchLong')}</p>
    </dialog>
  );
}
