import { newestVersion } from './changelog';

/** What decides whether this checkout can be released; plain values, so that tests can be any checkout. */
type Checkout = {
  /** What `git status --porcelain` says. */
  status: string;
  /** The version in package.json. */
  version: string;
  /** The day of the commit, as its committer's calendar has it: 2026-01-31. */
  day: string;
  /** The text of CHANGELOG.md. */
  changelog: string;
  /** The tag that is to be released, if it is one. */
  tag?: string;
};

/** Why this checkout is not to be released, in words for who tries it; `undefined` where it can be. */
export function whyNotReleased({ status, version, day, changelog, tag }: Checkout): string | undefined {
  if (status.trim() !== '') {
    return `The checkout has changes that are not committed. Commit them, or put them away (git stash -u), first:\n${status.trimEnd()}`;
  }
  const newest = newestVersion(changelog);
  if (newest.version !== version) {
    return `package.json says version ${version}, but the newest version in CHANGELOG.md is ${newest.version}. Give CHANGELOG.md a heading for ${version}, or package.json the version ${newest.version} (npm version ${newest.version} --no-git-tag-version).`;
  }
  if (newest.unreleased !== '') {
    return `CHANGELOG.md has changes under [Unreleased]. Give them a version and today's date, and package.json the same version.`;
  }
  if (newest.date !== day) {
    return `CHANGELOG.md dates ${version} ${newest.date}, but the commit that would be released is of ${day}. Write "## [${version}] - ${day}", and commit.`;
  }
  if (tag !== undefined && tag !== `v${version}`) {
    return `The tag is ${tag}, but the version is ${version}: its tag is v${version}.`;
  }
  return undefined;
}
