import type { KnipConfig } from 'knip';

export default {
  entry: [
    'scripts/*.ts!',
    'scripts/setup/*.mjs!',
    'scripts/reporter/json-reporter.ts!',
    'scripts/soak/driver.ts!',
    // Of wxt.config.ts, which is no production code to knip.
    'scripts/shipped/shipped-licences.ts!',
  ],
  project: ['**/*.{ts,tsx,mjs}!', '!tests/**!'],
  // For tests that are skipped where Java, a small disk, or a WebDAV server cannot be had.
  ignoreBinaries: ['java', 'mount', 'umount', 'apache2', 'openssl', 'rclone'],
  // What a file exports for its tests alone is no fault, as long as the file itself uses it; `--production` says which
  // exports only tests use.
  ignoreExportsUsedInFile: process.argv.includes('--production'),
} satisfies KnipConfig;
