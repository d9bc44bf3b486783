import { t } from '@/components/ui/text';

const rows = [
  ['/', 'wordList.keySearch'],
  ['j k', 'wordList.keyMove'],
  ['Enter', 'wordList.keyOpen'],
  ['x', 'wordList.keySelect'],
  ['Esc', 'wordList.keyEscape'],
  ['?', 'wordList.keyHelp'],
] as const;

/** The keys of the list. */
export function ListHelp() {
  return (
    <section class="notice word-help" aria-label={t('wordList.keys')}>
      <dl>
        {rows.map(([keys, text]) => (
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
    </section>
  );
}
