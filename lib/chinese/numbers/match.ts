/** An expression parsed at an offset: its end (UTF-16 units), its English value, and its cost as an edge if unusual. */
export type Match = { end: number; value?: string; cost?: number };

export function execAt(pattern: RegExp, text: string, at: number): readonly (string | undefined)[] {
  pattern.lastIndex = at;
  return pattern.exec(text) ?? [];
}
