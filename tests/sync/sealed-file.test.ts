import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createKeyring, passphraseKey } from '@/lib/sync/keyring';
import { seal, unseal } from '@/lib/sync/sealed-file';

const content = new TextEncoder().encode('城南水厂下月恢复供水') as Uint8Array<ArrayBuffer>;
const source = { rounds: 2, salt: new Uint8Array(16).fill(7) };
const keyring = async (passphrase: string) => createKeyring(await passphraseKey(passphrase));
const sealed = async () => seal(content, await keyring('a right passphrase'), source);

describe('a sealed file', () => {
  test('opens with its passphrase alone, however that is spelt', async () => {
    const file = await seal(content, await keyring('caf\u00e9 au lait'), source);
    expect(await unseal(file, await keyring('cafe\u0301 au lait'))).toEqual({ content, source });
    expect(await unseal(file, await keyring('cafe au lait'))).toEqual({ problem: 'wrong-passphrase' });
  });

  test('is another each time, and 80 bytes longer than its content', async () => {
    const [one, other] = [await sealed(), await sealed()];
    expect(one).not.toEqual(other);
    expect(one.length).toBe(content.length + 80);
  });

  test('shows nothing of its content', async () => {
    const file = new TextDecoder('latin1').decode(await sealed());
    expect(file).not.toContain(new TextDecoder('latin1').decode(content.subarray(0, 6)));
  });

  test('is refused with any bit changed', async () => {
    const file = await sealed();
    const keys = await keyring('a right passphrase');
    await fc.assert(
      fc.asyncProperty(fc.nat(file.length * 8 - 1), async (bit) => {
        // More rounds than can be waited for say nothing.
        fc.pre(bit < 64 || bit >= 96);
        const changed = file.slice();
        changed[bit >> 3] = (changed[bit >> 3] ?? 0) ^ (1 << (bit & 7));
        expect(await unseal(changed, keys)).toHaveProperty('problem');
      }),
      { numRuns: 300 },
    );
  });

  test('is refused wherever it is cut off, or with more behind it', async () => {
    const file = await sealed();
    const keys = await keyring('a right passphrase');
    for (let length = 0; length < file.length; length++)
      expect(await unseal(file.slice(0, length), keys), `${length}`).toEqual({ problem: 'cut' });
    const longer = new Uint8Array([...file, 0]);
    expect(await unseal(longer, keys)).toEqual({ problem: 'cut' });
  });

  test.each<[what: string, change: (file: Uint8Array) => void, problem: string]>([
    ['of a newer Pindu', (file) => file.set([2], 7), 'newer'],
    ['that is a page', (file) => file.set(new TextEncoder().encode('<!doctype')), 'foreign'],
    ['that asks for hours of work', (file) => file.set([255, 255, 255, 255], 8), 'damaged'],
  ])('%s is told from others', async (_, change, problem) => {
    const file = await sealed();
    change(file);
    expect(await unseal(file, await keyring('a right passphrase'))).toEqual({ problem });
  });
});
