#!/usr/bin/env node
// Runs scripts/NAME.ts with everything it needs in place. Plain JavaScript on Node built-ins alone, because it is what
// puts the dependencies there. Everything it says goes to standard error: the scripts' standard output is data.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
// `>=20.19.0`; check-dependencies sees to the form.
const oldest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).engines.node.slice(2);
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const [oldestMajor = 0, oldestMinor = 0] = oldest.split('.').map(Number);
if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
  console.error(`Pindu needs Node ${oldest} or newer; this is Node ${process.versions.node} (${process.execPath}).`);
  process.exit(1);
}

const [name, ...args] = process.argv.slice(2);
const script = join(root, 'scripts', `${name}.ts`);
if (!name || !/^[a-z-]+$/.test(name) || !existsSync(script)) {
  const known = readdirSync(join(root, 'scripts'))
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.slice(0, -'.ts'.length));
  console.error(`Usage: node scripts/run.mjs NAME [arguments]\nNAME is one of: ${known.join(', ')}`);
  process.exit(2);
}

const { ensureDependencies } = await import('./setup/ensure-dependencies.mjs');
const { ensureTypes } = await import('./setup/ensure-types.mjs');
await ensureDependencies(root);
ensureTypes(root);

// In this same process: no second start of Node to wait for, and stdin, signals and the exit code need no passing on.
const tsconfig = join(root, 'tsconfig.json');
process.env.TSX_TSCONFIG_PATH = tsconfig;
const { register } = await import('tsx/esm/api');
register({ tsconfig });
process.argv = [process.execPath, script, ...args];
await import(pathToFileURL(script).href);
