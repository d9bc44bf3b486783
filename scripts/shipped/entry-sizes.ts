import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

const own: Record<string, string> = {
  'background.js': 'background',
  'content-scripts/reader.js': 'reader',
  'dictionary.bin': 'dictionary',
  'polyphones.bin': 'model',
  'conversion.json': 'conversion',
  'strokes.bin': 'strokes',
  'characters.json': 'characters',
};

/**
 * How many bytes each part of a built extension has, by its name in size-budget.json. A chunk that popup and library
 * share counts for both; what is no part's own is `rest`: texts, licences, icons.
 *
 * @param folder the built extension
 */
export function entrySizes(folder: string): Record<string, number> {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => statSync(join(folder, file)).isFile());
  /** What a page names, and what its scripts name in turn: some they load later. */
  const loadedBy = (page: string) => {
    const html = readFileSync(join(folder, page), 'utf8');
    const loaded = new Set(files.filter((file) => file === page || html.includes(`"/${file}"`)));
    for (const script of loaded) {
      if (!script.endsWith('.js')) continue;
      const code = readFileSync(join(folder, script), 'utf8');
      for (const file of files) if (/^(chunks|assets)\//.test(file) && code.includes(basename(file))) loaded.add(file);
    }
    return loaded;
  };
  const [popup, library] = [loadedBy('popup.html'), loadedBy('library.html')];
  const sizes: Record<string, number> = {};
  const add = (part: string, file: string) => {
    sizes[part] = (sizes[part] ?? 0) + statSync(join(folder, file)).size;
  };
  for (const file of files) {
    if (popup.has(file)) add('popup', file);
    // What no page names, the library loads when it needs it.
    if (library.has(file) || (/^(chunks|assets)\//.test(file) && !popup.has(file))) add('library', file);
    else if (!popup.has(file)) add(own[file] ?? 'rest', file);
  }
  return sizes;
}

/** A line for each part that is larger than its budget or has none, and for each budget of a part that is not there. */
export function overBudget(sizes: Record<string, number>, budget: Record<string, number>): string[] {
  const bytes = new Intl.NumberFormat('en');
  return [...new Set([...Object.keys(sizes), ...Object.keys(budget)])].flatMap((part) => {
    const [size, most] = [sizes[part], budget[part]];
    if (size === undefined) return [`${part} has a budget, but is not in the build`];
    if (most === undefined) return [`${part} has ${bytes.format(size)} bytes and no budget`];
    if (size <= most) return [];
    return [`${part} has ${bytes.format(size)} bytes, ${bytes.format(size - most)} more than its budget`];
  });
}
