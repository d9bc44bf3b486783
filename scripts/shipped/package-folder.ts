/** Modules that the builders add, and the package that they are part of. */
const added: Record<string, string> = {
  '\0rolldown/runtime.js': 'rolldown',
  '\0vite/modulepreload-polyfill.js': 'vite',
  '\0vite/preload-helper.js': 'vite',
};

/**
 * The folder of the package that a module of the bundle is part of, with `/` between names; undefined for our own.
 *
 * @param id the bundler's name of the module: an absolute path, or a name that begins with a null character
 * @param root the checkout, absolute
 */
export function packageFolder(id: string, root: string): string | undefined {
  const path = id.replaceAll('\\', '/').replace(/\?.*$/, '');
  const top = root.replaceAll('\\', '/');
  const [folder] = /^.*\/node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path) ?? [];
  if (folder !== undefined) return folder;
  if (path.startsWith(`${top}/`)) return undefined;
  const name = path.startsWith('\0virtual:wxt-') ? 'wxt' : Object.hasOwn(added, path) && added[path];
  if (name) return `${top}/node_modules/${name}`;
  throw new Error(`Whose is the module ${JSON.stringify(id)} in the bundle? See scripts/shipped/package-folder.ts.`);
}
