import { inBatches } from '@/lib/async/in-batches';
import { workSlices } from '@/lib/async/yield-to-main';
import type { Body, Heading, Hit, Query } from './query';

/** The texts of some articles, in the order of their ids; absent where there is none. */
export type ReadBodies = (ids: readonly string[], wantsPinyin: boolean) => Promise<(Body | undefined)[]>;

/** How many articles are read at once: while the page receives them it does nothing else. */
const chunk = { texts: 400, pinyin: 100 };
/** The longest slice of a search, in milliseconds. */
const slice = 8;

/**
 * Searches articles in order, in slices that yield to the page, and reports hits as they are found: first those in
 * titles, sources and tags of all articles, then those in texts. Resolves when all were searched; stops silently once
 * `signal` aborts.
 */
export async function searchArticles(
  headings: readonly Heading[],
  query: Query,
  read: ReadBodies,
  onFound: (hits: Hit[]) => void,
  signal: AbortSignal,
): Promise<void> {
  const slices = workSlices(slice);
  const rest: Heading[] = [];
  const first: Hit[] = [];
  for (const heading of headings) {
    const hit = query.heading(heading);
    if (hit === undefined) rest.push(heading);
    else first.push(hit);
    if (slices.isOver()) await slices.yieldToMain();
    if (signal.aborted) return;
  }
  if (first.length > 0) onFound(first);

  const { wantsPinyin } = query;
  const parts = inBatches(rest, wantsPinyin ? chunk.pinyin : chunk.texts);
  const ask = () => {
    const { value: part } = parts.next();
    if (part === undefined) return undefined;
    const bodies = read(
      part.map(({ id }) => id),
      wantsPinyin,
    );
    // Requested before it is awaited; the await reports the error.
    bodies.catch(() => {});
    return { part, bodies };
  };
  for (let next = ask(); next !== undefined; ) {
    const { part, bodies } = next;
    const read = await bodies;
    if (signal.aborted) return;
    // The browser reads the next batch while this one is searched.
    next = ask();
    const found: Hit[] = [];
    for (const [at, heading] of part.entries()) {
      const body = read[at];
      const hit = body && query.body(heading, body);
      if (hit !== undefined) found.push(hit);
      if (slices.isOver()) await slices.yieldToMain();
      if (signal.aborted) return;
    }
    if (found.length > 0) onFound(found);
  }
}
