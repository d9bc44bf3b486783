import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { ensureDictionary } from '@/scripts/dictionary/ensure-dictionary';

const root = fileURLToPath(new URL('../../', import.meta.url));

type Outcome = { code: number | null; stdout: string; stderr: string };

/** Runs the command as a contributor would. */
function run(input: string, ...args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['scripts/run.mjs', 'convert', ...args], { cwd: root });
    const outcome = { stdout: '', stderr: '' };
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      outcome.stdout += chunk;
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      outcome.stderr += chunk;
    });
    child.on('close', (code) => resolve({ code, ...outcome }));
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

beforeAll(() => {
  ensureDictionary();
});

describe('convert', () => {
  test('answers each line with the line in the other script, an empty one with an empty one', async () => {
    expect(await run('\uFEFF他的头发干了。\r\n\n皇后在后面\n', '--to', 'traditional')).toEqual({
      code: 0,
      stdout: '他的頭髮乾了。\n\n皇后在後面\n',
      stderr: '',
    });
    expect((await run('衣服乾了。', '--to', 'simplified')).stdout).toBe('衣服干了。\n');
  });

  test('wants to know the script', async () => {
    for (const args of [[], ['--to'], ['--to', 'english'], ['--to', 'simplified', '--cards']]) {
      const { code, stdout, stderr } = await run('行', ...args);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toContain('--to traditional|simplified');
    }
  });
});
