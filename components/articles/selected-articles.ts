/** Chosen articles, for the page that exports them: kept for this tab until it is closed. */
const key = 'pindu-selected-articles';

export function setSelected(ids: readonly string[]): void {
  sessionStorage.setItem(key, JSON.stringify(ids));
}

/** The ids of the chosen articles; none where nothing was chosen in this tab. */
export function getSelected(): string[] {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [];
  } catch {
    return [];
  }
}
