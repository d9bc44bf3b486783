/** What a key is made of, beside the passphrase: rounds of PBKDF2 with SHA-256, and 16 bytes. */
export type KeySource = { rounds: number; salt: Uint8Array<ArrayBuffer> };

/** A key for content, and 16 bytes that tell whether two passphrases are one. */
type Keys = { key: CryptoKey; check: Uint8Array };

/** Makes keys of one passphrase, each once. */
export type Keyring = (source: KeySource) => Promise<Keys>;

/** OWASP's figure for PBKDF2 with HMAC-SHA-256 (Password Storage Cheat Sheet, 2023). */
export const ROUNDS = 600_000;

/** The passphrase as a key that can be stored, but read by no script. Spellings that look the same are the same (NFKC). */
export function passphraseKey(passphrase: string): Promise<CryptoKey> {
  const bytes = new TextEncoder().encode(passphrase.normalize('NFKC'));
  return crypto.subtle.importKey('raw', bytes, 'PBKDF2', false, ['deriveBits']);
}

export function createKeyring(base: CryptoKey): Keyring {
  const made = new Map<string, Promise<Keys>>();
  return (source) => {
    const name = `${source.rounds} ${source.salt.join(' ')}`;
    const keys = made.get(name) ?? makeKeys(base, source);
    made.set(name, keys);
    return keys;
  };
}

/** PBKDF2 makes one block, and HKDF parts it: a guess costs an attacker as much as it costs us. */
async function makeKeys(base: CryptoKey, { rounds, salt }: KeySource): Promise<Keys> {
  const block = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds },
    base,
    256,
  );
  const root = await crypto.subtle.importKey('raw', block, 'HKDF', false, ['deriveBits', 'deriveKey']);
  const part = (info: string) => ({
    ...{ name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array() },
    info: new TextEncoder().encode(info),
  });
  const aes = { name: 'AES-GCM', length: 256 };
  return {
    key: await crypto.subtle.deriveKey(part('pindu sync content'), root, aes, false, ['encrypt', 'decrypt']),
    check: new Uint8Array(await crypto.subtle.deriveBits(part('pindu sync check'), root, 128)),
  };
}
