import { t } from '@/components/ui/text';
import { WithKeys } from './Stretches';

/** The manifest's permissions, as tests/e2e/manifest.test.ts holds them. */
const permissions = ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus', 'alarms'] as const;

/** Every permission in one plain sentence, the ones that are asked for later included. */
export function Permissions() {
  return (
    <dl class="permissions">
      {permissions.map((name) => (
        <div key={name} data-permission={name}>
          <dt>
            <code>{name}</code>
          </dt>
          <dd>
            <WithKeys text={t(`welcome.${name}`)} />
          </dd>
        </div>
      ))}
      <div data-permission="sites">
        <dt>{t('welcome.sites')}</dt>
        <dd>{t('welcome.sitesHow')}</dd>
      </div>
    </dl>
  );
}
