import { outputFolder } from './build-extension.ts';
import { runNode } from './run-command.ts';

type Finding = { code: string; message: string; file?: string; line?: number };
type Findings = { errors: Finding[]; warnings: Finding[]; notices: Finding[] };

/**
 * Mozilla's own check of the Firefox build (`web-ext lint`). Errors fail and are printed whole, warnings are allowed and
 * printed in one line each. Nothing is fetched.
 */
export async function lintFirefoxBuild(): Promise<boolean> {
  const { code, output } = await runNode('web-ext/bin/web-ext.js', [
    'lint',
    '--source-dir',
    outputFolder('firefox'),
    '--output=json',
    '--no-input',
    '--no-config-discovery',
  ]);
  const start = output.indexOf('{"');
  if (start < 0) {
    console.error(output);
    return false;
  }
  const { errors, warnings }: Findings = JSON.parse(output.slice(start, output.lastIndexOf('}') + 1));
  for (const { code: name, message, file } of errors)
    console.error(`web-ext error ${name} ${file ?? ''}\n  ${message}`);
  const groups = new Map<string, number>();
  for (const { code: name, file } of warnings) {
    const key = `${name} ${file ?? ''}`;
    groups.set(key, (groups.get(key) ?? 0) + 1);
  }
  for (const [key, count] of groups) console.log(`web-ext warning, ${count} × ${key}`);
  return code === 0 && errors.length === 0;
}
