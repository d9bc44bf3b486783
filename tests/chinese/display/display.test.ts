import { describe, expect, it } from 'vitest';
import { type DisplayOptions, displayFor } from '@/lib/chinese/display/display';
import type { Token } from '@/lib/chinese/types';

const citation: DisplayOptions = { notation: 'pinyin', sandhi: false, erhua: 'separate', region: 'mainland' };

/** Tokens from `word:syllable syllable` with `|` between; a token without a colon has no pinyin. */
function tokens(line: string): Token[] {
  return line.split('|').map((part) => {
    const [text = '', pinyin] = part.split(':');
    const kind = /^[#]/.test(text) ? 'name' : /^[=]/.test(text) ? 'number' : pinyin === undefined ? 'other' : 'word';
    return { text: text.replace(/^[#=]/, ''), kind, ...(pinyin !== undefined && { pinyin: pinyin.split(' ') }) };
  });
}

function shown(line: string, options: Partial<DisplayOptions>): string {
  const { text } = displayFor({ ...citation, ...options });
  return text(tokens(line))
    .map((syllables) => syllables?.map((syllable) => syllable.text).join(' ') ?? '_')
    .join('|');
}

describe('tones as they are spoken', () => {
  it.each([
    // 一 by the tone after it
    ['一:yī|个:gè|人:rén', 'yí|gè|rén'],
    ['一:yī|个:ge|人:rén', 'yí|ge|rén'],
    ['一:yī|张:zhāng|纸:zhǐ', 'yì|zhāng|zhǐ'],
    ['一起:yī qǐ', 'yì qǐ'],
    ['一定:yī dìng', 'yí dìng'],
    ['=一百:yī bǎi', 'yì bǎi'],
    ['=一万:yī wàn', 'yí wàn'],
    ['=三千一百:sān qiān yī bǎi', 'sān qiān yì bǎi'],
    ['独一无二:dú yī wú èr', 'dú yì wú èr'],
    // 一 as a number, a rank, a name, at the end
    ['=二十一:èr shí yī|个:gè', 'èr shí yī|gè'],
    ['=一九九八年:yī jiǔ jiǔ bā nián', 'yī jiú jiǔ bā nián'],
    ['=二〇〇一年:èr líng líng yī nián', 'èr líng líng yī nián'],
    ['=一月:yī yuè|=一号:yī hào', 'yī yuè|yī hào'],
    ['第一:dì yī|次:cì', 'dì yī|cì'],
    ['=第一届:dì yī jiè', 'dì yī jiè'],
    ['统一:tǒng yī|价格:jià gé', 'tǒng yī|jià gé'],
    ['星期一:xīng qī yī|下午:xià wǔ', 'xīng qī yī|xià wǔ'],
    ['一:yī|，|二:èr', 'yī|_|èr'],
    ['#张一山:Zhāng Yī shān', 'Zhāng Yī shān'],
    ['看:kàn|一:yī|看:kàn', 'kàn|yi|kàn'],
    ['一:yī|步:bù|一:yī|步:bù', 'yí|bù|yí|bù'],
    ['一:yī|天:tiān|一:yī|天:tiān', 'yì|tiān|yì|tiān'],
    // 不
    ['不:bù|是:shì', 'bú|shì'],
    ['不:bù|来:lái', 'bù|lái'],
    ['不一样:bù yī yàng', 'bù yí yàng'],
    ['去:qù|不:bù|去:qù', 'qù|bu|qù'],
    ['时不时:shí bù shí', 'shí bù shí'],
    ['不:bù', 'bù'],
    ['不:bù|，|是:shì', 'bù|_|shì'],
    // third tones
    ['你好:nǐ hǎo', 'ní hǎo'],
    ['我:wǒ|很:hěn|好:hǎo', 'wǒ|hén|hǎo'],
    ['展览:zhǎn lǎn|馆:guǎn', 'zhán lán|guǎn'],
    ['小:xiǎo|老虎:lǎo hǔ', 'xiǎo|láo hǔ'],
    ['很:hěn|美好:měi hǎo', 'hěn|méi hǎo'],
    ['表演:biǎo yǎn|展览:zhǎn lǎn', 'biáo yǎn|zhán lǎn'],
    ['有:yǒu|，|你:nǐ', 'yǒu|_|nǐ'],
    ['旅馆:lǚ guǎn', 'lǘ guǎn'],
    ['#李小龙:Lǐ Xiǎo lóng', 'Lí Xiǎo lóng'],
    ['你们:nǐ men', 'nǐ men'],
  ])('%s is spoken %s', (line, spoken) => {
    expect(shown(line, { sandhi: true })).toBe(spoken);
  });

  it('marks changed tones, and keeps citation tones unless sandhi is on', () => {
    const marked = displayFor({ ...citation, sandhi: true }).text(tokens('一:yī|起:qǐ'));
    expect(marked[0]).toEqual([{ text: 'yì', tone: 4, changed: true }]);
    expect(marked[1]).toEqual([{ text: 'qǐ', tone: 3 }]);
    expect(shown('你好:nǐ hǎo|一:yī|个:gè', {})).toBe('nǐ hǎo|yī|gè');
  });
});

describe('ways of writing a reading', () => {
  it.each<[string, Partial<DisplayOptions>, string]>([
    ['玩意儿:wán yì r', { erhua: 'separate' }, 'wán yì r'],
    ['玩意儿:wán yì r', { erhua: 'joined' }, 'wán yìr '],
    ['玩意儿:wán yì r', { erhua: 'joined', notation: 'numbers' }, 'wan2 yir4 '],
    ['玩意儿:wán yì r', { erhua: 'joined', notation: 'zhuyin' }, 'ㄨㄢˊ ㄧˋ ㄦ'],
    ['儿子:ér zi', { erhua: 'joined' }, 'ér zi'],
    ['绿色:lǜ sè|的:de', { notation: 'zhuyin' }, 'ㄌㄩˋ ㄙㄜˋ|˙ㄉㄜ'],
    ['绿色:lǜ sè|的:de', { notation: 'numbers' }, 'lü4 se4|de5'],
    ['你好:nǐ hǎo', { notation: 'zhuyin', sandhi: true }, 'ㄋㄧˊ ㄏㄠˇ'],
    ['T恤:xù', { notation: 'numbers' }, 'xu4'],
  ])('%s with %o is %s', (line, options, written) => {
    expect(shown(line, options)).toBe(written);
  });

  it("has Taiwan's reading over the text and in the card, where there is one and the region is Taiwan", () => {
    const token: Token = { text: '垃圾', kind: 'word', pinyin: ['lā', 'jī'], taiwanPinyin: ['lè', 'sè'] };
    const taiwan = displayFor({ ...citation, region: 'taiwan' });
    expect(taiwan.text([token])[0]?.map(({ text }) => text)).toEqual(['lè', 'sè']);
    expect(taiwan.reading(token).map(({ text }) => text)).toEqual(['lè', 'sè']);
    expect(taiwan.syllables(token)).toEqual(['lè', 'sè']);
    expect(displayFor(citation).syllables(token)).toEqual(['lā', 'jī']);
    expect(taiwan.text([token])[0]?.some(({ changed }) => changed)).toBe(false);
    expect(
      displayFor(citation)
        .text([token])[0]
        ?.map(({ text }) => text),
    ).toEqual(['lā', 'jī']);
    expect(taiwan.reading({ pinyin: ['hǎo'] }).map(({ text }) => text)).toEqual(['hǎo']);
  });

  it('is the same display for the same options', () => {
    expect(displayFor({ ...citation })).toBe(displayFor({ ...citation }));
    expect(displayFor({ ...citation, sandhi: true })).not.toBe(displayFor(citation));
  });
});
