import type { Body, Heading, Hit, Query } from './query';
import { workSlices } from './work-slices';

/** The texts of some articles, in the order of their ids; absent where there is none. */
export type ReadBodies = (ids: readonly string[], wantsPinyin: boolean) => Promise<(Body | undefined)[]>;

/** So many articles are read at once: as the page takes them over, it does nothing else. */
const chunk = { texts: 400, pinyin: 100 };
/** For so many milliseconds the page waits for a search at most. */
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
  const size = wantsPinyin ? chunk.pinyin : chunk.texts;
  const ask = (start: number) => {
    const part = rest.slice(start, start + size);
    const bodies = read(
      part.map(({ id }) => id),
      wantsPinyin,
    );
    // Asked for before it is waited for: whoever waits is told.
    bodies.catch(() => {});
    return { part, bodies };
  };
  let next = rest.length > 0 ? ask(0) : undefined;
  for (let start = 0; next !== undefined; start += size) {
    const { part, bodies } = next;
    const read = await bodies;
    if (signal.aborted) return;
    // The browser reads the next ones while these are looked through.
    next = start + size < rest.length ? ask(start + size) : undefined;
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
