import { useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/text';
import type { SyncServer } from '@/lib/sync/types';

type Props = {
  /** What stands in the fields at first. */
  server?: Omit<SyncServer, 'password'>;
  label: string;
  disabled: boolean;
  onSubmit: (server: SyncServer) => void;
  /** Something else is in the fields now than what was tested. */
  onChange?: () => void;
};

/** Where the library is synced with, and as whom. */
export function ServerForm({ server, label, disabled, onSubmit, onChange }: Props) {
  const [address, setAddress] = useState(server?.address ?? '');
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget as HTMLFormElement);
    const field = (name: string) => String(form.get(name) ?? '');
    onSubmit({ address: field('address').trim(), user: field('user').trim(), password: field('password') });
  };
  return (
    <form class="sync-form" onSubmit={submit} onInput={onChange}>
      <label>
        {t('sync.address')}
        <input
          class="field"
          name="address"
          inputMode="url"
          required
          maxLength={2_000}
          autocomplete="off"
          spellcheck={false}
          value={address}
          onInput={(event) => setAddress(event.currentTarget.value)}
        />
        <small>{t('sync.addressHint')}</small>
      </label>
      {/^\s*http:/i.test(address) && <p class="notice">{t('sync.insecure')}</p>}
      <label>
        {t('sync.user')}
        <input
          class="field"
          name="user"
          required
          maxLength={500}
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          defaultValue={server?.user}
        />
      </label>
      <label>
        {t('sync.password')}
        <input class="field" name="password" type="password" required maxLength={500} autocomplete="off" />
        <small>{t('sync.passwordHint')}</small>
      </label>
      <div>
        <Button submit action="test-server" kind="primary" label={label} disabled={disabled} />
      </div>
    </form>
  );
}
