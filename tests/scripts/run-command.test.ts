import { getPriority } from 'node:os';
import { expect, test } from 'vitest';
import { runCommand } from '@/scripts/setup/run-command';

test('a command in the background gives way to the others', async () => {
  // It is told once it runs, so that it looks until it has been.
  const look = `const end = Date.now() + 20_000;
    const look = () => {
      if (require('node:os').getPriority() > ${getPriority()}) console.log('behind');
      else if (Date.now() < end) setTimeout(look, 10);
    };
    look();`;
  const { output } = await runCommand(process.execPath, ['-e', look], { isBackground: true });
  expect(output).toBe('behind\n');
});
