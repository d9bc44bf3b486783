import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';

export type Panel = 'settings' | 'words';

/** Which panel of the reader is open, one at a time. */
export function usePanel(view: RefObject<HTMLElement | null>) {
  const [open, setOpen] = useState<Panel | undefined>();
  return {
    open,
    toggle: (panel: Panel) => setOpen(open === panel ? undefined : panel),
    /** False where none is open. */
    close: () => {
      if (open === undefined) return false;
      // Before what has the focus goes with the panel.
      view.current?.querySelector<HTMLElement>(`[data-action="${open}"]`)?.focus();
      setOpen(undefined);
      return true;
    },
  };
}
