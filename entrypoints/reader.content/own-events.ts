/**
 * Events that end at the reader's host: what the user does in the reader is not the page's to see or to spoil (keys,
 * "protected" text, lines added on copy). A page that listens in the capture phase still sees them.
 */
const ownEvents = [
  ...[
    'keydown',
    'keyup',
    'keypress',
    'beforeinput',
    'input',
    'change',
    'compositionstart',
    'compositionupdate',
    'compositionend',
  ],
  ...['pointerdown', 'pointerup', 'pointermove', 'pointerover', 'pointerout', 'pointercancel'],
  ...['mousedown', 'mouseup', 'mousemove', 'mouseover', 'mouseout', 'click', 'dblclick', 'auxclick', 'contextmenu'],
  ...['touchstart', 'touchmove', 'touchend', 'touchcancel', 'wheel', 'mousewheel', 'scroll', 'scrollend'],
  ...[
    'selectstart',
    'copy',
    'cut',
    'paste',
    'dragstart',
    'drag',
    'dragenter',
    'dragover',
    'dragleave',
    'dragend',
    'drop',
    'focusin',
    'focusout',
    'toggle',
  ],
];

/** Ends the reader's events at its host element. On the host, since some (a select-all) are aimed at it. */
export function keepOwnEvents(host: HTMLElement): void {
  for (const type of ownEvents) {
    // Passive, or scrolling would wait for this.
    host.addEventListener(type, (event) => event.stopPropagation(), { passive: true });
  }
}
