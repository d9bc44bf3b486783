/** In the reader's own world: what the panel of settings writes. */
export async function setSettings(_root: ParentNode, change: object): Promise<void> {
  type Area = { get(key: string): Promise<{ settings?: object }>; set(items: object): Promise<void> };
  const { local } = (globalThis as unknown as { chrome: { storage: { local: Area } } }).chrome.storage;
  const { settings } = await local.get('settings');
  await local.set({ settings: { ...settings, ...change } });
}
