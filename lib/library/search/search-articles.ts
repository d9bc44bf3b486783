import { breathe } from './breathe';
import type { Body, Heading, Hit, Query } from './query';

/** The texts of some articles, in the order of their ids; absent where there is none. */
export type ReadBodies = (ids: readonly string[]) => Promise<(Body | undefined)[]>;

/** So many articles are read at once, and for so many milliseconds the page waits for a search at most. */
const chunk = 100;
const slice = 8;

/**
 * Looks through articles in their order, in slices that leave the page its turn, and tells what it finds as it finds
 * it: first what titles, sources and tags say of all of them, then the texts. Resolves when all were looked at; stops
 * without a word once `signal` aborts.
 */
export async function searchArticles(
  headings: readonly Heading[],
  query: Query,
  read: ReadBodies,
  onFound: (hits: Hit[]) => void,
  signal: AbortSignal,
): Promise<void> {
  const breath = breathe(slice);
  const rest: Heading[] = [];
  const first: Hit[] = [];
  for (const heading of headings) {
    const hit = query.heading(heading);
    if (hit === undefined) rest.push(heading);
    else first.push(hit);
    if (breath.isDue()) await breath.take();
    if (signal.aborted) return;
  }
  if (first.length > 0) onFound(first);

  for (let start = 0; start < rest.length; start += chunk) {
    const part = rest.slice(start, start + chunk);
    const bodies = await read(part.map(({ id }) => id));
    const found: Hit[] = [];
    for (const [at, heading] of part.entries()) {
      if (signal.aborted) return;
      const body = bodies[at];
      const hit = body && query.body(heading, body);
      if (hit !== undefined) found.push(hit);
      if (breath.isDue()) await breath.take();
    }
    if (signal.aborted) return;
    if (found.length > 0) onFound(found);
  }
}
