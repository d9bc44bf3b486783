// `npm start`: builds Pindu and opens a browser with it on a sample news page; without a display, goes the same way by
// itself and leaves pictures.
import { join, relative } from 'node:path';
import { launchPindu, type Pindu } from '@/tests/e2e/harness/launch';
import { buildExtension, outputFolder } from './setup/build-extension';
import { ensureBrowser, hasDisplay } from './setup/ensure-browser';
import { root } from './setup/root';
import { sampleWord, serveSample } from './setup/serve-sample';
import { shootJourney } from './setup/shoot-journey';

const manualSteps = `Pindu is built in ${relative(root, outputFolder('chrome'))}. To load it by hand:
  Chrome, Edge, Chromium: open chrome://extensions, turn on Developer mode, choose "Load unpacked", pick that folder.
  Firefox: open about:debugging#/runtime/this-firefox, choose "Load Temporary Add-on", pick
  ${relative(root, outputFolder('firefox'))}/manifest.json (npm run build makes it).`;

if (!(await buildExtension({ targets: ['chrome'] }))) process.exit(1);
await ensureBrowser().catch((error: Error) => {
  console.error(`${error.message}\n\n${manualSteps}`);
  process.exit(1);
});
const { server, url } = await serveSample();
if (hasDisplay()) await openForUser();
else await shootForUser();

async function openForUser(): Promise<void> {
  const pindu = await launchPindu({ headless: false, viewport: null, network: true, ownSignals: true }).catch(
    (error: Error) => {
      console.error(`The browser did not start with Pindu in it: ${error.message}\n\n${manualSteps}`);
      process.exit(1);
    },
  );
  const end = endWith(pindu);
  pindu.context.once('close', () => end(0));
  const page = pindu.context.pages()[0] ?? (await pindu.context.newPage());
  await page.goto(url);
  console.log(`A browser with Pindu is open on a sample article (${url}).
  1. Click Pindu's button in the toolbar (behind the puzzle piece, or Alt+Shift+O): the page turns into the reader.
  2. Rest the pointer on a word: its card opens.
  3. Save the article, then open the library from the button's popup: it reads there with no network.
Any Chinese news page works too. Ctrl+C here, or closing the browser, ends it.`);
}

async function shootForUser(): Promise<void> {
  console.log('There is no display here, so nothing can be shown: going the same way without a window.');
  const pindu = await launchPindu({ viewport: { width: 1280, height: 860 }, ownSignals: true });
  const end = endWith(pindu);
  const folder = join(root, '.output', 'screenshots', 'start');
  try {
    const files = await shootJourney(pindu, url, sampleWord, folder);
    console.log('Opened the article, read it, opened a card, saved it, and read it in the library:');
    for (const file of files) console.log(`  ${relative(root, file)}`);
    await end(0);
  } catch (error) {
    console.error(error);
    await end(1);
  }
}

/** Gives what ends it all, once: the browser, its profile, the server, this process. Ctrl+C calls it too. */
function endWith(pindu: Pindu): (code: number) => Promise<void> {
  let ending: Promise<void> | undefined;
  const end = (code: number): Promise<void> => {
    ending ??= pindu
      .close()
      .catch(() => undefined)
      .then(() => server.close())
      .then(() => process.exit(code));
    return ending;
  };
  process.once('SIGINT', () => end(0));
  process.once('SIGTERM', () => end(143));
  return end;
}
