import { useEffect, useRef } from 'preact/hooks';
import { IconButton } from '@/components/ui/IconButton';
import { t } from '@/components/ui/text';
import { focusOf } from './focus';
import { helpTexts } from './reader-texts';

export type HelpKey = keyof typeof helpTexts;

type Props = {
  /** Keys that do nothing here, and so are not listed. */
  without: readonly HelpKey[];
  /** Whether single letters do anything. */
  singleKeys: boolean;
  onClose: () => void;
};

const groups = [
  { title: 'help.inText', keys: ['n', 'b', 'm', '← →', 'Enter'] },
  { title: 'help.inCard', keys: ['Tab', 'Backspace', 'c', 'r', 's'] },
  { title: 'help.always', keys: ['Shift S', 'p', 'd', 't', '?', 'Esc'] },
] as const satisfies { title: string; keys: readonly HelpKey[] }[];

/** The keys of the reader. It takes the focus while it is shown and gives it back. */
export function Help({ without, singleKeys, onClose }: Props) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = panel.current;
    if (element === null) return;
    const before = focusOf(element);
    // Above the card, which is in the top layer too.
    element.showPopover();
    element.querySelector('button')?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <section ref={panel} class="help" popover="manual" aria-label={t('help.title')}>
      <header>
        <h2>{t('help.title')}</h2>
        <IconButton icon="close" action="close-help" label={t('help.close')} onClick={onClose} />
      </header>
      {!singleKeys && <p class="help-off">{t('help.off')}</p>}
      {groups.map(({ title, keys }) => (
        <section key={title}>
          <h3>{t(title)}</h3>
          <dl>
            {keys
              .filter((key: HelpKey) => !without.includes(key) && (singleKeys || !isSingle(key)))
              .map((key) => (
                <div key={key}>
                  <dt>
                    {key.split(' ').map((part) => (
                      <kbd key={part}>{part}</kbd>
                    ))}
                  </dt>
                  <dd>{t(helpTexts[key])}</dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </section>
  );
}

function isSingle(key: HelpKey): boolean {
  return key.length === 1 || key === 'Shift S';
}
