/** How often it is said that work goes on, in milliseconds. */
const every = 10_000;

/**
 * Says on standard error what is being done, every ten seconds for how long, and what it took. Gives what the work gives.
 *
 * @template T
 * @param {string} what
 * @param {() => Promise<T>} work
 * @param {() => string} [detail] how far it is, in a few words
 * @returns {Promise<T>}
 */
export async function withProgress(what, work, detail = () => '') {
  const start = Date.now();
  const seconds = () => `${Math.round((Date.now() - start) / 1000)} s`;
  console.error(`${what}…`);
  const timer = setInterval(() => console.error(`  ${[seconds(), detail()].filter(Boolean).join(', ')}`), every);
  try {
    return await work();
  } finally {
    clearInterval(timer);
    console.error(`  took ${seconds()}`);
  }
}
