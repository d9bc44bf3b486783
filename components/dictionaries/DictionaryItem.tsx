import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { IconButton } from '@/components/ui/IconButton';
import { Switch } from '@/components/ui/Switch';
import { sizeText } from '@/components/ui/size-text';
import { t, tn } from '@/components/ui/text';
import type { ListedDictionary } from '@/lib/library/dictionaries/dictionaries';

type Props = {
  dictionary: ListedDictionary;
  isFirst: boolean;
  isLast: boolean;
  onRename: (name: string) => void;
  onSwitch: (on: boolean) => void;
  /** By how many places: -1 is up. */
  onMove: (by: 1 | -1) => void;
  onDelete: () => void;
};

/** One of the user's dictionaries: what it is, and what can be done with it. */
export function DictionaryItem({ dictionary, isFirst, isLast, onRename, onSwitch, onMove, onDelete }: Props) {
  const { id, name, entries, bytes, format, licence, on } = dictionary;
  const [naming, setNaming] = useState<'not yet' | 'now' | 'done'>('not yet');
  return (
    <li class={on ? 'own-dictionary' : 'own-dictionary off'} data-id={id} data-name={name}>
      {naming === 'now' ? (
        <form
          class="line own-dictionary-rename"
          onSubmit={(event) => {
            event.preventDefault();
            onRename(String(new FormData(event.currentTarget).get('name') ?? ''));
            setNaming('done');
          }}
          onKeyDown={(event) => event.key === 'Escape' && setNaming('done')}
        >
          <input
            class="grow"
            name="name"
            aria-label={t('dictionaries.name')}
            defaultValue={name}
            maxLength={100}
            autocomplete="off"
            ref={focus}
          />
          <Button action="save-name" label={t('dictionaries.saveName')} submit />
          <Button action="cancel-name" kind="quiet" label={t('backup.cancel')} onClick={() => setNaming('done')} />
        </form>
      ) : (
        <h2 class="own-dictionary-name">{name}</h2>
      )}
      <div class="own-dictionary-moves">
        {!isFirst && (
          <IconButton icon="up" action="up" label={t('dictionaries.up', { name })} onClick={() => onMove(-1)} />
        )}
        {!isLast && (
          <IconButton icon="down" action="down" label={t('dictionaries.down', { name })} onClick={() => onMove(1)} />
        )}
      </div>
      <p class="sub">
        {[
          tn('dictionaries.entries', entries, { count: entries.toLocaleString() }),
          sizeText(bytes),
          t(`dictionaries.format.${format}`),
        ].join(' · ')}
      </p>
      {licence !== '' && (
        <details class="own-dictionary-licence">
          <summary>{t('dictionaries.licence')}</summary>
          <p dir="auto">{licence}</p>
        </details>
      )}
      <div class="line own-dictionary-acts">
        <Switch
          name="on"
          label={t('dictionaries.inUse')}
          aria-label={t('dictionaries.on', { name })}
          checked={on}
          onChange={onSwitch}
        />
        <span class="grow" />
        {naming !== 'now' && (
          <Button
            action="rename"
            kind="quiet"
            label={t('dictionaries.rename')}
            aria-label={t('dictionaries.renameOf', { name })}
            focused={naming === 'done'}
            onClick={() => setNaming('now')}
          />
        )}
        <IconButton icon="delete" action="delete" label={t('dictionaries.delete', { name })} onClick={onDelete} />
      </div>
    </li>
  );
}

const focus = (field: HTMLInputElement | null) => field?.focus();
