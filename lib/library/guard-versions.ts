/**
 * An IDBFactory that opens a database at one version of Dexie's and no other. Dexie answers a database that is newer
 * than the code by opening it as it is, and one that lacks a declared table by adding it under a version in between:
 * old code would write to a library that it does not understand. Here the first is a VersionError for good, the second
 * the mistake of editing a released version, and throws.
 *
 * `onWaiting` is called where an opening takes so long that it must be waiting for another page: of several that wait,
 * Chromium tells the first alone that it is blocked.
 */
export function guardVersions(factory: IDBFactory, version: number, onWaiting: () => void = () => {}): IDBFactory {
  // Dexie multiplies its versions by ten.
  const native = version * 10;
  return {
    open(name, asked) {
      if (asked === undefined) throw new DOMException(`${name} was written by a newer version`, 'VersionError');
      if (asked !== native) throw new Error(`${name} is not as version ${version} of the schema says`);
      return callIfLong(factory.open(name, asked), onWaiting);
    },
    deleteDatabase: (name) => factory.deleteDatabase(name),
    databases: () => factory.databases(),
    cmp: (first, second) => factory.cmp(first, second),
  };
}

/** Milliseconds. A library of 10,000 articles opens in a tenth of it. */
const long = 5_000;

function callIfLong(request: IDBOpenDBRequest, onWaiting: () => void): IDBOpenDBRequest {
  const timer = setTimeout(onWaiting, long);
  for (const event of ['success', 'error', 'upgradeneeded', 'blocked'])
    request.addEventListener(event, () => clearTimeout(timer));
  return request;
}
