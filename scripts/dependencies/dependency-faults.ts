/** What the check needs of package.json, package-lock.json and .npmrc. */
export type Manifest = {
  engines?: Record<string, string>;
  overrides?: Overrides;
} & { [kind in (typeof kinds)[number]]?: Record<string, string> };

type Overrides = { [name: string]: string | Overrides };

export type Lock = {
  packages: Record<string, { version?: string; integrity?: string; resolved?: string; hasInstallScript?: boolean }>;
};

const kinds = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'] as const;
const exact = /^(npm:(@[\w.-]+\/)?[\w.-]+@)?\d+\.\d+\.\d+(-[\w.-]+)?$/;

/**
 * Packages with an install script, and why Pindu works without it: no install script is ever run (.npmrc). A new one
 * has to be looked at before its name is put here.
 */
const withInstallScript: Record<string, string> = {
  'node_modules/esbuild': 'puts its program in the place of a starter in JavaScript, which starts it likewise',
};

/** What is wrong with what the project depends on, a line each: versions, the lock file, install scripts. */
export function dependencyFaults(manifest: Manifest, lock: Lock, npmrc: string): string[] {
  return [...rangesIn(manifest), ...enginesIn(manifest), ...faultsInLock(lock), ...faultsInNpmrc(npmrc)];
}

function rangesIn(manifest: Manifest): string[] {
  const asked = kinds.flatMap((kind) =>
    Object.entries(manifest[kind] ?? {}).map(([name, version]) => [`${kind}: ${name}`, version] as const),
  );
  return [...asked, ...overridesIn(manifest.overrides ?? {}, 'overrides')]
    .filter(([, version]) => !exact.test(version))
    .map(([name, version]) => `${name} ${version} is no exact version`);
}

function overridesIn(overrides: Overrides, path: string): [string, string][] {
  return Object.entries(overrides).flatMap(([name, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}: ${name}`, value]] : overridesIn(value, `${path}: ${name}`),
  );
}

/** Whoever builds Pindu has a Node of their own, so that engines names the oldest that will do, to the last digit. */
function enginesIn({ engines = {} }: Manifest): string[] {
  return Object.entries(engines)
    .filter(([, version]) => !/^>=\d+\.\d+\.\d+$/.test(version))
    .map(([name, version]) => `engines: ${name} ${version} names no oldest version, as >=1.2.3 does`);
}

function faultsInLock({ packages }: Lock): string[] {
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .flatMap(([path, { integrity, resolved, hasInstallScript }]) => [
      ...(integrity?.startsWith('sha512-') ? [] : [`${path} has no SHA-512 in the lock file`]),
      // Of what is from the registry the lock file has no address (.npmrc).
      ...(resolved === undefined ? [] : [`${path} comes from ${resolved}`]),
      ...(hasInstallScript && !(path in withInstallScript)
        ? [`${path} has an install script, which does not run: see scripts/dependencies/dependency-faults.ts`]
        : []),
    ]);
}

function faultsInNpmrc(npmrc: string): string[] {
  const lines = npmrc.split(/\r?\n/);
  return ['ignore-scripts=true', 'save-exact=true']
    .filter((line) => !lines.includes(line))
    .map((line) => `.npmrc lacks ${line}`);
}
