import type { BrowserWindow } from './browser-window';

/**
 * Follows what code under `origin` throws and nobody catches, on pages of ours, in content scripts and in the
 * background. Returns a function that takes what there was since it was last asked.
 */
export async function collectErrors({ evaluate }: BrowserWindow, origin: string): Promise<() => Promise<string[]>> {
  await evaluate(`(() => {
    globalThis.pinduErrors = [];
    Services.console.registerListener({ observe(message) {
      if (!(message instanceof Ci.nsIScriptError)) return;
      const isError = (message.flags & (Ci.nsIScriptError.warningFlag | Ci.nsIScriptError.infoFlag)) === 0;
      // Where a page was closed while it waited for an answer, nothing is left that could catch it.
      const isGone = /^Promise (?:resolved|rejected) after context unloaded/.test(message.errorMessage);
      if (isError && !isGone && message.sourceName?.startsWith(${JSON.stringify(origin)}))
        globalThis.pinduErrors.push(message.toString());
    } });
  })()`);
  return () => evaluate('globalThis.pinduErrors.splice(0)');
}
