import { type Arrangement, plainArrangement, sorts } from '@/lib/library/search/arrange';

const key = 'pindu-list';

/** How the list was arranged last, in any tab of this browser. */
export function readArrangement(): Arrangement {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<Arrangement>;
    const { sort, reverse, state, starred, archived, tag, source } = kept;
    return {
      sort: sorts.find((name) => name === sort) ?? plainArrangement.sort,
      reverse: reverse === true,
      state: (['unread', 'reading', 'done'] as const).find((name) => name === state) ?? 'all',
      starred: starred === true,
      archived: archived === true,
      ...(typeof tag === 'string' && { tag }),
      ...(typeof source === 'string' && { source }),
    };
  } catch {
    return plainArrangement;
  }
}

export function keepArrangement(arrangement: Arrangement): void {
  try {
    localStorage.setItem(key, JSON.stringify(arrangement));
  } catch {
    // A browser that refuses it begins with the newest each time.
  }
}
