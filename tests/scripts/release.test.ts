import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { shellCommands } from '@/scripts/release/build-sources';
import { newestVersion } from '@/scripts/release/changelog';
import { whyNotReleased } from '@/scripts/release/why-not';
import { writeRelease } from '@/scripts/release/write-release';
import { differences, type Files, zipFiles } from '@/scripts/release/zip-files';
import { root } from '@/scripts/setup/root';

const changelog = `# Changelog

## [1.2.0] - 2026-03-01

### Added

- Two.

## [1.1.0] - 2026-02-01
`;
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const bytes = (text: string) => new TextEncoder().encode(text);

describe('the version', () => {
  it('is the newest one in CHANGELOG.md, in package.json and in package-lock.json', () => {
    const { version } = newestVersion(read('CHANGELOG.md'));
    const lock = JSON.parse(read('package-lock.json'));
    expect(JSON.parse(read('package.json')).version).toBe(version);
    expect([lock.version, lock.packages[''].version]).toEqual([version, version]);
  });

  it('is a version that the manifest of Chrome can have: three numbers up to 65535', () => {
    const numbers = newestVersion(read('CHANGELOG.md')).version.split('.').map(Number);
    expect(numbers.every((number) => number <= 65_535)).toBe(true);
  });

  it('comes with the text under its heading and what has no version yet', () => {
    expect(newestVersion(changelog)).toEqual({
      ...{ version: '1.2.0', date: '2026-03-01', notes: '### Added\n\n- Two.', unreleased: '' },
    });
    const { version, unreleased } = newestVersion(changelog.replace('## [1.2.0]', '## [Unreleased]\n\n- Three.\n\n$&'));
    expect([version, unreleased]).toEqual(['1.2.0', '- Three.']);
  });

  it.each(['## 1.2.0', '## [1.2.0]', '## [1.2] - 2026-03-01', '## [1.2.0], unreleased'])(
    'is not read from "%s"',
    (line) => {
      expect(() => newestVersion(`# Changelog\n\n${line}\n`)).toThrow(line);
    },
  );
});

it('CHANGELOG.md keeps to the kinds of changes of Keep a Changelog, newest version first', () => {
  const lines = read('CHANGELOG.md').split('\n');
  const kinds = lines.filter((line) => line.startsWith('### ')).map((line) => line.slice(4));
  const known = ['Added', 'Changed', 'Deprecated', 'Removed', 'Fixed', 'Security'];
  expect(kinds.filter((kind) => !known.includes(kind))).toEqual([]);
  const dates = lines.flatMap((line) => /^## \[\d+\.\d+\.\d+\] - (\S+)$/.exec(line)?.[1] ?? []);
  expect(dates).toEqual([...dates].sort().reverse());
});

describe('a release', () => {
  const clean = { status: '', version: '1.2.0', day: '2026-03-01', changelog };
  it.each([
    ['is made of a clean checkout whose version is the newest', clean, undefined],
    ['is made for the tag of its version', { ...clean, tag: 'v1.2.0' }, undefined],
    ['is not made of changes that are not committed', { ...clean, status: ' M package.json\n' }, / M package\.json$/],
    ['is not made of a version that is not in CHANGELOG.md', { ...clean, version: '1.3.0' }, /1\.3\.0.* is 1\.2\.0/],
    ['is not made of an old version', { ...clean, version: '1.1.0' }, /1\.1\.0.* is 1\.2\.0/],
    ['is not made with the date of another day', { ...clean, day: '2026-03-04' }, /2026-03-01.* 2026-03-04/],
    ['is not made for the tag of another', { ...clean, tag: 'v1.2.1' }, /v1\.2\.1/],
    [
      'is not made while there are changes without a version',
      { ...clean, changelog: changelog.replace('## [1.2.0]', '## [Unreleased]\n\n- Three.\n\n$&') },
      /\[Unreleased\]/,
    ],
  ])('%s', (_, checkout, message) => {
    const why = whyNotReleased(checkout);
    if (message === undefined) expect(why).toBeUndefined();
    else expect(why).toMatch(message);
  });
});

describe('a zip', () => {
  const files: Files = new Map([
    ['b/two.txt', bytes('two')],
    ['a.txt', bytes('one'.repeat(100))],
  ]);

  it('has the same bytes whatever the order of its files, the time and the time zone', () => {
    const zip = zipFiles(files);
    const zone = process.env.TZ;
    process.env.TZ = 'Asia/Taipei';
    const other = zipFiles(new Map([...files].reverse()));
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
    expect(Buffer.compare(zip, other)).toBe(0);
  });

  it('holds what was put into it', () => {
    expect(differences(files, new Map(Object.entries(unzipSync(zipFiles(files)))))).toEqual([]);
  });

  it('is told from another by what is absent, new and other', () => {
    const actual: Files = new Map([
      ['a.txt', bytes('one')],
      ['c.txt', bytes('three')],
    ]);
    expect(differences(files, actual)).toEqual([
      'a.txt: other bytes (300, 3)',
      'b/two.txt: absent',
      'c.txt: not expected',
    ]);
  });
});

it('a release is its files, the checksums of all of them, and the notes, whatever lay in its folder', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pindu-release-'));
  try {
    writeFileSync(join(folder, 'old.zip'), 'old');
    const files: Files = new Map([
      ['pindu-1.2.0-chrome.zip', bytes('zip')],
      ['pindu-1.2.0.cdx.json', bytes('{}')],
    ]);
    writeRelease(folder, files, 'Two.');
    expect(readdirSync(folder).sort()).toEqual(['SHA256SUMS', 'notes.md', ...files.keys()]);
    expect(readFileSync(join(folder, 'SHA256SUMS'), 'utf8')).toBe(
      [...files].map(([name, content]) => `${createHash('sha256').update(content).digest('hex')}  ${name}\n`).join(''),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('release.yml uploads whatever the release has, but for its notes', () => {
  expect(read('.github/workflows/release.yml')).toMatch(/--notes-file notes\.md \*\.zip \*\.cdx\.json SHA256SUMS$/m);
});

it('BUILD.md names commands that build, and no script that is not there', () => {
  const commands = shellCommands(read('BUILD.md'));
  const { scripts } = JSON.parse(read('package.json'));
  expect(commands).toContain('npm run build');
  for (const command of commands) {
    const [, script] = /^npm run (\S+)/.exec(command) ?? [];
    if (script !== undefined) expect(scripts).toHaveProperty(script);
  }
});
