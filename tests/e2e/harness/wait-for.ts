/**
 * Asks again every 25 ms until the answer is neither `undefined` nor `false`, and gives it. After `timeout` ms it throws
 * an Error that says what was waited for (`what` may be asked then) and what the last attempt threw, if it did.
 */
export async function waitFor<T>(
  what: string | (() => string),
  ask: () => Promise<T | undefined | false> | T | undefined | false,
  timeout = 30_000,
): Promise<T> {
  const end = Date.now() + timeout;
  let trouble: unknown;
  for (;;) {
    try {
      const answer = await ask();
      if (answer !== undefined && answer !== false) return answer;
      trouble = undefined;
    } catch (error) {
      trouble = error;
    }
    if (Date.now() > end) {
      const name = typeof what === 'string' ? what : what();
      throw new Error(`Waited ${timeout} ms in vain for ${name}.`, { cause: trouble });
    }
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
}
