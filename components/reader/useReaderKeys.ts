import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type ReaderActions, readerKey } from './reader-keys';

/** Does what keys mean in the reader, with the actions of the last drawing. */
export function useReaderKeys(text: RefObject<HTMLElement | null>, actions: ReaderActions): void {
  const now = useRef(actions);
  now.current = actions;
  useEffect(() => {
    // On the dialog or the document: after a click on bare text the focus is there, above the reader's view.
    const scope: EventTarget | undefined = text.current?.closest('dialog') ?? text.current?.ownerDocument;
    const listener = (event: Event) => {
      if (text.current !== null) readerKey(event as KeyboardEvent, text.current, now.current);
    };
    scope?.addEventListener('keydown', listener);
    return () => scope?.removeEventListener('keydown', listener);
  }, []);
}
