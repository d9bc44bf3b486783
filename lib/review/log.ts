export type Grade = 1 | 2 | 3 | 4;

/** What an entry of the log says to the replay: a row of `reviews`, whose other fields do not matter to it. */
export type LogEntry = { id: string; word: string; at: number; updatedAt: number } & (
  | { kind: 'review'; grade: Grade; zone?: number }
  | { kind: 'undo'; undoes: string }
);

const grades = { 1: true, 2: true, 3: true, 4: true };

export type Review = Extract<LogEntry, { kind: 'review' }>;

/** The reviews that count, oldest first by `updatedAt` (which no device sets back), then id, as on every device. */
export function liveReviews<Entry extends LogEntry>(log: readonly Entry[]): Extract<Entry, { kind: 'review' }>[] {
  const undone = new Set<string>();
  for (const entry of log) if (entry.kind === 'undo') undone.add(entry.undoes);
  return log
    .filter(
      (entry): entry is Extract<Entry, { kind: 'review' }> =>
        entry.kind === 'review' && entry.grade in grades && !undone.has(entry.id),
    )
    .sort((a, b) => a.updatedAt - b.updatedAt || (a.id < b.id ? -1 : 1));
}
