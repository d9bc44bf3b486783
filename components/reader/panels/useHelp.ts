import { useMemo, useState } from 'preact/hooks';

/** Whether the list of keys is shown. */
export function useHelp() {
  const [open, setOpen] = useState(false);
  return useMemo(
    () => ({
      open,
      toggle: () => setOpen((now) => !now),
      /** False where it is not open. */
      close: () => {
        setOpen(false);
        return open;
      },
    }),
    [open],
  );
}
