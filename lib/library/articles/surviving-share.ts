/**
 * How much of an old text still stands in a new one, 0 to 1: the share of its characters in clauses that the new text
 * has too. By clause rather than by paragraph, so that one corrected character does not lose a paragraph; in time linear
 * in both. Spaces do not count, and an old text without words survives whole.
 */
export function survivingShare(old: string, now: string): number {
  const kept = new Set(clausesOf(now));
  let all = 0;
  let surviving = 0;
  for (const clause of clausesOf(old)) {
    all += clause.length;
    if (kept.has(clause)) surviving += clause.length;
  }
  return all === 0 ? 1 : surviving / all;
}

function clausesOf(text: string): string[] {
  return text
    .replace(/[^\S\n]+/gu, '')
    .split(/[\p{P}\n]+/u)
    .filter((clause) => clause !== '');
}
