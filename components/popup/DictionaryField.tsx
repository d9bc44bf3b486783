import { useState } from 'preact/hooks';
import { Icon } from '@/components/ui/Icon';
import { t } from '@/components/ui/text';

/** Looks a word up in the dictionary's page, on Enter. */
export function DictionaryField({ onLookUp }: { onLookUp: (typed: string) => void }) {
  const [typed, setTyped] = useState('');
  return (
    <search>
      <form
        class="dictionary-field"
        onSubmit={(event) => {
          event.preventDefault();
          onLookUp(typed.trim());
        }}
      >
        <Icon name="search" />
        <input
          type="search"
          name="dictionary"
          aria-label={t('popup.searchDictionary')}
          placeholder={t('popup.searchDictionary')}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          maxLength={1_000}
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </form>
    </search>
  );
}
