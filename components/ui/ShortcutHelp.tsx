import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { IconButton } from './IconButton';
import { runShortcut } from './shortcuts';
import { t } from './text';

export type HelpRow = readonly [keys: string, text: Parameters<typeof t>[0]];

type Props = {
  /** Keys, separated by spaces, and what they do. */
  rows: readonly HelpRow[];
  singleKeys: boolean;
  onClose: () => void;
  children?: ComponentChildren;
};

/** The shortcuts of a page, in a modal dialog. */
export function ShortcutHelp({ rows, singleKeys, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => dialog.current?.showModal(), []);
  return (
    <dialog
      ref={dialog}
      class="help"
      aria-label={t('help.title')}
      onClose={onClose}
      onKeyDown={(event) => runShortcut(event, { '?': onClose }, { singleKeys })}
    >
      <header>
        <h2>{t('help.title')}</h2>
        <IconButton icon="close" action="close-help" label={t('help.close')} onClick={onClose} />
      </header>
      {!singleKeys && <p class="help-off">{t('help.off')}</p>}
      <dl>
        {rows
          .filter(([keys]) => singleKeys || keys.split(' ').some((key) => key.length > 1))
          .map(([keys, text]) => (
            <div key={keys}>
              <dt>
                {keys.split(' ').map((key) => (
                  <kbd key={key}>{key}</kbd>
                ))}
              </dt>
              <dd>{t(text)}</dd>
            </div>
          ))}
      </dl>
      {children}
    </dialog>
  );
}
