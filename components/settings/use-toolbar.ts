import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { browserKind } from './browser-kind';

/** A key of the browser's that does something of ours: what, and which, '' where none is set. */
export type BrowserKey = { name: string; what: string; shortcut: string };

type Toolbar = { pinned?: boolean; keys: BrowserKey[] };

/** Firefox has a way of its own to its page of keys (since 137), and lets no extension open that page by its address. */
const commands = browser.commands as typeof browser.commands & { openShortcutSettings?: () => Promise<void> };

async function readToolbar(): Promise<Toolbar> {
  // Firefox for Android has no commands; older browsers do not say what is pinned.
  const [keys, own] = await Promise.all([
    browser.commands?.getAll?.().catch(() => undefined),
    browser.action.getUserSettings?.().catch(() => undefined),
  ]);
  return {
    pinned: own?.isOnToolbar,
    keys: (keys ?? []).flatMap(({ name, description, shortcut }) =>
      name && description ? [{ name, what: description, shortcut: shortcut ?? '' }] : [],
    ),
  };
}

/** Where Pindu's button stands and which keys do what, asked anew whenever the user comes back to this page. */
export function useToolbar() {
  const [toolbar, setToolbar] = useState<Toolbar>({ keys: [] });
  useEffect(() => {
    const look = () => void readToolbar().then(setToolbar);
    look();
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, []);
  const kind = browserKind(navigator.userAgent);
  const mayOpen = kind === 'chrome' || kind === 'edge' || commands?.openShortcutSettings !== undefined;
  return { ...toolbar, kind, onShortcuts: mayOpen ? openShortcuts : undefined };
}

function openShortcuts(): void {
  if (commands.openShortcutSettings !== undefined) void commands.openShortcutSettings();
  else void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
