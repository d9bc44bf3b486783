import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { browserKind } from '@/components/ui/browser-kind';
import { useTask } from '@/components/ui/use-task';

/** A command of ours that the browser runs by a key; `shortcut` is '' where none is set. */
type BrowserKey = { name: string; what: string; shortcut: string };

type Toolbar = { pinned?: boolean; keys: BrowserKey[] };

/** Since 137, Firefox opens its page of shortcuts by this; no extension may open it by its address. */
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

/** Whether Pindu's button is pinned, and the keys; read again when the user comes back to this page. */
export function useToolbar() {
  const [toolbar, setToolbar] = useState<Toolbar>({ keys: [] });
  useTask((signal) => {
    const look = () => void readToolbar().then(setToolbar);
    look();
    addEventListener('focus', look, { signal });
  }, []);
  const kind = browserKind(navigator.userAgent);
  const mayOpen = kind === 'chrome' || kind === 'edge' || commands?.openShortcutSettings !== undefined;
  return { ...toolbar, kind, onShortcuts: mayOpen ? openShortcuts : undefined };
}

function openShortcuts(): void {
  if (commands.openShortcutSettings !== undefined) void commands.openShortcutSettings();
  else void browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}
