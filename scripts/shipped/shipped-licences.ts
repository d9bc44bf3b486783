import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import type { Notice } from '@/components/licences/notice';
import { dataNotices } from './data-notices';
import { libraryNotice } from './library-notice';
import { packageFolder } from './package-folder';

/**
 * Gathers of which packages modules end up in the extension, and makes its `licences.json` of that. `plugin` has to be
 * among the plugins of Vite and of its workers.
 */
export function shippedLicences(root: string) {
  const folders = new Set<string>();
  const plugin: Plugin = {
    name: 'pindu:shipped-licences',
    apply: 'build',
    generateBundle(_, bundle) {
      for (const output of Object.values(bundle)) {
        for (const id of output.type === 'chunk' ? output.moduleIds : []) {
          const folder = packageFolder(id, root);
          if (folder !== undefined) folders.add(folder);
        }
      }
    },
  };
  /** All notices, once everything is bundled. Throws where a package or a file has none. */
  const notices = (files: readonly string[]): Notice[] => [
    { kind: 'pindu', name: 'Pindu', licence: 'MIT', text: readFileSync(join(root, 'LICENSE'), 'utf8').trim() },
    ...dataNotices(files, root),
    ...[...folders].map((folder) => libraryNotice(folder, root)).sort(byName),
  ];
  return { plugin, notices };
}

/** Not by the language of whoever builds: the same everywhere. */
function byName({ name: a }: Notice, { name: b }: Notice): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
