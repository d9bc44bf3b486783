import type { Keyring, KeySource } from './keyring';

/**
 * A file on the server: 64 bytes of head, then the content under AES-GCM with its tag of 16 bytes. The head is
 * authenticated with it.
 *
 * | bytes | |
 * |---|---|
 * | 0–6 | `PINDUSY` |
 * | 7 | version of this format: 1 |
 * | 8–11 | rounds of PBKDF2, big endian |
 * | 12–27 | salt |
 * | 28–43 | a value made of the same key, by which a wrong passphrase is told from a damaged file |
 * | 44–55 | nonce |
 * | 56–63 | length of what follows, big endian |
 */
const MAGIC = 'PINDUSY';
const VERSION = 1;
const HEAD = 64;
const TAG = 16;

/** Of the shortest file. */
const FILE_OVERHEAD = HEAD + TAG;

/**
 * What is wrong with a file: `foreign`: not Pindu's; `newer`: of a newer one; `cut`: not as long as it says;
 * `wrong-passphrase`; `damaged`: altered.
 */
type SealProblem = 'foreign' | 'newer' | 'cut' | 'wrong-passphrase' | 'damaged';

type Unsealed = { content: Uint8Array<ArrayBuffer>; source: KeySource } | { problem: SealProblem };

/** Encrypts content under a fresh nonce. */
export async function seal(
  content: Uint8Array<ArrayBuffer>,
  keyring: Keyring,
  source: KeySource,
): Promise<Uint8Array<ArrayBuffer>> {
  const { key, check } = await keyring(source);
  const file = new Uint8Array(HEAD + content.length + TAG);
  const view = new DataView(file.buffer);
  file.set(new TextEncoder().encode(MAGIC));
  file[7] = VERSION;
  view.setUint32(8, source.rounds);
  file.set(source.salt, 12);
  file.set(check, 28);
  const iv = crypto.getRandomValues(new Uint8Array(12));
  file.set(iv, 44);
  view.setBigUint64(56, BigInt(content.length + TAG));
  const additionalData = file.slice(0, HEAD);
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, content);
  file.set(new Uint8Array(sealed), HEAD);
  return file;
}

/** Decrypts a file that may be anything, and says from what its key is made. */
export async function unseal(file: Uint8Array<ArrayBuffer>, keyring: Keyring): Promise<Unsealed> {
  const magic = new TextDecoder('latin1').decode(file.subarray(0, MAGIC.length));
  if (magic !== MAGIC) return { problem: MAGIC.startsWith(magic) ? 'cut' : 'foreign' };
  if (file.length < 8) return { problem: 'cut' };
  if ((file[7] ?? 0) > VERSION) return { problem: 'newer' };
  if (file.length < FILE_OVERHEAD) return { problem: 'cut' };
  const view = new DataView(file.buffer, file.byteOffset);
  const source = { rounds: view.getUint32(8), salt: file.slice(12, 28) };
  if (source.rounds < 1 || source.rounds > MOST_ROUNDS) return { problem: 'damaged' };
  if (view.getBigUint64(56) !== BigInt(file.length - HEAD)) return { problem: 'cut' };
  const { key, check } = await keyring(source);
  if (file.subarray(28, 44).some((byte, index) => byte !== check[index])) return { problem: 'wrong-passphrase' };
  try {
    const content = await crypto.subtle.decrypt(
      { name: 'AES-GCM', iv: file.slice(44, 56), additionalData: file.slice(0, HEAD) },
      key,
      file.subarray(HEAD),
    );
    return { content: new Uint8Array(content), source };
  } catch {
    return { problem: 'damaged' };
  }
}

/** A head that asks for more would only keep this device busy: a minute of work. */
const MOST_ROUNDS = 20_000_000;
