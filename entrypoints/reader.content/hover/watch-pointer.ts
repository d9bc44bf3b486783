/** A place that the pointer rests on: the document that holds it, and where that document's window stands in ours. */
export type Rest = { document: Document; x: number; y: number; frame: { x: number; y: number } };

type Events = { rest(at: Rest): void; move(at: Rest): void; leave(): void; key(event: KeyboardEvent): void };

/** Milliseconds that the pointer rests before it means a word. */
const restTime = 60;

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

  const watch = (inner: Window, frameOf: () => { x: number; y: number }) => {
    if (watched.has(inner)) return;
    watched.add(inner);
    const options = { signal, capture: true, passive: true } as const;
    const at = (event: PointerEvent): Rest => ({
      ...{ document: inner.document, x: event.clientX, y: event.clientY, frame: frameOf() },
    });
    inner.addEventListener(
      'pointermove',
      (event) => {
        clearTimeout(timer);
        if (isOwn(event) || event.pointerType === 'touch') return;
        if (event.buttons !== 0) return events.leave();
        const here = at(event);
        events.move(here);
        timer = setTimeout(() => events.rest(here), restTime);
      },
      options,
    );
    inner.addEventListener(
      'pointerup',
      (event) => {
        if (event.pointerType === 'touch' && !isOwn(event)) events.rest(at(event));
      },
      options,
    );
    inner.addEventListener('pointerover', (event) => enter(event.target, frameOf), options);
    inner.addEventListener('keydown', (event) => events.key(event), { signal, capture: true });
    for (const frame of inner.document.querySelectorAll('iframe')) enter(frame, frameOf);
  };
  const enter = (target: EventTarget | null, outer: () => { x: number; y: number }) => {
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
