import type { RestrictedPlace } from '@/lib/rpc/page-api';

/** Why no extension may run in a tab, by its address and title as far as the browser gives them; `own` begins Pindu's own. */
export function restrictedPlace(
  address: string | undefined,
  title: string | undefined,
  own: string,
): RestrictedPlace | undefined {
  if (address === undefined || !URL.canParse(address))
    return title !== undefined && /\.pdf$/i.test(title) ? 'pdf' : undefined;
  const { protocol, host, pathname } = new URL(address);
  if (/\.pdf$/i.test(pathname)) return 'pdf';
  if (protocol === 'file:') return 'file';
  if (address.startsWith(own)) return 'pindu-page';
  if (stores.test(host + pathname)) return 'store';
  return /^https?:$/.test(protocol) ? undefined : 'own-page';
}

const stores =
  /^(?:chromewebstore\.google\.com|chrome\.google\.com\/webstore|addons\.mozilla\.org|microsoftedge\.microsoft\.com\/addons)/;
