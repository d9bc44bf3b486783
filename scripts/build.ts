// Builds the dictionary (where its file is missing or stale) and the extension: .output/chrome-mv3, .output/firefox-mv3.
import { buildExtension } from './setup/build-extension';

process.exitCode = (await buildExtension({ targets: ['chrome', 'firefox'] })) ? 0 : 1;
