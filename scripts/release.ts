// `npm run release`: what is given to the stores, from a clean checkout, into .output/release/VERSION: a zip for Chrome
// and Edge, one for Firefox, and one of the sources, which is unpacked elsewhere and built, to see that it gives the
// same bytes; with them the bill of materials of what ships, and the checksums of all of these. `npm run release -- v1.2.3`
// also wants the version to be the one of that tag. CHANGELOG.md must date the version with the day of the commit.
import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildSources } from './release/build-sources';
import { newestVersion } from './release/changelog';
import { whyNotReleased } from './release/why-not';
import { writeRelease } from './release/write-release';
import { differences, type Files, readFolder, zipFiles } from './release/zip-files';
import { buildExtension, outputFolder, type Target } from './setup/build-extension';
import { root } from './setup/root';
import { runCommand } from './setup/run-command';
import { withProgress } from './setup/with-progress.mjs';
import { makeBill } from './shipped/make-bill';

const targets: Target[] = ['chrome', 'firefox'];

const { version }: { version: string } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
const tag = process.argv[2];
const obstacle = whyNotReleased({
  status: await git('status', '--porcelain'),
  day: (await git('log', '-1', '--format=%cs')).trim(),
  ...{ version, changelog },
  ...(tag !== undefined && { tag }),
});
if (obstacle !== undefined) fail(obstacle);

const sources = await trackedFiles();
if (!(await buildExtension({ targets }))) process.exit(1);
const built = new Map(targets.map((target) => [target, readFolder(outputFolder(target))]));
for (const [target, files] of built) checkManifest(target, files);

const sourcesZip = zipFiles(sources);
await withProgress('Building the sources anew, unpacked elsewhere', () =>
  buildSources(sourcesZip, (folder) => {
    for (const [target, files] of built) {
      const found = differences(files, readFolder(relocate(folder, target)));
      if (found.length > 0) throw new Error(`Built from the sources, ${target} differs:\n${found.join('\n')}`);
    }
  }),
).catch((error: Error) => fail(error.message));

const files: Files = new Map([...built].map(([target, content]) => [zipName(target), zipFiles(content)]));
files.set(zipName('sources'), sourcesZip);
const bill = makeBill(version);
files.set(bill.name, new TextEncoder().encode(bill.text));
const folder = join(root, '.output', 'release', version);
const checksums = writeRelease(folder, files, newestVersion(changelog).notes);
console.log(`Pindu ${version} is in ${relative(root, folder)}:\n${checksums}`);

function zipName(content: string): string {
  return `pindu-${version}-${content}.zip`;
}

/** The files of the commit. The checkout is clean: they are as committed. */
async function trackedFiles(): Promise<Files> {
  const paths = (await git('ls-files', '-z')).split('\0').filter(Boolean);
  return new Map(paths.map((path) => [path, readFileSync(join(root, path))]));
}

/** Where a checkout in `folder` has its build. */
function relocate(folder: string, target: Target): string {
  return join(folder, relative(root, outputFolder(target)));
}

function checkManifest(target: Target, files: Files): void {
  const manifest = JSON.parse(new TextDecoder().decode(files.get('manifest.json')));
  if (manifest.version !== version) fail(`The manifest for ${target} has version ${manifest.version}, not ${version}.`);
}

async function git(...args: string[]): Promise<string> {
  const { code, output } = await runCommand('git', args);
  if (code !== 0) fail(`git ${args.join(' ')}: ${output}\nA release is made from a checkout of the repository.`);
  return output;
}

function fail(message: string): never {
  console.error(message);
  process.exit(1);
}
