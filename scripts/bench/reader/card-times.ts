import type { Pindu } from '@/tests/e2e/harness/launch';
import type { Reader } from '@/tests/e2e/harness/reader';
import { stopWorker } from '@/tests/e2e/harness/worker';

/** Milliseconds that the pointer rests before a card opens (components/reader/card/card-state.ts). */
const REST = 60;

/**
 * From the pointer's rest to the card on the screen, with the background asleep: median and 95th percentile, in
 * milliseconds.
 */
export async function cardTimes(pindu: Pindu, reader: Reader, count: number): Promise<{ median: number; p95: number }> {
  await stopWorker(pindu);
  await reader.page.bringToFront();
  await reader.evaluate(watchCards, undefined);
  for (let nth = 0; nth < count; nth += 1) {
    const point = await reader.evaluate(pointOfWord, nth * 3);
    if (point === undefined) continue;
    await reader.page.mouse.move(point.x, point.y);
    await reader.page.waitForTimeout(REST + 60);
    // Away from every word, until the card has gone.
    await reader.page.mouse.move(2, 400);
    await reader.page.waitForTimeout(320);
  }
  const times = (await reader.evaluate(timesOfCards, undefined)).map((time) => time - REST).sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95) };
}

/** In the reader: notes the time from the last move of the pointer to the frame that shows a card. */
function watchCards(root: ParentNode): void {
  const times: number[] = [];
  Object.assign(globalThis, { cardTimes: times });
  let moved = 0;
  let shown = '';
  root.querySelector('article')?.addEventListener('pointermove', () => {
    moved = performance.now();
  });
  const card = root.querySelector('.card');
  if (!card) return;
  new MutationObserver(() => {
    const word = card.matches(':not(.expected, [hidden])')
      ? (card.querySelector('.card-headword')?.textContent ?? '')
      : '';
    if (word === shown) return;
    shown = word;
    const start = moved;
    if (word !== '') requestAnimationFrame(() => times.push(performance.now() - start));
  }).observe(card, { childList: true, subtree: true, attributes: true, characterData: true });
}

function timesOfCards(): number[] {
  return (globalThis as unknown as { cardTimes: number[] }).cardTimes;
}

function pointOfWord(root: ParentNode, nth: number): { x: number; y: number } | undefined {
  const word = [...root.querySelectorAll('article p .w')][nth];
  word?.scrollIntoView({ block: 'center', behavior: 'instant' });
  const box = word?.getBoundingClientRect();
  return box && { x: box.x + box.width / 2, y: box.y + box.height * 0.75 };
}
