/**
 * A place of the pointer: the document that holds it, the point in that document's window, and where that window stands
 * in ours now.
 */
export type Rest = { document: Document; x: number; y: number; frame: () => { x: number; y: number } };

type Events = {
  rest(at: Rest): void;
  move(at: Rest): void;
  /** A mouse was clicked; the page has the click too. */
  click(at: Rest): void;
  tap(at: Rest): void;
  /** A selection is being drawn. */
  leave(): void;
  key(event: KeyboardEvent): void;
};

/** Milliseconds that the pointer rests before it means a word. */
export const restTime = 60;

/**
 * Follows the pointer over a page and the frames of its own origin, without stopping any event of the page's. `isOwn`
 * tells events on our own elements. Stops when `signal` aborts.
 */
export function watchPointer(
  window: Window,
  isOwn: (event: Event) => boolean,
  events: Events,
  signal: AbortSignal,
): void {
  const watched = new WeakSet<Window>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));

  const watch = (inner: Window, frame: Rest['frame']) => {
    if (watched.has(inner)) return;
    watched.add(inner);
    const at = ({ clientX: x, clientY: y }: MouseEvent): Rest => ({ document: inner.document, x, y, frame });
    const on = <K extends keyof WindowEventMap>(type: K, listener: (event: WindowEventMap[K]) => void) =>
      inner.addEventListener(type, listener, { signal, capture: true, passive: type !== 'keydown' });

    on('pointermove', (event) => {
      clearTimeout(timer);
      if (isOwn(event) || event.pointerType === 'touch') return;
      if (event.buttons !== 0) return events.leave();
      const here = at(event);
      events.move(here);
      timer = setTimeout(() => events.rest(here), restTime);
    });
    on('pointerup', (event) => {
      if (event.pointerType === 'touch' && !isOwn(event)) events.tap(at(event));
    });
    on('click', (event) => {
      const byTouch = 'pointerType' in event && event.pointerType === 'touch';
      // One that a key or a script made has no place.
      if (!byTouch && event.detail > 0 && !isOwn(event)) events.click(at(event));
    });
    on('pointerover', (event) => enter(event.target, frame));
    on('keydown', events.key);
    for (const each of inner.document.querySelectorAll('iframe')) enter(each, frame);
  };
  const enter = (target: EventTarget | null, outer: Rest['frame']) => {
    if ((target as Element | null)?.localName !== 'iframe') return;
    const frame = target as HTMLIFrameElement;
    let inner: Window | null = null;
    try {
      inner = frame.contentDocument === null ? null : frame.contentWindow;
    } catch {
      // Another origin's.
    }
    if (inner === null) return;
    watch(inner, () => {
      const box = frame.getBoundingClientRect();
      const { x, y } = outer();
      return { x: x + box.left + frame.clientLeft, y: y + box.top + frame.clientTop };
    });
  };
  watch(window, () => ({ x: 0, y: 0 }));
  window.document.documentElement.addEventListener('pointerleave', () => clearTimeout(timer), {
    signal,
    passive: true,
  });
}
