/** One version in CHANGELOG.md: `notes` is what stands under its heading. */
type ChangelogVersion = { version: string; date: string; notes: string };

const heading = /^## (.+)$/gm;
const versionHeading = /^\[(\d+\.\d+\.\d+)\] - (\d{4}-\d{2}-\d{2})$/;

/**
 * The newest version that a changelog in the format of Keep a Changelog names; changes that have no version yet stand
 * above it, under `[Unreleased]`. Throws where a heading is neither.
 */
export function newestVersion(changelog: string): ChangelogVersion & { unreleased: string } {
  let unreleased = '';
  for (const { title, notes } of sections(changelog)) {
    if (title === '[Unreleased]') {
      unreleased = notes;
      continue;
    }
    const [, version, date] = versionHeading.exec(title) ?? [];
    if (version === undefined || date === undefined) {
      throw new Error(`CHANGELOG.md has the heading "## ${title}"; it must be like "## [1.2.3] - 2026-01-31".`);
    }
    return { version, date, notes, unreleased };
  }
  throw new Error('CHANGELOG.md names no version.');
}

function sections(changelog: string): { title: string; notes: string }[] {
  const found = [...changelog.matchAll(heading)];
  return found.map((match, index) => ({
    title: (match[1] ?? '').trim(),
    notes: changelog.slice(match.index + match[0].length, found[index + 1]?.index).trim(),
  }));
}
