import { helpTexts } from '@/components/reader/reader-texts';
import { t } from '@/components/ui/text';

export type HelpKey = keyof typeof helpTexts;

const groups = [
  { title: 'help.inText', keys: ['n', 'b', 'j', 'k', 'm', '← →', 'Enter'] },
  { title: 'help.inCard', keys: ['Tab', 'Backspace', 'c', 'r', 's'] },
  { title: 'help.always', keys: ['Shift S', 'p', 'd', 't', 'Shift T', '?', 'Esc'] },
] as const satisfies { title: string; keys: readonly HelpKey[] }[];

export type KeyListProps = {
  /** Keys that do nothing here, and so are not listed. */
  without: readonly HelpKey[];
  /** Whether single letters do anything. */
  singleKeys: boolean;
};

export function KeyList({ without, singleKeys }: KeyListProps) {
  return (
    <>
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
      <p class="help-more">{t('help.change')}</p>
    </>
  );
}

function isSingle(key: HelpKey): boolean {
  return key.length === 1 || key === 'Shift S' || key === 'Shift T';
}
