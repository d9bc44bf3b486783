import { useEffect, useRef } from 'preact/hooks';

export type ListKeys = {
  search: () => void;
  next: () => void;
  before: () => void;
  open: () => void;
  original: () => void;
  select: () => void;
  star: () => void;
  archive: () => void;
  remove: () => void;
  help: () => void;
  escape: () => void;
};

const names: Record<string, keyof ListKeys> = {
  '/': 'search',
  j: 'next',
  k: 'before',
  Enter: 'open',
  o: 'original',
  x: 'select',
  s: 'star',
  e: 'archive',
  '#': 'remove',
  '?': 'help',
  Escape: 'escape',
};

/** The keys of the list: none in fields or with modifiers, and single characters only where the user lets them. */
export function useListKeys(keys: ListKeys, singleKeys: boolean): void {
  const now = useRef(keys);
  now.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const name = names[event.key];
      if (name === undefined || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      if (event.key.length === 1 && !singleKeys) return;
      const target = event.target instanceof Element ? event.target : undefined;
      if (target?.closest('input:not([type="checkbox"]), textarea, select, dialog')) return;
      // What has the focus has its own Enter.
      if (event.key === 'Enter' && target !== document.body && target?.tagName !== 'MAIN') return;
      event.preventDefault();
      now.current[name]();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [singleKeys]);
}
