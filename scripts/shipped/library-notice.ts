import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Notice } from '@/components/licences/notice';

/** Packages published without the licence that their repository has, and its copyright line. All are MIT. */
const copyrights: Record<string, string> = {
  wxt: 'Copyright (c) 2023 Aaron',
  '@wxt-dev/browser': 'Copyright (c) 2023 Aaron',
  '@wxt-dev/i18n': 'Copyright (c) 2023 Aaron',
  '@wxt-dev/storage': 'Copyright (c) 2023 Aaron',
  '@webext-core/isolated-element': 'Copyright (c) 2022 Aaron',
};

/** In Vite's licence file those of the programs follow that are part of Vite, not of what it writes into a bundle. */
const endOfOwn = /^# Licenses of bundled dependencies$/m;

/** The notice of the package in a folder; throws where it names no licence or has no text of it. */
export function libraryNotice(folder: string, root: string): Notice {
  const { name, version, license }: { name: string; version: string; license?: unknown } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  if (typeof license !== 'string' || license === '') throw new Error(`${name}, which is built in, names no licence.`);
  const text = ownText(folder) || fallback(name, license, root);
  if (text === undefined) {
    throw new Error(
      `${name}, which is built in, comes without the text of its licence (${license}). If its repository has one, put its copyright line into scripts/shipped/library-notice.ts.`,
    );
  }
  return { kind: 'library', name, version, licence: license, text: withApacheTerms(text, license, root) };
}

/** The Apache License has to come along, which some packages only name. */
function withApacheTerms(text: string, license: string, root: string): string {
  if (!license.includes('Apache-2.0') || text.includes('TERMS AND CONDITIONS')) return text;
  return `${text}\n\n\n${readFileSync(join(root, 'assets/static/LICENSE-Apache-2.0.txt'), 'utf8').trim()}`;
}

/** Licence and notices as the package has them, in files at its top. */
function ownText(folder: string): string {
  return readdirSync(folder)
    .filter((file) => /^(licen[cs]e|copying|notice|third_party)/i.test(file) && statSync(join(folder, file)).isFile())
    .sort()
    .map((file) => (readFileSync(join(folder, file), 'utf8').split(endOfOwn)[0] ?? '').trim())
    .join('\n\n');
}

function fallback(name: string, license: string, root: string): string | undefined {
  const copyright = copyrights[name];
  if (copyright === undefined || license !== 'MIT') return undefined;
  const terms = readFileSync(join(root, 'scripts/shipped/texts/MIT.txt'), 'utf8');
  return `MIT License\n\n${copyright}\n\n${terms.trim()}`;
}
