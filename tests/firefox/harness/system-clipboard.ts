import type { BrowserWindow } from './browser-window';

/** The system's clipboard. */
export type Clipboard = {
  empty: () => Promise<void>;
  /** What it has as plain text; empty where there is none. */
  text: () => Promise<string>;
};

export function systemClipboard({ evaluate }: BrowserWindow): Clipboard {
  return {
    empty: () => evaluate('void Services.clipboard.emptyClipboard(Services.clipboard.kGlobalClipboard)'),
    text: () =>
      evaluate(`(() => {
        const transferable = Cc['@mozilla.org/widget/transferable;1'].createInstance(Ci.nsITransferable);
        transferable.init(null);
        transferable.addDataFlavor('text/plain');
        Services.clipboard.getData(transferable, Services.clipboard.kGlobalClipboard);
        const data = {};
        try {
          transferable.getTransferData('text/plain', data);
        } catch {
          return '';
        }
        return data.value.QueryInterface(Ci.nsISupportsString).data;
      })()`),
  };
}
