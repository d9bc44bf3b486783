import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { library } from '@/lib/library/db';
import { observe } from '@/lib/library/live';
import { declinedHosts, setDeclined } from '@/lib/library/pictures/declined-hosts';
import { storageUse, type StorageUse as Use } from '@/lib/library/storage-use';
import { StorageUse } from './StorageUse';

/** How much is kept, live, and whose pictures may be fetched. */
export function StorageSection() {
  const [use, setUse] = useState<Use>();
  const [declined, setDeclinedHosts] = useState<string[]>([]);
  const [allowed, setAllowed] = useState<string[]>([]);

  useEffect(() => {
    // What is wrong with the library is said above the page.
    const stop = [
      observe(
        () => storageUse(library()),
        setUse,
        () => {},
      ),
      observe(
        () => declinedHosts(library()),
        setDeclinedHosts,
        () => {},
      ),
    ];
    const ask = () => void allowedHosts().then(setAllowed);
    ask();
    browser.permissions.onAdded.addListener(ask);
    browser.permissions.onRemoved.addListener(ask);
    return () => {
      for (const end of stop) end();
      browser.permissions.onAdded.removeListener(ask);
      browser.permissions.onRemoved.removeListener(ask);
    };
  }, []);

  return (
    <StorageUse
      use={use}
      allowed={allowed}
      declined={declined}
      onTakeBack={(host) => void browser.permissions.remove({ origins: [`*://${host}/*`] })}
      onAskAgain={(host) => void setDeclined(library(), [host], false)}
    />
  );
}

async function allowedHosts(): Promise<string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  // AnkiConnect's address is no host of pictures.
  const hosts = origins.flatMap((origin) => /^[^:]+:\/\/([^/*:]+)\/\*$/.exec(origin)?.[1] ?? []);
  return [...new Set(hosts)].filter((host) => host !== '127.0.0.1' && host !== 'localhost').sort();
}
