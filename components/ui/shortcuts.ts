import { useLayoutEffect, useRef } from 'preact/hooks';

/** What a shortcut does. One that returns `false` has done nothing, and its key is left to the page. */
type Command = (event: KeyboardEvent) => unknown;

/** Commands by `KeyboardEvent.key`; where one is undefined, its key does nothing now. */
export type Bindings = Readonly<Record<string, Command | undefined>>;

/** What has the focus: something that takes typed text, something that takes Enter and Space, or neither. */
export type KeyPlace = 'field' | 'control' | 'elsewhere';

export type ShortcutOptions = {
  /** Whether single characters are shortcuts; users can turn them off. */
  singleKeys: boolean;
  /** Keys whose command runs again while they are held down. Any other command runs once. */
  repeat?: readonly string[];
  /** For callers that know more than `event.target` says. */
  place?: KeyPlace;
};

// A checkbox takes no letters. Radio buttons and sliders do not either, but arrows.
const fields = 'input:not([type="checkbox"]), textarea, select, [contenteditable]:not([contenteditable="false"])';
const controls = 'a, button, input, summary';

function keyPlace({ target, key }: KeyboardEvent): KeyPlace {
  if (!(target instanceof Element)) return 'elsewhere';
  // Letters choose an option of a select; a slash is of no use to it.
  if (target.closest(fields)) return key === '/' && target.closest('select') ? 'control' : 'field';
  return target.closest(controls) ? 'control' : 'elsewhere';
}

/**
 * The command of a key, if it has one here and now: none with Ctrl, Alt or Meta, while characters are composed, or
 * where the event has been handled already; in a field only that of Escape; on a control not those of Enter and Space.
 */
function command(event: KeyboardEvent, bindings: Bindings, options: ShortcutOptions): Command | undefined {
  const { key } = event;
  if (event.defaultPrevented || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return undefined;
  if (event.repeat && !options.repeat?.includes(key)) return undefined;
  const place = options.place ?? keyPlace(event);
  if (place === 'field' && key !== 'Escape') return undefined;
  if (place === 'control' && (key === 'Enter' || key === ' ')) return undefined;
  const isSingle = key.length === 1 && key !== ' ';
  if (isSingle && !options.singleKeys) return undefined;
  return Object.hasOwn(bindings, key) ? bindings[key] : undefined;
}

/** Runs the command of a key and keeps the browser from using the key; false where nothing was done. */
export function runShortcut(event: KeyboardEvent, bindings: Bindings, options: ShortcutOptions): boolean {
  const run = command(event, bindings, options);
  if (run === undefined || run(event) === false) return false;
  event.preventDefault();
  return true;
}

/** The shortcuts of a page, with the commands of its last render. An open dialog has keys of its own. */
export function useShortcuts(bindings: Bindings, options: ShortcutOptions): void {
  const latest = useRef({ bindings, options });
  latest.current = { bindings, options };
  // At once: a key that is pressed before the next frame counts too.
  useLayoutEffect(() => {
    const listener = (event: KeyboardEvent) => {
      if (document.querySelector('dialog[open]') === null)
        runShortcut(event, latest.current.bindings, latest.current.options);
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}
