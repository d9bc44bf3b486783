import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { outputFolder } from '@/scripts/setup/build-extension.ts';

// What Pindu may do is a promise to its users (docs/privacy.md). Whoever adds a permission has to change this list, on
// purpose. It reads the built manifests, because the builder adds to what the configuration says.

const permissions = ['activeTab', 'alarms', 'contextMenus', 'scripting', 'storage', 'unlimitedStorage'];

/** Every key that gives the extension, or a page, a power; all others are harmless or checked below. */
const empty = [
  'optional_permissions',
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

  it('asks for the permissions that are promised and for no other', () => {
    expect([...(manifest.permissions as string[])].sort()).toEqual(permissions);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
  });

  it.each(empty)('has no %s', (key) => {
    expect(manifest).not.toHaveProperty(key);
  });

  it('is of version 3, with a popup on the toolbar button', () => {
    expect(manifest.manifest_version).toBe(3);
    expect(manifest.action).toMatchObject({ default_popup: 'popup.html' });
    expect(manifest).not.toHaveProperty('browser_action');
  });

  it('lets extension pages run their own scripts alone and send nothing anywhere', () => {
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

  it('brings the licences of the dictionary, of Pindu and of its libraries', () => {
    const text = readFileSync(join(folder, 'licences.txt'), 'utf8');
    for (const name of ['Pindu', '@mozilla/readability', 'dexie', 'pinyin-pro', 'preact', '@floating-ui/dom', 'wxt'])
      expect(text).toContain(name);
    expect(readFileSync(join(folder, 'LICENSE-dictionary.txt'), 'utf8')).toMatch(/CC-CEDICT[\s\S]*4\.0/);
  });

  it('names files that are there', () => {
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

it('tells Firefox that no data is collected', () => {
  const manifest = JSON.parse(readFileSync(join(outputFolder('firefox'), 'manifest.json'), 'utf8'));
  expect(manifest.browser_specific_settings.gecko.data_collection_permissions).toEqual({ required: ['none'] });
});

it('leaves keys that only Firefox knows out of the manifest for Chrome', () => {
  const manifest = JSON.parse(readFileSync(join(outputFolder('chrome'), 'manifest.json'), 'utf8'));
  expect(manifest).not.toHaveProperty('browser_specific_settings');
});
