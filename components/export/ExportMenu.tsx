import { useId, useRef } from 'preact/hooks';
import { Icon } from '@/components/ui/Icon';
import { t } from '@/components/ui/text';

type Props = {
  /** While a file is being made, nothing else is begun. */
  busy: boolean;
  onSave: (format: 'html' | 'epub') => void;
};

/** The ways to keep an open article as a file, in a menu of the reader's bar. */
export function ExportMenu({ busy, onSave }: Props) {
  const id = useId();
  const menu = useRef<HTMLDialogElement>(null);
  const choose = (format: 'html' | 'epub') => {
    menu.current?.hidePopover();
    onSave(format);
  };
  return (
    <>
      <button
        type="button"
        class="icon"
        data-action="export"
        popovertarget={id}
        title={t('export.menu')}
        aria-label={t('export.menu')}
        disabled={busy}
      >
        <Icon name="download" />
      </button>
      <dialog
        ref={menu}
        id={id}
        popover="auto"
        class="export-menu"
        aria-label={t('export.menu')}
        // Esc closes the menu, not the reader under it.
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.stopPropagation();
        }}
      >
        <strong class="sub" aria-hidden="true">
          {t('export.menu')}
        </strong>
        <button type="button" class="btn quiet" data-action="export-html" onClick={() => choose('html')}>
          {t('export.menuHtml')}
        </button>
        <button type="button" class="btn quiet" data-action="export-epub" onClick={() => choose('epub')}>
          {t('export.menuEpub')}
        </button>
      </dialog>
    </>
  );
}
