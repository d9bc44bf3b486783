import { launchPindu } from '@/tests/e2e/harness/launch';
import { lossesIn, nothingConfirmed, openSoakPage } from './soak-page';

/**
 * Kills the browser (SIGKILL) at a random moment while articles, words, reviews and pictures are being kept, starts it
 * again, and looks whether everything that was confirmed is there; so many times on one profile. Throws at the first
 * loss.
 */
export async function* soakSave(kills: number): AsyncGenerator<string> {
  const confirmed = nothingConfirmed();
  let pindu = await launchPindu({});
  try {
    for (let round = 1; round <= kills; round++) {
      const page = await openSoakPage(pindu, confirmed);
      // It ends with the browser.
      page.call('keepOn', `r${round}n`).catch(() => {});
      // The first article of a round waits for the background to wake.
      const wait = 500 + Math.random() * 2_500;
      await new Promise((resolve) => setTimeout(resolve, wait));
      await pindu.kill();
      pindu = await pindu.restart();
      const state = await (await openSoakPage(pindu, confirmed)).check();
      const losses = [...lossesIn(state, confirmed), ...pindu.errors];
      if (losses.length > 0) throw new Error(`After kill ${round}:\n${losses.slice(0, 20).join('\n')}`);
    }
    const { article, word, review, picture } = confirmed;
    yield `save: ${kills} kills, every one of ${article.size} articles, ${word.size} words, ${review.size} reviews and ${picture.size} pictures that were confirmed is there, nothing is half written`;
  } finally {
    await pindu.close();
  }
}
