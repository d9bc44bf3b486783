/** The extension's own world in a page, with what the content script leaves there for `open-reader.ts`. */
export type OpeningWorld = typeof globalThis & { openPinduReader?: () => void };
