import { useEffect, useRef, useState } from 'preact/hooks';
import { focusOf } from '@/components/reader/focus';
import { Icon, type IconName } from '@/components/ui/Icon';
import { IconButton } from '@/components/ui/IconButton';
import { t } from '@/components/ui/text';

/** Something of the bar that goes into a menu where the window is narrow: a button, or a link to `href`. */
export type Extra = {
  icon: IconName;
  action: string;
  label: string;
  pressed?: boolean;
  href?: string;
  onClick?: () => void;
};

/** What of the bar is not always needed: side by side where there is room (by CSS), else behind one button. */
export function BarExtras({ extras }: { extras: readonly Extra[] }) {
  const [open, setOpen] = useState(false);
  const menu = useRef<HTMLSpanElement>(null);
  const close = () => {
    setOpen(false);
    menu.current?.querySelector('button')?.focus();
  };
  useEffect(() => {
    const element = menu.current;
    if (!open || element === null) return;
    const stop = new AbortController();
    const { signal } = stop;
    element.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        close();
      },
      { signal },
    );
    // Once the focus has come to where it goes.
    element.addEventListener(
      'focusout',
      () => setTimeout(() => !element.contains(focusOf(element)) && !signal.aborted && setOpen(false)),
      { signal },
    );
    element.querySelector<HTMLElement>('.bar-menu :is(a, button)')?.focus();
    return () => stop.abort();
  }, [open]);
  return (
    <>
      <span class="bar-extras">
        {extras.map((extra) => (
          <ExtraIcon key={extra.action} {...extra} />
        ))}
      </span>
      <span ref={menu} class="bar-more">
        <IconButton icon="more" action="more" label={t('reader.more')} expanded={open} onClick={() => setOpen(!open)} />
        {open && (
          <span class="bar-menu">
            {extras.map((extra) => (
              <ExtraRow key={extra.action} {...extra} onDone={close} />
            ))}
          </span>
        )}
      </span>
    </>
  );
}

function ExtraIcon({ icon, action, label, pressed, href, onClick = () => {} }: Extra) {
  if (href === undefined) return <IconButton {...{ icon, action, label, pressed, onClick }} />;
  return (
    <a
      class="icon"
      href={href}
      target="_blank"
      rel="noopener noreferrer"
      title={label}
      aria-label={label}
      data-action={action}
    >
      <Icon name={icon} />
    </a>
  );
}

function ExtraRow({ icon, action, label, pressed, href, onClick, onDone }: Extra & { onDone: () => void }) {
  const inside = (
    <>
      <Icon name={icon} /> <span>{label}</span>
      {pressed && <Icon name="check" />}
    </>
  );
  if (href !== undefined)
    return (
      <a href={href} target="_blank" rel="noopener noreferrer" data-action={action} onClick={onDone}>
        {inside}
      </a>
    );
  return (
    <button
      type="button"
      data-action={action}
      aria-pressed={pressed}
      onClick={() => {
        onDone();
        onClick?.();
      }}
    >
      {inside}
    </button>
  );
}
