import type { Listing } from './listing';

/** What a built extension says of itself: of its manifest, and of `_locales` in the listing's language. */
type BuiltExtension = { name: string; summary: string; permissions: string[] };

/**
 * The least and the most characters of a text in the three stores, whichever is strictest.
 * https://developer.chrome.com/docs/extensions/reference/manifest/description (132),
 * https://extensionworkshop.com/documentation/develop/create-an-appealing-listing/ (250 in Firefox),
 * https://learn.microsoft.com/microsoft-edge/extensions-chromium/publish/publish-extension (250 to 10,000).
 */
const limits = {
  name: [1, 45],
  tagline: [1, 60],
  summary: [1, 132],
  description: [250, 10_000],
  purpose: [1, 1000],
} as const;
const longestJustification = 1000;

/** Why a listing would be refused by a store, or does not fit the built extension; none where all is well. */
export function listingProblems(listing: Listing, built: BuiltExtension): string[] {
  const problems: string[] = [];
  for (const [section, [least, most]] of Object.entries(limits)) {
    const { length } = listing[section as keyof typeof limits];
    if (length === 0) problems.push(`${section}: absent`);
    else if (length < least) problems.push(`${section}: ${length} characters, fewer than ${least}`);
    else if (length > most) problems.push(`${section}: ${length} characters, more than ${most}`);
  }
  if (listing.name !== built.name) problems.push(`name: the extension is called "${built.name}"`);
  if (listing.summary !== built.summary) problems.push(`summary: the extension has "${built.summary}"`);
  for (const permission of built.permissions) {
    if (!listing.permissions.get(permission)) problems.push(`permission ${permission}: not justified`);
  }
  for (const [permission, { length }] of listing.permissions) {
    if (!built.permissions.includes(permission)) problems.push(`permission ${permission}: not in the extension`);
    if (length > longestJustification) {
      problems.push(`permission ${permission}: ${length} characters, more than ${longestJustification}`);
    }
  }
  return problems;
}

type Manifest = Partial<
  Record<'permissions' | 'host_permissions' | 'optional_permissions' | 'optional_host_permissions', string[]>
>;

/** What the listing of a language must fit, from the manifest of a build and from the texts of that language. */
export function describeBuild(manifest: Manifest, messages: Record<string, { message: string }>): BuiltExtension {
  const { permissions, host_permissions, optional_permissions, optional_host_permissions } = manifest;
  return {
    name: messages.extensionName?.message ?? '',
    summary: messages.extensionDescription?.message ?? '',
    permissions: [permissions, host_permissions, optional_permissions, optional_host_permissions].flatMap(
      (each) => each ?? [],
    ),
  };
}
