import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Notice } from '@/components/licences/notice';
import { outputFolder } from '@/scripts/setup/build-extension';
import { root } from '@/scripts/setup/root';
import { runCommand } from '@/scripts/setup/run-command';
import { auditFindings } from './audit-findings';

/**
 * Asks the registry for known faults of all packages and prints each, with whether it is in the built extension. False
 * where docs/supply-chain.md does not explain one, or the registry gives no answer.
 */
export async function audit(): Promise<boolean> {
  const notices: Notice[] = JSON.parse(readFileSync(join(outputFolder('chrome'), 'licences.json'), 'utf8'));
  const { output } = await runCommand('npm', ['audit', '--json', '--loglevel=silent']);
  const answer = JSON.parse(output.slice(output.indexOf('{')));
  if (answer.vulnerabilities === undefined) {
    console.error(`The registry did not answer: ${answer.message ?? output}`);
    return false;
  }
  const shipped = new Set(notices.map(({ name }) => name));
  const findings = auditFindings(answer, shipped, readFileSync(join(root, 'docs/supply-chain.md'), 'utf8'));
  for (const { name, title, url, severity, ships, explained } of findings) {
    const where = ships ? 'SHIPS' : 'not in what ships';
    console.log(`${name}: ${title} (${severity}, ${where}${explained ? ', explained' : ''})\n  ${url}`);
  }
  const open = findings.filter(({ explained }) => !explained).length;
  console.log(`${findings.length} findings, ${open} of them not explained in docs/supply-chain.md`);
  return open === 0;
}
