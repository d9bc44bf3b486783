/** What the keys of a list do; what is absent leaves its key to the page. */
export type ListKeys = {
  search: () => void;
  move: (by: number) => void;
  open: () => void;
  select: () => void;
  help: () => void;
  /** Leaves what is open: help, a selection, a search. */
  escape: () => void;
};

/**
 * Does what a key asks of a list: `/` search, `j` `k` move, Enter opens, `x` selects, `?` help. Not with modifiers, and
 * not while something is typed, where Escape alone goes back to the list. True where the key was one of them.
 */
export function pressListKey(event: KeyboardEvent, keys: ListKeys): boolean {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return false;
  const target = event.target instanceof HTMLElement ? event.target : undefined;
  const types = target?.closest('input:not([type="checkbox"]), textarea, select, [contenteditable]') != null;
  if (event.key === 'Escape') {
    if (types) target?.blur();
    keys.escape();
    return true;
  }
  // A select takes letters, but has no use for this one.
  if (types && !(event.key === '/' && target instanceof HTMLSelectElement)) return false;
  // Enter on a button or a link is theirs.
  const isControl = target?.closest('a, button, input, summary') != null;
  switch (event.key) {
    case '/':
      keys.search();
      return true;
    case 'j':
      keys.move(1);
      return true;
    case 'k':
      keys.move(-1);
      return true;
    case 'x':
      keys.select();
      return true;
    case '?':
      keys.help();
      return true;
    case 'Enter':
      if (isControl) return false;
      keys.open();
      return true;
    default:
      return false;
  }
}
