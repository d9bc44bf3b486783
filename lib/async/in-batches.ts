/** A list in batches of `size` items, in its order; the last may be smaller. */
export function* inBatches<Item>(items: readonly Item[], size: number): Generator<Item[], undefined> {
  for (let at = 0; at < items.length; at += size) yield items.slice(at, at + size);
}

/**
 * A list in batches whose items are at most so large together, in its order. An item that is larger is a batch of its
 * own.
 * @param first the limit of the first batch
 */
export function* inBatchesBySize<Item>(
  items: readonly Item[],
  sizeOf: (item: Item) => number,
  limit: number,
  first = limit,
): Generator<Item[], undefined> {
  let batch: Item[] = [];
  let size = 0;
  let most = first;
  for (const item of items) {
    if (batch.length > 0 && size + sizeOf(item) > most) {
      yield batch;
      batch = [];
      size = 0;
      most = limit;
    }
    batch.push(item);
    size += sizeOf(item);
  }
  if (batch.length > 0) yield batch;
}
