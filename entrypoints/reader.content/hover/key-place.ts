import type { KeyPlace } from '@/components/reader/hover-keys';
import { shadowOf } from '@/entrypoints/reader.content/shadow-of';

const fields =
  'input, textarea, select, [contenteditable=""], [contenteditable="true"], [contenteditable="plaintext-only"]';
const controls = 'a[href], button, summary, video, audio, [tabindex], [role="button"], [role="application"]';

/** What of the page's a key goes to, closed shadow roots included. */
export function keyPlace(event: KeyboardEvent): KeyPlace {
  let element = event.target instanceof Element ? event.target : undefined;
  for (let root = element && shadowOf(element); root?.activeElement; root = element && shadowOf(element))
    element = root.activeElement;
  if (element?.closest(fields) || (element as HTMLElement | undefined)?.isContentEditable) return 'field';
  return element?.closest(controls) ? 'control' : 'page';
}
