import { describe, expect, it } from 'vitest';
import { chooseVoice, isMandarin, type Voice } from '@/lib/speech/voices';

const voice = (lang: string, localService = true, name = lang): Voice & { name: string } => ({
  ...{ lang, localService, name },
  default: false,
});

describe('a voice is one for Mandarin by its language', () => {
  it.each([
    ['zh-CN', true],
    ['zh_CN', true],
    ['zh', true],
    ['zh-TW', true],
    ['zh-Hans-CN', true],
    ['zh-CN-liaoning', true],
    ['cmn-CN', true],
    ['zh-HK', false],
    ['zh_HK', false],
    ['zh-Hant-HK', false],
    ['zh-MO', false],
    ['zh-yue', false],
    ['yue-Hant-HK', false],
    ['nan-TW', false],
    ['ja-JP', false],
    ['en-US', false],
  ])('%s: %s', (lang, expected) => {
    expect(isMandarin(lang)).toBe(expected);
  });
});

describe('the voice to read with', () => {
  it.each([
    ['nothing where there is none', [], 'mainland', true, undefined, false],
    ['no Cantonese and no English', [voice('zh-HK'), voice('en-US')], 'mainland', true, undefined, false],
    [
      'none that sends the text away unless that is allowed',
      [voice('zh-CN', false)],
      'mainland',
      false,
      undefined,
      true,
    ],
    ['one that does, where it is', [voice('zh-CN', false)], 'mainland', true, 'zh-CN', true],
    ['the computer’s own before any other', [voice('zh-CN', false), voice('zh-TW')], 'mainland', true, 'zh-TW', true],
    ['the mainland’s', [voice('zh-TW'), voice('zh-CN')], 'mainland', false, 'zh-CN', false],
    ['Taiwan’s', [voice('zh-CN'), voice('zh-TW')], 'taiwan', false, 'zh-TW', false],
  ] as const)('is %s', (_, voices, region, remote, expected, hasRemote) => {
    const found = chooseVoice([...voices], { region, remote });
    expect([found.voice?.lang, found.hasRemote]).toEqual([expected, hasRemote]);
  });
});
