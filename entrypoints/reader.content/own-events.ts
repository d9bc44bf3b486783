/**
 * Events in the reader that are nobody else's to see or to spoil: pages "protect" their text, add lines on copy, and
 * take single keys. They are stopped on window, before any listener of the page but one that it put on window earlier.
 * What the browser itself does on them goes on.
 */
const unheard = [
  ...['keyup', 'keypress', 'beforeinput', 'compositionstart', 'compositionupdate', 'compositionend'],
  ...['pointerup', 'pointerover', 'pointerout', 'pointercancel'],
  ...['mousedown', 'mouseup', 'mousemove', 'mouseover', 'mouseout', 'dblclick', 'auxclick', 'contextmenu'],
  ...['touchstart', 'touchmove', 'touchend', 'touchcancel', 'wheel', 'mousewheel'],
  ...['selectstart', 'copy', 'cut', 'paste'],
  ...['dragstart', 'drag', 'dragenter', 'dragover', 'dragleave', 'dragend', 'drop'],
];

/** Those that the reader itself listens to: stopped likewise, and handed on inside. */
const heard = ['keydown', 'pointerdown', 'pointermove', 'click'];

/** Those that only end at the host: to hand them on would say more than happened. */
const ending = ['input', 'change', 'scroll', 'scrollend', 'focusin', 'focusout', 'toggle'];

/** Events that we make ourselves. */
const own = new WeakSet<Event>();

/** Dispatches an event that we make, which our views take as they take the user's. */
export function dispatchOwn(target: EventTarget, event: Event): void {
  own.add(event);
  target.dispatchEvent(event);
}

type Options = {
  signal: AbortSignal;
  /** Whether presses are to do nothing now: the user may not see what they press. */
  refuses: () => boolean;
};

/** What a press is made of. The pointer may move, and Esc leads out. */
const isPress = (event: Event) => event.type !== 'pointermove' && (event as KeyboardEvent).key !== 'Escape';

/** Keeps what happens in `root`, the closed root of `host`, from the page, until `signal` aborts. */
export function keepOwnEvents(host: HTMLElement, root: ShadowRoot, { signal, refuses }: Options): void {
  // Passive where scrolling would wait for us.
  const listen = (type: string, listener: (event: Event) => void) =>
    window.addEventListener(type, listener, {
      capture: true,
      passive: /^(?:touch|wheel|mousewheel)/.test(type),
      signal,
    });

  /** Where a control of ours that had the focus has just gone, a key is pressed at nothing: ours, if we are modal. */
  const isOrphanKey = (event: Event) =>
    event instanceof KeyboardEvent &&
    event.isTrusted &&
    (event.target === document.body || event.target === document.documentElement) &&
    root.querySelector('dialog:modal') !== null;
  const isOurs = (event: Event) => event.target === host || isOrphanKey(event);
  for (const type of unheard) {
    listen(type, (event) => {
      if (isOurs(event)) event.stopImmediatePropagation();
    });
  }
  let handing = false;
  for (const type of heard) {
    listen(type, (event) => {
      // Firefox lets a copy out of the root, composed or not.
      if (handing || !isOurs(event)) return;
      event.stopImmediatePropagation();
      // A page can make one up at the host, over any button of ours.
      if (!event.isTrusted) return;
      if (isPress(event) && refuses()) return event.preventDefault();
      handing = true;
      try {
        if (!handOn(event, root)) event.preventDefault();
      } finally {
        handing = false;
      }
    });
  }
  // A page may come by a node of ours: Firefox gives it the nodes of whatever is selected. It presses nothing with it.
  for (const type of heard) {
    root.addEventListener(
      type,
      (event) => {
        if (event.isTrusted || own.has(event)) return;
        event.stopImmediatePropagation();
        event.preventDefault();
      },
      { capture: true, signal },
    );
  }
  for (const type of [...ending, ...unheard, ...heard]) {
    host.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  }
}

/** Gives our listeners a copy of an event stopped outside. False where one prevents what the browser would do. */
function handOn(event: Event, root: ShadowRoot): boolean {
  const copy = copyOf(event);
  const target = targetIn(event, root);
  if (copy === undefined || target === null) return true;
  let allowed = true;
  root.addEventListener(
    copy.type,
    (last) => {
      allowed = !last.defaultPrevented;
      last.preventDefault();
    },
    { once: true },
  );
  dispatchOwn(target, copy);
  return allowed;
}

function copyOf(event: Event): Event | undefined {
  const common = { bubbles: true, cancelable: true, composed: false };
  if (event instanceof KeyboardEvent) {
    const { key, code, repeat, isComposing, ctrlKey, metaKey, altKey, shiftKey } = event;
    return new KeyboardEvent(event.type, {
      ...common,
      ...{ key, code, repeat, isComposing, ctrlKey, metaKey, altKey, shiftKey },
    });
  }
  if (event instanceof MouseEvent) {
    const { clientX, clientY, button, buttons, detail, ctrlKey, metaKey, altKey, shiftKey } = event;
    const pointer = event instanceof PointerEvent ? { pointerId: event.pointerId, pointerType: event.pointerType } : {};
    return new PointerEvent(event.type, {
      ...common,
      ...pointer,
      ...{ clientX, clientY, button, buttons, detail, ctrlKey, metaKey, altKey, shiftKey },
    });
  }
  return undefined;
}

/** Where it happened inside: under the pointer, or at the focus for keys and for clicks that keys make. */
function targetIn(event: Event, root: ShadowRoot): Element | null {
  const byPointer = event instanceof MouseEvent && !(event.type === 'click' && event.detail === 0);
  const under = byPointer ? root.elementFromPoint(event.clientX, event.clientY) : null;
  return under ?? root.activeElement ?? root.querySelector('dialog');
}
