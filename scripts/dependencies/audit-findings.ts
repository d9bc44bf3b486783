type Advisory = { name: string; title: string; url: string; severity: string };

/** What is used here of what `npm audit --json` says; `via` has a name where a package is only led to a finding. */
export type Audit = { vulnerabilities: Record<string, { via: (Advisory | string)[] }> };

export type Finding = Advisory & { ships: boolean; explained: boolean };

/**
 * Every advisory once for each package that has it: whether something of that package is in the extension, and whether
 * docs/supply-chain.md names it.
 *
 * @param shipped names of the packages that are built in
 * @param explanations the text of docs/supply-chain.md
 */
export function auditFindings(
  { vulnerabilities }: Audit,
  shipped: ReadonlySet<string>,
  explanations: string,
): Finding[] {
  const found = new Map<string, Finding>();
  for (const advisory of Object.values(vulnerabilities).flatMap(({ via }) => via)) {
    if (typeof advisory === 'string') continue;
    const { name, title, url, severity } = advisory;
    const explained = explanations.includes(url.slice(url.lastIndexOf('/') + 1));
    found.set(`${name} ${url}`, { name, title, url, severity, ships: shipped.has(name), explained });
  }
  return [...found.values()];
}
