import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Notice } from '@/components/licences/notice';
import { outputFolder } from '@/scripts/setup/build-extension';
import { root } from '@/scripts/setup/root';

// What Pindu may do is a promise to its users (docs/privacy.md). Whoever adds a permission has to change this list, on
// purpose. It reads the built manifests, because the builder adds to what the configuration says.

const permissions = ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];

/** Every key that gives the extension, or a page, a power; all others are harmless or checked below. */
const empty = [
  'host_permissions',
  'content_scripts',
  'web_accessible_resources',
  'externally_connectable',
  'declarative_net_request',
  'oauth2',
  'sandbox',
  'devtools_page',
  'chrome_url_overrides',
  'chrome_settings_overrides',
  'user_scripts',
];

describe.each(['chrome', 'firefox'] as const)('the manifest built for %s', (target) => {
  const folder = outputFolder(target);
  const manifest: Record<string, unknown> = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));

  it('asks for the promised permissions and no others', () => {
    expect([...(manifest.permissions as string[])].sort()).toEqual(permissions);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    // For scheduled backups, where no folder can be chosen.
    expect(manifest.optional_permissions).toEqual(target === 'firefox' ? ['downloads'] : undefined);
  });

  it.each(empty)('has no %s', (key) => {
    expect(manifest).not.toHaveProperty(key);
  });

  it('has version 3 and a popup on the toolbar button', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.action).toMatchObject({ default_popup: 'popup.html' });
    expect(manifest).not.toHaveProperty('browser_action');
  });

  it('is refused by browsers that are older than docs/browsers.md says', () => {
    const [, chrome, firefox, android] =
      /^\| oldest version \| (\d+)[^|]*\|[^|]*\| (\d+)[^|]*\| (\d+)/m.exec(
        readFileSync(join(root, 'docs', 'browsers.md'), 'utf8'),
      ) ?? [];
    const { minimum_chrome_version: least, browser_specific_settings: settings } = manifest;
    if (target === 'chrome') expect([least, settings]).toEqual([chrome, undefined]);
    else
      expect([least, settings]).toMatchObject([
        undefined,
        {
          gecko: { strict_min_version: `${firefox}.0` },
          gecko_android: { strict_min_version: `${android}.0` },
        },
      ]);
  });

  it('lets extension pages run no scripts but their own and send nothing', () => {
    const { extension_pages: policy } = manifest.content_security_policy as { extension_pages: string };
    const directives = Object.fromEntries(
      policy.split(';').map((directive) => {
        const [name = '', ...values] = directive.trim().split(/\s+/);
        return [name, values.join(' ')];
      }),
    );
    expect(directives).toMatchObject({
      'default-src': "'none'",
      'script-src': "'self'",
      'connect-src': "'self' http: https:",
      'img-src': "'self' blob: data:",
    });
  });

  it('comes with the licences of the dictionary, Pindu and all packages that are built in', () => {
    const notices: Notice[] = JSON.parse(readFileSync(join(folder, 'licences.json'), 'utf8'));
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    const names = notices.filter(({ kind }) => kind === 'library').map(({ name }) => name);
    // What WXT brings along, and what the bundler puts in, stand in no list of ours.
    expect(names).toEqual(
      expect.arrayContaining([...Object.keys(dependencies), 'wxt', 'superlock', 'defu', 'rolldown']),
    );
    for (const { name, licence, text } of notices)
      expect(`${licence} ${text}`, name).toMatch(/MIT|Apache|ISC|CC-BY-SA/);
    expect(readFileSync(join(folder, 'LICENSE-dictionary.txt'), 'utf8')).toMatch(/CC-CEDICT[\s\S]*4\.0/);
  });

  it('names only files that exist', () => {
    const { action, icons = {} } = manifest as { action: { default_popup: string }; icons?: Record<string, string> };
    const background = manifest.background as { service_worker?: string; scripts?: string[] };
    const files = [
      action.default_popup,
      ...Object.values(icons),
      background.service_worker,
      ...(background.scripts ?? []),
    ];
    for (const file of files.filter((name) => name !== undefined))
      expect(existsSync(join(folder, file)), file).toBe(true);
  });
});

it('the Firefox manifest declares that no data is collected', () => {
  const manifest = JSON.parse(readFileSync(join(outputFolder('firefox'), 'manifest.json'), 'utf8'));
  expect(manifest.browser_specific_settings.gecko.data_collection_permissions).toEqual({ required: ['none'] });
});

it('the Firefox manifest allows Android from the version that knows what is declared of data', () => {
  const manifest = JSON.parse(readFileSync(join(outputFolder('firefox'), 'manifest.json'), 'utf8'));
  expect(manifest.browser_specific_settings.gecko_android).toEqual({ strict_min_version: '142.0' });
});

it('the Chrome manifest has no keys that only Firefox knows', () => {
  const manifest = JSON.parse(readFileSync(join(outputFolder('chrome'), 'manifest.json'), 'utf8'));
  expect(manifest).not.toHaveProperty('browser_specific_settings');
});
