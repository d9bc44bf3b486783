// `npm run store`: checks the listings of the stores (docs/store) against the built extension, and makes their pictures
// in three languages: .output/store/LANGUAGE.
import { readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { buildExtension, outputFolder } from './setup/build-extension';
import { root } from './setup/root';
import { languages, readListing } from './store/listing';
import { describeBuild, listingProblems } from './store/listing-problems';
import { shootStore } from './store/shoot-store';

if (!(await buildExtension({ targets: ['chrome', 'firefox'] }))) process.exit(1);
const problems = languages.flatMap((language) => {
  const builds = (['chrome', 'firefox'] as const).map((target) => {
    const read = (path: string) => JSON.parse(readFileSync(join(outputFolder(target), path), 'utf8'));
    return { target, built: describeBuild(read('manifest.json'), read(`_locales/${language}/messages.json`)) };
  });
  // One listing tells of both: what one of them alone may do says so itself.
  const permissions = [...new Set(builds.flatMap(({ built }) => built.permissions))];
  return builds.flatMap(({ target, built }) =>
    listingProblems(readListing(language), { ...built, permissions }).map(
      (problem) => `${language}, ${target}: ${problem}`,
    ),
  );
});
if (problems.length > 0) {
  console.error(`docs/store:\n${problems.join('\n')}`);
  process.exit(1);
}
console.log(`${languages.length} listings are in order.`);

// Chromium reads it where fontconfig chooses the fonts, which is on Linux.
process.env.FONTCONFIG_FILE ??= join(root, 'scripts', 'store', 'fonts.conf');
const folder = join(root, '.output', 'store');
rmSync(folder, { recursive: true, force: true });
for (const language of languages) {
  const files = await shootStore(language, readListing(language), join(folder, language));
  for (const file of files) console.log(relative(root, file));
}
