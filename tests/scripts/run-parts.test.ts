import { afterEach, expect, it, vi } from 'vitest';
import { notHere, type Part, runParts } from '@/scripts/setup/run-parts';

afterEach(() => void vi.restoreAllMocks());

/** Runs the parts for a command line, and gives also what was said beside the lines. */
async function run(parts: Record<string, Part>, ...asked: string[]) {
  const said = vi.spyOn(console, 'error').mockReturnValue();
  vi.spyOn(console, 'log').mockReturnValue();
  vi.spyOn(process, 'argv', 'get').mockReturnValue(['node', 'script', ...asked]);
  return { ...(await runParts(parts, ['--short'])), said: said.mock.calls.flat().join('\n') };
}

const readings: Part = () => ['a: 1'];
const words: Part = () => ['b: 2'];

it('is whole where all parts have run without a flag', async () => {
  expect(await run({ readings, words })).toEqual({ lines: ['a: 1', 'b: 2'], isWhole: true, said: '' });
  expect(await run({ readings, words }, 'words')).toMatchObject({ lines: ['b: 2'], isWhole: false });
  expect(await run({ readings, words }, '--short')).toMatchObject({ isWhole: false });
});

it('is not whole where something to measure is missing, and says that the document keeps its figures', async () => {
  const absent: Part = () => [notHere('the sentences are not there.')];
  const { lines, isWhole, said } = await run({ readings, absent });
  expect(lines).toEqual(['a: 1', 'Not measured: the sentences are not there.']);
  expect(isWhole).toBe(false);
  expect(said).toContain('keeps its last figures: 1 measurements are missing');
});
