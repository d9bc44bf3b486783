/** A place of the pointer: its document, the point in that document's window, and where that window stands in ours. */
export type PagePoint = { document: Document; x: number; y: number; frame: () => { x: number; y: number } };

/** A finger that stays down for so long, in milliseconds, selects text and taps nothing. */
export const longPress = 500;

type Events = {
  /** `pressed`: with a button down, a selection is being drawn. */
  move(at: PagePoint, pressed: boolean): void;
  /** A mouse was clicked; the page has the click too. */
  click(at: PagePoint): void;
  tap(at: PagePoint): void;
  /** The pointer has left the window. */
  leave(): void;
  key(event: KeyboardEvent): void;
  /** Something else is selected, or nothing. `pressed` is where the pointer was last put down. */
  select(at: Pick<PagePoint, 'document' | 'frame'>, pressed: PagePoint | undefined): void;
};

/** Follows the pointer over a page and its readable frames until `signal` aborts; stops none of the page's events. */
export function watchPointer(
  window: Window,
  isOwn: (event: Event) => boolean,
  events: Events,
  signal: AbortSignal,
): void {
  const watched = new WeakSet<Window>();
  const watch = (inner: Window, frame: PagePoint['frame']) => {
    if (watched.has(inner)) return;
    watched.add(inner);
    const at = ({ clientX: x, clientY: y }: MouseEvent): PagePoint => ({ document: inner.document, x, y, frame });
    const on = <K extends keyof WindowEventMap>(type: K, listener: (event: WindowEventMap[K]) => void) => {
      const options = { signal, capture: true, passive: type !== 'keydown' };
      // What a page makes up is nobody's pointer and nobody's key.
      inner.addEventListener(type, (event) => !event.isTrusted || isOwn(event) || listener(event), options);
    };
    let pressedAt = 0;
    let pressed: PagePoint | undefined;
    on('pointerdown', (event) => {
      pressedAt = event.timeStamp;
      pressed = at(event);
    });
    inner.document.addEventListener(
      'selectionchange',
      () => events.select({ document: inner.document, frame }, pressed),
      { signal },
    );
    on('pointermove', (event) => {
      if (event.pointerType !== 'touch') events.move(at(event), event.buttons !== 0);
    });
    on('pointerup', (event) => {
      if (event.pointerType === 'touch' && event.timeStamp - pressedAt < longPress) events.tap(at(event));
    });
    on('click', (event) => {
      const byTouch = 'pointerType' in event && event.pointerType === 'touch';
      // One that a key or a script made has no place.
      if (!byTouch && event.detail > 0) events.click(at(event));
    });
    on('pointerover', (event) => enter(event.target, frame));
    on('keydown', events.key);
    for (const each of inner.document.querySelectorAll('iframe')) enter(each, frame);
  };
  const enter = (target: EventTarget | null, outer: PagePoint['frame']) => {
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
  const leave = ({ pointerType }: PointerEvent) => {
    // A finger that is lifted leaves too, while the word that it tapped is looked up.
    if (pointerType !== 'touch') events.leave();
  };
  window.document.documentElement.addEventListener('pointerleave', leave, { signal, passive: true });
}
