import { launchPindu, type Pindu } from '@/tests/e2e/harness/launch';
import { lossesIn, nothingConfirmed, openSoakPage } from './soak-page';

/**
 * Kills the browser (SIGKILL) again and again on one profile, at random moments while articles, words and pictures are
 * being kept, words reviewed and, in every other round, a backup of `articles` articles restored into all that. After
 * each kill everything that was ever confirmed has to be there, once, and the library has to open. Throws at the first
 * fault.
 */
export async function* soakKills(kills: number, articles = 20): AsyncGenerator<string> {
  const confirmed = nothingConfirmed();
  let pindu = await launchPindu({});
  try {
    await (await openSoakPage(pindu, nothingConfirmed())).call('prepareBackup', articles);
    for (let round = 1; round <= kills; round++) {
      const page = await openSoakPage(pindu, confirmed);
      // They end with the browser.
      page.call('keepOn', `r${round}n`).catch(() => {});
      page.call('reviewOn').catch(() => {});
      if (round % 2 === 0) page.call('restore').catch(() => {});
      // The first article of a round waits for the background to wake.
      await new Promise((resolve) => setTimeout(resolve, 300 + Math.random() * 2_700));
      await pindu.kill();
      pindu = await pindu.restart();
      const { keys, problems } = await (await openSoakPage(pindu, nothingConfirmed())).check();
      const restored = keys.articles?.filter((id) => /\/b\d+$/.test(id)).length ?? 0;
      const faults = [...lossesIn({ keys, problems }, confirmed), ...pindu.errors];
      if (restored !== articles && (restored !== 0 || confirmed.restored.size > 0))
        faults.push(`${restored} of the ${articles} articles that were restored`);
      faults.push(...(await faultsOfList(pindu, keys.articles?.length ?? 0)));
      if (faults.length > 0) throw new Error(`After kill ${round}:\n${faults.slice(0, 20).join('\n')}`);
    }
    const { article, word, review, picture, restored } = confirmed;
    yield `kills: ${kills} on one profile; each of ${article.size} articles, ${word.size} words, ${review.size} reviews and ${picture.size} pictures that were confirmed is there once, ${restored.size > 0 ? 'the backup is whole' : 'the backup is whole or absent'}, and the library always opened`;
  } finally {
    await pindu.close();
  }
}

/** What the library's own page shows other than the list of all its articles. */
async function faultsOfList(pindu: Pindu, articles: number): Promise<string[]> {
  const page = await pindu.context.newPage();
  await page.goto(`chrome-extension://${pindu.extensionId}/library.html#/`);
  const expected =
    articles === 0 ? 'Nothing saved yet' : articles === 1 ? '1 article' : `${articles.toLocaleString('en')} articles`;
  const main = page.locator('main', { hasText: expected });
  const isShown = await main.waitFor({ timeout: 20_000 }).then(
    () => true,
    () => false,
  );
  const notices = await page.locator('.storage-notice, main .notice').allTextContents();
  const shown = isShown
    ? []
    : [`the list of ${expected} is not shown: ${(await page.locator('body').textContent())?.slice(0, 300)}`];
  await page.close();
  return [...shown, ...notices];
}
