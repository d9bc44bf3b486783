import { useEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { browserKind } from './browser-kind';

type Toolbar = { pinned?: boolean; shortcut?: string };

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
    shortcut: keys?.find(({ name }) => name === 'toggle-reader')?.shortcut,
  };
}

/** Where Pindu's button stands and which key starts the reader, asked anew whenever the user comes back to this page. */
export function useToolbar() {
  const [toolbar, setToolbar] = useState<Toolbar>({});
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
