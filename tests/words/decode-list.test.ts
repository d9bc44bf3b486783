import { describe, expect, it } from 'vitest';
import { decodeList, largestList } from '@/lib/words/decode-list';

describe('a file of words', () => {
  it.each<[string, number[] | Uint8Array, string]>([
    ['UTF-8', new TextEncoder().encode('桌子\n椅子'), '桌子\n椅子'],
    ['UTF-8 with a byte order mark', [0xef, 0xbb, 0xbf, 0xe9, 0x97, 0xa8], '门'],
    ['UTF-16', [0xff, 0xfe, 0xe8, 0x95], '门'],
    ['GB18030, of two words', [0xc9, 0xbd, 0x0a, 0xcb, 0xae], '山\n水'],
    ['Big5, of a common word', [0xa7, 0xda, 0x0a, 0xa4, 0x48], '我\n人'],
    // 龍貓 [x] and 蝴蝶 [x]: nothing that most texts have.
    ['Big5, of rarer words', [0xc0, 0x73, 0xbf, 0xdf, 0x0a, 0xbd, 0xb9, 0xbd, 0xba], '龍貓\n蝴蝶'],
    ['GB18030, of rarer words', [0xc1, 0xfa, 0xc3, 0xa8, 0x0a, 0xba, 0xfb, 0xb5, 0xfb], '龙猫\n蝴蝶'],
  ])('is read in %s', (_, bytes, text) => {
    expect(decodeList(Uint8Array.from(bytes))).toEqual({ text });
  });

  it.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'empty'],
    ['blanks', new TextEncoder().encode(' \n\n'), 'empty'],
    ['an archive', Uint8Array.from([0x50, 0x4b, 3, 4, 20]), 'anki-package'],
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 1, 2, 3, 4, 5]), 'not-text'],
    ['more than can be a list', new Uint8Array(largestList + 1), 'too-large'],
  ])('of %s is told as what it is', (_, bytes, problem) => {
    expect(decodeList(bytes)).toEqual({ problem });
  });
});
