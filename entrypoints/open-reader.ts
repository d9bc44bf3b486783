import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { OpeningWorld } from './reader.content/opening-world';

/** Put into a page after the content script, and with it: opens the reader before anybody can ask for it. */
export default defineUnlistedScript(() => {
  (globalThis as OpeningWorld).openPinduReader?.();
});
