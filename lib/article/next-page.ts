import { httpAddress } from './addresses.ts';
import type { CleanPage } from './clean.ts';

/** The address of an article's next page, from `<link rel=next>`, on the same host; never the page itself. */
export function nextPageAddress(page: CleanPage, url: string, base: string): string | undefined {
  const link = page.links.find(({ rel }) => rel.split(/\s+/).includes('next'));
  const address = httpAddress(link?.href, base);
  if (!address || !URL.canParse(url)) return undefined;
  return new URL(address).host === new URL(url).host && address !== url ? address : undefined;
}
