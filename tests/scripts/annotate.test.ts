import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { ensureDictionary } from '@/scripts/dictionary/ensure-dictionary';

const root = fileURLToPath(new URL('../../', import.meta.url));

type Outcome = { code: number | null; stdout: string; stderr: string };

/** Runs the command as a contributor would; `closeAfter` closes its standard output after so many bytes. */
function run(input: string, args: string[] = [], closeAfter = Number.POSITIVE_INFINITY): Promise<Outcome> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['scripts/run.mjs', 'annotate', ...args], { cwd: root });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      stdout += chunk;
      if (stdout.length > closeAfter) child.stdout.destroy();
    });
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      stderr += chunk;
    });
    child.on('close', (code) => resolve({ code, stdout, stderr }));
    // The child may close its input first, which is what some of these tests are about.
    child.stdin.on('error', () => {});
    child.stdin.end(input);
  });
}

function objects(stdout: string): { text: string; tokens: { text: string; entries?: { simplified: string }[] }[] }[] {
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
}

beforeAll(() => {
  ensureDictionary();
});

describe('annotate', () => {
  test('answers each line with one object, whatever ends it, and an empty line with no tokens', async () => {
    const { code, stdout, stderr } = await run('\uFEFF举行会谈\r\n\n看\u2028书\n没有换行');
    expect(stdout.endsWith('\n')).toBe(true);
    const answers = objects(stdout);
    expect(answers.map(({ text }) => text)).toEqual(['举行会谈', '', '看\u2028书', '没有换行']);
    expect(answers[1]).toEqual({ text: '', tokens: [] });
    expect(answers[0]?.tokens).toEqual([
      { text: '举行', kind: 'word', pinyin: ['jǔ', 'xíng'] },
      { text: '会谈', kind: 'word', pinyin: ['huì', 'tán'] },
    ]);
    for (const { text, tokens } of answers) expect(tokens.map((token) => token.text).join('')).toBe(text);
    expect(stderr).toBe('');
    expect(code).toBe(0);
  });

  test('no input gives no output', async () => {
    expect(await run('')).toEqual({ code: 0, stdout: '', stderr: '' });
  });

  test('with --cards, words carry their entries in the order of the card', async () => {
    const { stdout } = await run('行长，', ['--cards']);
    const [answer] = objects(stdout);
    expect(answer?.tokens[0]?.entries?.map(({ simplified }) => simplified)).toEqual(['行长', '行', '行', '行']);
    expect(answer?.tokens[1]).toEqual({ text: '，', kind: 'other' });
  });

  test('streams thousands of lines in order', async () => {
    const lines = Array.from({ length: 4000 }, (_, index) => `第${index}条消息，双方举行会谈。`);
    const { stdout } = await run(lines.join('\n'));
    expect(objects(stdout).map(({ text }) => text)).toEqual(lines);
  });

  test('ends quietly when its reader has enough', async () => {
    const { code, stderr } = await run('双方举行会谈。\n'.repeat(50_000), [], 1000);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  });

  test('refuses an unknown option', async () => {
    const { code, stdout, stderr } = await run('行', ['--card']);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(stderr).toContain('--card: unknown option');
  });
});
