import { expect, it } from 'vitest';
import { findFirefox, takesUnsigned } from '@/scripts/setup/find-firefox';

/** An application.ini as Firefox ships it. */
const ini = (remotingName: string, version: string, repository: string) => `; This file is not used.
[App]
Vendor=Mozilla
Name=Firefox
RemotingName=${remotingName}
Version=${version}
SourceRepository=https://hg.mozilla.org/${repository}
ID={ec8030f7-c20a-464f-9b0e-13a3a9e97384}
`;
const release = ini('firefox', '145.0.1', 'releases/mozilla-release');
const esr = ini('firefox-esr', '140.5.0', 'releases/mozilla-esr140');

it.each([
  ['a release', release, false],
  ['a beta', ini('firefox-beta', '146.0', 'releases/mozilla-beta'), false],
  ['ESR', esr, true],
  ['ESR that a distribution named anew', ini('firefox', '140.5.0', 'releases/mozilla-esr140'), true],
  ['Developer Edition', ini('firefox-dev', '146.0', 'releases/mozilla-beta'), true],
  ['Developer Edition by the name of its channel', ini('firefox-aurora', '146.0', 'releases/mozilla-beta'), true],
  ['Nightly', ini('firefox-nightly', '147.0a1', 'mozilla-central'), true],
  ['an unbranded build', ini('firefox-default', '145.0', 'releases/mozilla-release'), true],
  ['the version of a release', 'Mozilla Firefox 145.0.1\n', false],
  ['the version of a beta, or of Developer Edition', 'Mozilla Firefox 146.0b5\n', false],
  ['the version of ESR', 'Mozilla Firefox 140.5.0esr\n', true],
  ['the version of Nightly', 'Mozilla Firefox 147.0a1\n', true],
  ['a warning before the version', 'Gtk-WARNING: no theme\nMozilla Firefox 140.5.0esr\n', true],
  ['a program that says nothing', '', false],
])('knows from %s whether it takes an unsigned extension', (_, description, takes) => {
  expect(takesUnsigned(description)).toBe(takes);
});

const machine = (programs: Record<string, string>, env: Record<string, string> = {}) => ({
  env,
  exists: (path: string) => path in programs,
  describe: (path: string) => programs[path] ?? '',
});
const developer = '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox';

it.each([
  ['Debian', machine({ '/usr/bin/firefox': release, '/usr/bin/firefox-esr': esr }), '/usr/bin/firefox-esr'],
  ['an ESR called firefox', machine({ '/usr/bin/firefox': esr }), '/usr/bin/firefox'],
  ['a Mac', machine({ [developer]: ini('firefox-dev', '146.0', 'releases/mozilla-beta') }), developer],
  ['a release alone', machine({ '/usr/bin/firefox': release }), undefined],
  ['no Firefox', machine({ '/usr/bin/chromium': '' }), undefined],
  [
    'what PINDU_FIREFOX names',
    machine({ '/usr/bin/firefox-esr': esr, '/opt/mine': esr }, { PINDU_FIREFOX: '/opt/mine' }),
    '/opt/mine',
  ],
  [
    'a release that PINDU_FIREFOX names',
    machine({ '/usr/bin/firefox-esr': esr, '/opt/mine': release }, { PINDU_FIREFOX: '/opt/mine' }),
    undefined,
  ],
])('finds the Firefox to test in: %s', (_, where, path) => {
  expect(findFirefox(where)).toBe(path);
});

it('says so when PINDU_FIREFOX names a file that is not there', () => {
  expect(() => findFirefox(machine({ '/usr/bin/firefox': esr }, { PINDU_FIREFOX: '/gone' }))).toThrow('/gone');
});
