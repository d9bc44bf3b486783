import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { encodingOf } from '@/lib/article/encoding';

const fixture = (path: string) => new Uint8Array(readFileSync(new URL(`../fixtures/${path}`, import.meta.url)));
const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));
/** A fixture's bytes without what they say of their encoding. */
const silent = (path: string) => {
  const text = new TextDecoder('latin1').decode(fixture(path)).replace(/<meta[^>]*charset[^>]*>/gi, '');
  return Uint8Array.from(Buffer.from(text, 'latin1'));
};
/** A text in an encoding of which there is only a decoder, by what every two bytes are in it. */
const encoded = (text: string, label: string) => {
  const decoder = new TextDecoder(label);
  const pairs = new Map<string, number[]>();
  for (let lead = 0xfe; lead >= 0x81; lead -= 1)
    for (let trail = 0xfe; trail >= 0x40; trail -= 1) {
      const character = decoder.decode(Uint8Array.from([lead, trail]));
      if (character.length === 1) pairs.set(character, [lead, trail]);
    }
  return Uint8Array.from(Array.from(text).flatMap((unit) => pairs.get(unit) ?? [unit.charCodeAt(0)]));
};

describe('the encoding of a page', () => {
  it.each([
    ['pages/13-people-like.html', 'gbk'],
    ['pages/32-big5-roc-date.html', 'big5'],
    ['sites/23-gb18030-rare.html', 'gb18030'],
    ['pages/01-title-underscore.html', 'utf-8'],
  ])('of %s is what it declares', (path, encoding) => {
    expect(encodingOf(fixture(path))).toBe(encoding);
  });

  it('is guessed from the bytes where the page says nothing', () => {
    const bytes = (text: string, high: number[]) => Uint8Array.from([...latin(text), ...high]);
    // 这是我的国 in GBK; 這是我的國 in Big5.
    expect(encodingOf(bytes('<p>', [0xd5, 0xe2, 0xca, 0xc7, 0xce, 0xd2, 0xb5, 0xc4, 0xb9, 0xfa]))).toBe('gb18030');
    expect(encodingOf(bytes('<p>', [0xb3, 0x6f, 0xac, 0x4f, 0xa7, 0xda, 0xaa, 0xba, 0xb0, 0xea]))).toBe('big5');
    expect(encodingOf(new TextEncoder().encode('<p>这是我的'))).toBe('utf-8');
    expect(encodingOf(bytes('<p>caf', [0xe9]))).toBe('windows-1252');
    expect(encodingOf(new Uint8Array())).toBe('utf-8');
  });

  it.each([
    ['gb18030', '图书馆\ttú shū guǎn\tlibrary\n水果\tshuǐ guǒ\tfruit\n'],
    ['gb18030', '图书馆\tㄊㄨ ㄕㄨ ㄍㄨㄢ\tlibrary\n'],
    ['gb18030', '　　龙猫……　　蝴蝶……'],
    ['big5', '圖書館\tㄊㄨ ㄕㄨ ㄍㄨㄢ\tlibrary\n'],
    ['big5', '　　圖書館……　　蝴蝶……　　龍貓'],
    ['big5', '龍貓'],
  ])('is %s of %j, with signs that both have', (encoding, text) => {
    expect(encodingOf(encoded(text, encoding))).toBe(encoding);
  });

  it.each([
    ['pages/13-people-like.html', 'gb18030'],
    ['pages/32-big5-roc-date.html', 'big5'],
  ])('of %s is found without its declaration', (path, encoding) => {
    expect(encodingOf(silent(path))).toBe(encoding);
  });

  it('is what the server says before what the page says, and a late declaration counts', () => {
    expect(encodingOf(latin('<meta charset=gbk>'), 'text/html; charset=Big5')).toBe('big5');
    expect(encodingOf(latin(`<script>${'x'.repeat(4000)}</script><meta charset="gb2312">`))).toBe('gbk');
    expect(encodingOf(latin('<!-- <meta charset=big5> --><meta charset=nonsense><meta charset=gbk>'))).toBe('gbk');
    expect(encodingOf(latin('<meta charset=utf-16>'))).toBe('utf-8');
  });
});
