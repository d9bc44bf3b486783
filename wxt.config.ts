import { defineConfig } from 'wxt';
import { shippedLicences } from './scripts/shipped/shipped-licences';

const licences = shippedLicences(import.meta.dirname);

/** The oldest browsers that Pindu takes; docs/browsers.md says why. */
const oldest = { chrome: 138, firefox: 140, firefoxForAndroid: 142 };

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  publicDir: 'assets/static',
  modules: ['@wxt-dev/i18n/module'],
  // `npm start` opens the browser, not `wxt`.
  webExt: { disabled: true },
  // Nothing in the styles needs rewriting for the oldest browsers.
  vite: () => ({
    build: { cssTarget: [`chrome${oldest.chrome}`, `firefox${oldest.firefox}`] },
    plugins: [licences.plugin],
    worker: { plugins: () => [licences.plugin] },
  }),
  hooks: {
    'build:publicAssets': (_, files) => {
      const data = files.filter((file) => 'absoluteSrc' in file).map(({ relativeDest }) => relativeDest);
      files.push({ contents: JSON.stringify(licences.notices(data)), relativeDest: 'licences.json' });
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['activeTab', 'scripting', 'storage', 'unlimitedStorage', 'contextMenus', 'alarms'],
    optional_host_permissions: ['*://*/*'],
    commands: {
      // Not Alt+Shift+P, which Chromium keeps for its own tab groups.
      'toggle-reader': {
        suggested_key: { default: 'Alt+Shift+O' },
        description: '__MSG_commandToggleReader__',
      },
      'look-up-words': {
        suggested_key: { default: 'Alt+Shift+L' },
        description: '__MSG_commandLookUpWords__',
      },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; connect-src 'self' http: https:; base-uri 'none'; form-action 'none'",
    },
    ...(browser === 'chrome' && { minimum_chrome_version: String(oldest.chrome) }),
    ...(browser === 'firefox' && {
      // For scheduled backups, where no folder can be chosen; asked for when they are turned on.
      optional_permissions: ['downloads'],
      browser_specific_settings: {
        gecko: {
          id: '{9c3a6a7e-5d0b-4f7c-8e57-2f6d3c1b8a40}',
          strict_min_version: `${oldest.firefox}.0`,
          data_collection_permissions: { required: ['none'] },
        },
        gecko_android: { strict_min_version: `${oldest.firefoxForAndroid}.0` },
      },
    }),
  }),
});
