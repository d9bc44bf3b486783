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

/** Keeps what happens in `root`, the closed root of `host`, from the page, until `signal` aborts. */
export function keepOwnEvents(host: HTMLElement, root: ShadowRoot, signal: AbortSignal): void {
  // Passive where scrolling would wait for us.
  const listen = (type: string, listener: (event: Event) => void) =>
    window.addEventListener(type, listener, {
      capture: true,
      passive: /^(?:touch|wheel|mousewheel)/.test(type),
      signal,
    });

  for (const type of unheard) {
    listen(type, (event) => {
      if (event.target === host) event.stopImmediatePropagation();
    });
  }
  let handing = false;
  for (const type of heard) {
    listen(type, (event) => {
      // Firefox lets a copy out of the root, composed or not.
      if (event.target !== host || handing) return;
      event.stopImmediatePropagation();
      handing = true;
      try {
        if (!handOn(event, root)) event.preventDefault();
      } finally {
        handing = false;
      }
    });
  }
  for (const type of [...ending, ...unheard, ...heard]) {
    host.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  }
}

/**
 * Gives the reader's listeners a copy of an event that was stopped outside. False where one of them prevents what the
 * browser would do. The copy itself does nothing: what a click does to a link, the stopped click does.
 */
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
  target.dispatchEvent(copy);
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
