import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '@/scripts/setup/root';
import { dependencyFaults } from './dependency-faults';

/** What is wrong with the project's own package.json, package-lock.json and .npmrc. Asks no network. */
export function checkDependencies(): string[] {
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  return dependencyFaults(JSON.parse(read('package.json')), JSON.parse(read('package-lock.json')), read('.npmrc'));
}
