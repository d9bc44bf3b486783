/** Forgotten so often, a word costs more than it gives: Anki's bound. */
const leechLapses = 8;
const again = 4;

/** Whether a word was forgotten so often that another way should be tried with it. */
export function isLeech(lapses: number): boolean {
  return lapses >= leechLapses;
}

/** Whether it is to be said now: when it becomes a leech, and after every four further lapses. */
export function becomesLeech(lapses: number): boolean {
  return lapses >= leechLapses && (lapses - leechLapses) % again === 0;
}
