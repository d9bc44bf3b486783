import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@/scripts/setup/root';

/** The languages of the listings, named as the extension's locales are. */
export const languages = ['en', 'zh_CN', 'zh_TW'] as const;
export type Language = (typeof languages)[number];

/** What the stores say of Pindu in one language; an absent section is empty. */
export type Listing = {
  name: string;
  tagline: string;
  summary: string;
  description: string;
  purpose: string;
  /** Why each permission is needed. */
  permissions: Map<string, string>;
};

export function readListing(language: Language): Listing {
  return parseListing(readFileSync(join(root, 'docs', 'store', `${language}.md`), 'utf8'));
}

/** A listing from its Markdown: the name is the title, everything else stands under the heading of its section. */
export function parseListing(markdown: string): Listing {
  const sections = split(markdown, /^## (.+)$/gm);
  const of = (title: string) => sections.get(title) ?? '';
  return {
    name: /^# (.+)$/m.exec(markdown)?.[1]?.trim() ?? '',
    tagline: of('Tagline'),
    summary: of('Summary'),
    description: of('Description'),
    purpose: of('Single purpose'),
    permissions: split(of('Permissions'), /^### (.+)$/gm),
  };
}

/** The texts under the headings that match, by heading. */
function split(markdown: string, heading: RegExp): Map<string, string> {
  const found = [...markdown.matchAll(heading)];
  return new Map(
    found.map((match, index) => [
      (match[1] ?? '').trim(),
      markdown.slice(match.index + match[0].length, found[index + 1]?.index).trim(),
    ]),
  );
}
