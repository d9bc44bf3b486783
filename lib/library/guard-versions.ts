/**
 * An IDBFactory that opens a database at one version of Dexie's and no other. Dexie answers a database that is newer
 * than the code by opening it as it is, and one that lacks a declared table by adding it under a version in between:
 * old code would write to a library that it does not understand. Here the first is a VersionError for good, the second
 * the mistake of editing a released version, and throws.
 */
export function guardVersions(factory: IDBFactory, version: number): IDBFactory {
  // Dexie multiplies its versions by ten.
  const native = version * 10;
  return {
    open(name, asked) {
      if (asked === undefined) throw new DOMException(`${name} was written by a newer version`, 'VersionError');
      if (asked !== native) throw new Error(`${name} is not as version ${version} of the schema says`);
      return factory.open(name, asked);
    },
    deleteDatabase: (name) => factory.deleteDatabase(name),
    databases: () => factory.databases(),
    cmp: (first, second) => factory.cmp(first, second),
  };
}
