import { describe, expect, it } from 'vitest';
import { dependencyFaults, type Lock, type Manifest } from '@/scripts/dependencies/dependency-faults';

const npmrc = 'ignore-scripts=true\nsave-exact=true\n';
const integrity = 'sha512-abc==';
const lockOf = (entry: Lock['packages'][string]): Lock => ({ packages: { '': {}, 'node_modules/a': entry } });
const sound = lockOf({ version: '1.0.0', integrity });

describe('a version is refused', () => {
  it.each(['^1.0.0', '~1.0.0', '1', '1.0', '1.x', '*', '', 'latest', '>=1.0.0', '1.0.0 || 2.0.0', '1.0.0 - 2.0.0'])(
    'where it is "%s"',
    (version) => {
      for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies', 'overrides'])
        expect(dependencyFaults({ [kind]: { a: version } }, sound, npmrc)).toEqual([
          `${kind}: a ${version} is no exact version`,
        ]);
    },
  );

  it.each(['github:a/b', 'git+https://a.example/b.git', 'file:../a', 'https://a.example/a.tgz', 'npm:b@^1.0.0'])(
    'where it is not from the registry, or an alias of a range: %s',
    (version) => {
      expect(dependencyFaults({ dependencies: { a: version } }, sound, npmrc)).toHaveLength(1);
    },
  );

  it('within the overrides of one package', () => {
    const overrides = { a: { '.': '1.0.0', b: { c: '^2.0.0' } } };
    expect(dependencyFaults({ overrides }, sound, npmrc)).toEqual(['overrides: a: b: c ^2.0.0 is no exact version']);
  });

  it.each(['>=20.19', '^20.19.0', '*', '20', '>=20.19.0 <21'])('of Node, where it is "%s"', (node) => {
    expect(dependencyFaults({ engines: { node } }, sound, npmrc)).toHaveLength(1);
  });
});

it('exact versions are taken: plain, of a first issue, by another name; the oldest Node to the last digit', () => {
  const manifest: Manifest = {
    engines: { node: '>=20.19.0' },
    dependencies: { a: '1.0.0', '@b/c': '2.0.0-beta.3' },
    devDependencies: { d: 'npm:@e/f@1.2.3' },
    overrides: { g: { h: '0.0.1' } },
  };
  expect(dependencyFaults(manifest, sound, npmrc)).toEqual([]);
});

it('a lock file is refused with an entry that has no hash, a weak one, or another source than the registry', () => {
  expect(dependencyFaults({}, lockOf({ version: '1.0.0' }), npmrc)).toHaveLength(1);
  expect(dependencyFaults({}, lockOf({ version: '1.0.0', integrity: 'sha1-abc=' }), npmrc)).toHaveLength(1);
  const elsewhere = 'https://mirror.example/a.tgz';
  expect(dependencyFaults({}, lockOf({ integrity, resolved: elsewhere }), npmrc)).toEqual([
    `node_modules/a comes from ${elsewhere}`,
  ]);
  expect(dependencyFaults({}, lockOf({ integrity }), npmrc)).toEqual([]);
});

it('an install script is refused, but for those that are known to be needless', () => {
  expect(dependencyFaults({}, lockOf({ integrity, hasInstallScript: true }), npmrc).join()).toContain('install script');
  const known = { packages: { 'node_modules/esbuild': { integrity, hasInstallScript: true } } };
  expect(dependencyFaults({}, known, npmrc)).toEqual([]);
});

it('an .npmrc is refused that runs install scripts, or saves ranges', () => {
  expect(dependencyFaults({}, sound, 'ignore-scripts=false\n')).toEqual([
    '.npmrc lacks ignore-scripts=true',
    '.npmrc lacks save-exact=true',
  ]);
});
