import { launchPindu } from '@/tests/e2e/harness/launch';
import { lossesIn, nothingConfirmed, openSoakPage } from './soak-page';

/** What `startAnew` keeps of each kind. */
const own = 3;

/**
 * Kills the browser (SIGKILL) at a random moment while a backup of `articles` articles is being restored, and looks
 * whether the library has all of it or nothing, beside everything that it had before. Throws at the first loss.
 */
export async function* soakRestore(kills: number, articles = 60): AsyncGenerator<string> {
  let pindu = await launchPindu({});
  try {
    const first = await openSoakPage(pindu, nothingConfirmed());
    const { bytes } = await first.call<{ bytes: number }>('prepareBackup', articles);
    const duration = await first.call<number>('restore');
    let whole = 0;
    for (let round = 1; round <= kills; round++) {
      const confirmed = nothingConfirmed();
      const page = await openSoakPage(pindu, confirmed);
      await page.call('startAnew', `r${round}n`);
      page.call('restore').catch(() => {});
      // In a browser that has just been started it takes about twice as long.
      await new Promise((resolve) => setTimeout(resolve, Math.random() * duration * 3));
      await pindu.kill();
      pindu = await pindu.restart();
      const state = await (await openSoakPage(pindu, nothingConfirmed())).check();
      const losses = [...lossesIn(state, confirmed), ...pindu.errors];
      const isRestored = confirmed.restored.size > 0;
      const isWhole = state.keys.articles?.length === articles + own;
      const expected = isWhole || isRestored ? articles + own : own;
      for (const [table, keys] of Object.entries(state.keys))
        if (keys.length !== expected) losses.push(`${keys.length} ${table}, where ${expected} are expected`);
      if (losses.length > 0) throw new Error(`After kill ${round}:\n${losses.slice(0, 20).join('\n')}`);
      if (isWhole) whole += 1;
    }
    yield `restore: ${kills} kills in ${Math.round(duration)} ms of restoring ${articles} articles (${bytes.toLocaleString('en')} bytes): ${whole} times all of it is there, ${kills - whole} times nothing, always all that was there before`;
  } finally {
    await pindu.close();
  }
}
