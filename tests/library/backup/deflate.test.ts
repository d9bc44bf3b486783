import { crc32, inflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { deflate, deflater } from '@/lib/library/backup/deflate';

const text = '海边有一座灯塔。\n'.repeat(20_000);
const bytes = new TextEncoder().encode(text);

test('what is deflated in one piece or in many is the same bytes, with their number and their CRC-32', async () => {
  const { add, end } = deflater();
  for (let at = 0; at < bytes.length; at += 70_001) add(bytes.slice(at, at + 70_001));
  for (const { packed, size, crc } of [await deflate(bytes), await end()]) {
    expect(inflateRawSync(new Uint8Array(await packed.arrayBuffer())).equals(bytes)).toBe(true);
    expect({ size, crc }).toEqual({ size: bytes.length, crc: crc32(bytes) });
  }
});

test('nothing is deflated to no bytes', async () => {
  const { packed, size, crc } = await deflate(new Uint8Array());
  expect(inflateRawSync(new Uint8Array(await packed.arrayBuffer()))).toHaveLength(0);
  expect({ size, crc }).toEqual({ size: 0, crc: 0 });
});
