import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { Button } from '@/components/ui/Button';
import { sizeText } from '@/components/ui/size-text';
import { t } from '@/components/ui/text';
import { library } from '@/lib/library/db';
import { declinedHosts, setDeclined } from '@/lib/library/pictures/declined-hosts';
import { storageUse } from '@/lib/library/storage-use';
import { syncStatus } from '@/lib/sync/set-up';
import { useLive } from './use-live';
import './storage.css';

/** How much the library takes on the disk, and from which hosts pictures may be fetched. */
export function StorageSection() {
  // A problem with the library is reported above the page.
  const { value: use } = useLive(() => storageUse(library()));
  const { value: declined = [] } = useLive(() => declinedHosts(library()));
  const { value: syncedWith } = useLive(async () => (await syncStatus(library()))?.server.address);
  const [allowed, setAllowed] = useState<string[]>([]);

  useEffect(() => {
    const ask = () => void allowedHosts().then(setAllowed);
    ask();
    browser.permissions.onAdded.addListener(ask);
    browser.permissions.onRemoved.addListener(ask);
    return () => {
      browser.permissions.onAdded.removeListener(ask);
      browser.permissions.onRemoved.removeListener(ask);
    };
  }, []);

  const number = (count: number) => count.toLocaleString(t('uiLanguage'));
  const size = (bytes: number | undefined) => (bytes === undefined ? '?' : sizeText(bytes, t('uiLanguage')));
  return (
    <div class="storage-use">
      {use !== undefined && (
        <p>
          {t('pictures.use', {
            articles: number(use.articles),
            words: number(use.words),
            rest: size(use.otherBytes),
            count: number(use.pictures.count),
            size: size(use.pictures.bytes),
          })}{' '}
          {use.quotaBytes !== undefined && t('pictures.useLeft', { quota: size(use.quotaBytes) })}
        </p>
      )}
      <Hosts
        title={t('pictures.allowed')}
        // The page of sync takes that one back.
        hosts={allowed.filter((host) => syncedWith === undefined || host !== new URL(syncedWith).hostname)}
        action="stop"
        onAction={(host) => void browser.permissions.remove({ origins: [`*://${host}/*`] })}
      />
      <Hosts
        title={t('pictures.refused')}
        hosts={declined}
        action="askAgain"
        onAction={(host) => void setDeclined(library(), [host], false)}
      />
    </div>
  );
}

type HostsProps = {
  title: string;
  hosts: readonly string[];
  action: 'stop' | 'askAgain';
  onAction: (host: string) => void;
};

function Hosts({ title, hosts, action, onAction }: HostsProps) {
  if (hosts.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <ul class="hosts">
        {hosts.map((host) => (
          <li class="apart" key={host}>
            <span>{host}</span>
            <Button
              action={action}
              kind="quiet"
              label={t(`pictures.${action}Short`)}
              aria-label={t(`pictures.${action}`, { host })}
              onClick={() => onAction(host)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

async function allowedHosts(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const hosts = origins.flatMap((origin) => /^[^:]+:\/\/([^/*:]+)\/\*$/.exec(origin)?.[1] ?? []);
  // AnkiConnect's address serves no pictures.
  return [...new Set(hosts)].filter((host) => host !== '127.0.0.1' && host !== 'localhost').sort();
}
