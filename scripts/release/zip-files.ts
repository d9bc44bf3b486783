import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { zipSync } from 'fflate';

/** Contents by path, with slashes. */
export type Files = Map<string, Uint8Array>;

/** A zip whose bytes follow from the files alone: in the order of their paths, all dated 1980-01-01. */
export function zipFiles(files: Files): Uint8Array {
  const paths = [...files.keys()].sort();
  // The zip holds the local time of day, so that a date made of local parts is the same everywhere.
  const mtime = new Date(1980, 0, 1);
  return zipSync(Object.fromEntries(paths.map((path) => [path, files.get(path) ?? new Uint8Array()])), {
    level: 9,
    mtime,
  });
}

/** All files in a folder and the folders in it. */
export function readFolder(folder: string): Files {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return new Map(
    entries
      .filter((entry) => entry.isFile())
      .map((entry) => {
        const path = join(entry.parentPath, entry.name);
        return [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path)];
      }),
  );
}

/** How two sets of files differ, a line for each path; none where they are the same. */
export function differences(expected: Files, actual: Files): string[] {
  const paths = [...new Set([...expected.keys(), ...actual.keys()])].sort();
  return paths.flatMap((path) => {
    const [left, right] = [expected.get(path), actual.get(path)];
    if (left === undefined) return [`${path}: not expected`];
    if (right === undefined) return [`${path}: absent`];
    return Buffer.compare(left, right) === 0 ? [] : [`${path}: other bytes (${left.length}, ${right.length})`];
  });
}
