export type Grade = 1 | 2 | 3 | 4;

/** What an entry of the log says to the replay: a row of `reviews`, whose other fields do not matter to it. */
export type LogEntry = { id: string; word: string; at: number; updatedAt: number } & (
  | { kind: 'review'; grade: Grade; zone?: number }
  | { kind: 'undo'; undoes: string }
  | ({ kind: 'estimate'; zone?: number } & Estimate)
);

/**
 * How well a word is known that was reviewed in another program, at `at`. Stability is days until nine in ten are still
 * known, difficulty 1 to 10, as FSRS has them.
 */
export type Estimate = { stability: number; difficulty: number };

const grades = { 1: true, 2: true, 3: true, 4: true };

export type Review = Extract<LogEntry, { kind: 'review' }>;
export type EstimateEntry = Extract<LogEntry, { kind: 'estimate' }>;

/** The reviews that count, oldest first by `updatedAt` (which no device sets back), then id, as on every device. */
export function liveReviews<Entry extends LogEntry>(log: readonly Entry[]): Extract<Entry, { kind: 'review' }>[] {
  const undone = undoneIn(log);
  return log
    .filter(
      (entry): entry is Extract<Entry, { kind: 'review' }> =>
        entry.kind === 'review' && entry.grade in grades && !undone.has(entry.id),
    )
    .sort(inOrder);
}

/**
 * The estimate that the first review here starts from: the newest of those before it, or of all where there is no review.
 * What another program says of a word that was reviewed here since does not count.
 */
export function startingEstimate(log: readonly LogEntry[], [first]: readonly Review[]): EstimateEntry | undefined {
  const undone = undoneIn(log);
  return log
    .filter(
      (entry): entry is EstimateEntry =>
        entry.kind === 'estimate' &&
        entry.stability > 0 &&
        Number.isFinite(entry.difficulty) &&
        !undone.has(entry.id) &&
        (first === undefined || inOrder(entry, first) < 0),
    )
    .sort(inOrder)
    .at(-1);
}

function undoneIn(log: readonly LogEntry[]): Set<string> {
  const undone = new Set<string>();
  for (const entry of log) if (entry.kind === 'undo') undone.add(entry.undoes);
  return undone;
}

function inOrder(a: LogEntry, b: LogEntry): number {
  return a.updatedAt - b.updatedAt || (a.id < b.id ? -1 : 1);
}
