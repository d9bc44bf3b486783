/**
 * Events that end at the reader's host: what the user does in the reader is not the page's to see or to spoil (keys,
 * "protected" text, lines added on copy). A page that listens in the capture phase still sees them.
 */
const ownEvents = [
  ...['keydown', 'keyup', 'keypress', 'beforeinput', 'input', 'change', 'compositionstart', 'compositionend'],
  ...['pointerdown', 'pointerup', 'pointermove', 'pointerover', 'pointerout', 'pointercancel'],
  ...['mousedown', 'mouseup', 'mousemove', 'mouseover', 'mouseout', 'click', 'dblclick', 'auxclick', 'contextmenu'],
  ...['touchstart', 'touchmove', 'touchend', 'touchcancel', 'wheel', 'scroll'],
  ...['selectstart', 'copy', 'cut', 'paste', 'dragstart', 'drag', 'drop', 'focusin', 'focusout', 'toggle'],
];

/** Ends the reader's events at its host element. On the host, since some (a select-all) are aimed at it. */
export function keepOwnEvents(host: HTMLElement): void {
  for (const type of ownEvents) host.addEventListener(type, (event) => event.stopPropagation());
}
