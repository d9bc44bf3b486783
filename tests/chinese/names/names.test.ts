import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotate } from '@/lib/chinese/annotate';
import { tokenize } from '@/lib/chinese/tokenize';
import type { Token } from '@/lib/chinese/types';
import { anyText } from '@/tests/chinese/any-text';
import { realDictionary } from '@/tests/chinese/real-dictionary';

function names(tokens: readonly Token[]): string[] {
  return tokens
    .filter(({ kind, text }) => kind === 'name' && realDictionary().find(text) === undefined)
    .map(({ text, pinyin }) => `${text} ${pinyin?.join(' ')}`);
}

function namesIn(text: string): string[] {
  return names(tokenize(realDictionary(), text));
}

/** With those that the dictionary has as well. */
function allNamesIn(text: string): string[] {
  return tokenize(realDictionary(), text).flatMap(({ kind, text, pinyin }) =>
    kind === 'name' ? [`${text} ${pinyin?.join(' ')}`] : [],
  );
}

describe('foreign names', () => {
  test.each([
    ['外长索萨星期五抵达北京。', '索萨 Suǒ sà'],
    ['外長索薩星期五抵達北京。', '索薩 Suǒ sà'],
    ['候选人蒙迪诺在首轮领先。', '蒙迪诺 Méng dí nuò'],
    ['教练佩雷拉表示满意。', '佩雷拉 Pèi léi lā'],
    ['冈萨雷斯—奥莱切亚拒绝回答。', '冈萨雷斯—奥莱切亚 Gāng sà léi sī Ào lái qiē yà'],
    ['总统唐纳德·特朗普回到家中。', '唐纳德·特朗普 Táng nà dé Tè lǎng pǔ'],
    ['總統唐納德・特朗普回到家中。', '唐納德・特朗普 Táng nà dé Tè lǎng pǔ'],
    ['作家J·K·罗琳写了新书。', 'J·K·罗琳 Luó lín'],
    ['歌手玛丽亚·费尔南达·洛佩斯唱了两首歌。', '玛丽亚·费尔南达·洛佩斯 Mǎ lì yà Fèi ěr nán dá Luò pèi sī'],
  ])('%s', (text, name) => {
    expect(namesIn(text)).toEqual([name]);
  });
});

describe('Chinese personal names', () => {
  test.each([
    ['外长王毅在北京出席会议。', '王毅 Wáng Yì'],
    ['外長王毅會見來賓。', '王毅 Wáng Yì'],
    ['王毅：双方应当对话', '王毅 Wáng Yì'],
    ['特首李家超说，工程明年动工。', '李家超 Lǐ Jiā chāo'],
    ['何建国表示，他不同意。', '何建国 Hé Jiàn guó'],
    ['记者林小雨报道', '林小雨 Lín Xiǎo yǔ'],
    ['記者張曉梅報導', '張曉梅 Zhāng Xiǎo méi'],
    ['曾志伟说他不去。', '曾志伟 Zēng Zhì wěi'],
    ['教练单小兵表示', '单小兵 Shàn Xiǎo bīng'],
    ['律师仇晓飞指出', '仇晓飞 Qiú Xiǎo fēi'],
    ['主任任长红来了', '任长红 Rén Cháng hóng'],
    ['教授华明远认为', '华明远 Huà Míng yuǎn'],
    ['医生盖丽丽说', '盖丽丽 Gě Lì lì'],
    ['老师解春梅说', '解春梅 Xiè Chūn méi'],
    ['导演区志平说', '区志平 Ōu Zhì píng'],
    ['诗人尉迟海说', '尉迟海 Yù chí Hǎi'],
    ['教授欧阳文静说', '欧阳文静 Ōu yáng Wén jìng'],
    ['村民万俟明说', '万俟明 Mò qí Míng'],
  ])('%s', (text, name) => {
    expect(allNamesIn(text)).toContain(name);
  });
});

test.each([
  '他们高兴地去，马上就回来。',
  '和平与发展是许多人的愿望。',
  '周围的人都很安静，于是大家方便说话。',
  '任何时候都可以成立公司，万一下雨也不怕。',
  '全国各地的石油价格都在上涨，方向没有错误。',
  '高山茶区的云海吸引了不少游客。',
  '学校任命了新的会长，任期三年。',
  '马上要下雨了，快把衣服拿进来。',
  '高度重视白天的安全，严格管理金融市场。',
  '這項計畫於明年開始，周邊居民都很關心。',
  '於是大家都同意了，何況時間還早。',
  '中玻两地相距很远。',
  '可以加以利用，意义重大。',
  '德国队在比赛中连连得分。',
  '屋里只有一张长桌，几张白纸和两张黄色的椅子。',
  '他买了一张大床，又看了三张小画，走了那段山路。',
])('ordinary prose has no names that the dictionary does not have: %s', (text) => {
  expect(namesIn(text)).toEqual([]);
});

describe('one article', () => {
  test('has the same name everywhere, in either script', () => {
    const { tokens } = annotate(realDictionary(), ['外长索萨说，会谈很好。', '会后索萨回到家里，索薩很累。']);
    expect(tokens.map(names)).toEqual([['索萨 Suǒ sà'], ['索萨 Suǒ sà', '索薩 Suǒ sà']]);
  });

  test('goes on with the last part of a name', () => {
    const { tokens } = annotate(realDictionary(), ['总统贝尼托·索拉诺到访。', '此后索拉诺离开。']);
    expect(tokens.map(names)[1]).toEqual(['索拉诺 Suǒ lā nuò']);
  });
});

describe('abbreviations of countries', () => {
  function parts(...texts: string[]): [string, string, string][] {
    return annotate(realDictionary(), texts)
      .tokens.flat()
      .flatMap(({ text, parts }) =>
        parts ? [[text, ...parts.map(({ text, name }) => `${text} ${name}`)].join(', ')] : [],
      )
      .map((line) => line.split(', ') as [string, string, string]);
  }

  test('stand for the countries that the article names', () => {
    expect(parts('中玻两国关系良好。', '玻利维亚总统来访。')).toEqual([['中玻', '中 中国', '玻 玻利维亚']]);
    expect(parts('中玻兩國關係良好。', '玻利維亞總統來訪。')).toEqual([['中玻', '中 中国', '玻 玻利维亚']]);
    expect(parts('中玻两国关系良好。')).toEqual([]);
  });

  test('stand for the countries that are usual, and read as their names begin', () => {
    expect(parts('美日韩三国举行会谈。')).toEqual([['美日韩', '美 美国', '日 日本', '韩 韩国']]);
    expect(parts('中美俄都没有表态。')).toEqual([['中美俄', '中 中国', '美 美国', '俄 俄罗斯']]);
    const token = tokenize(realDictionary(), '美日同盟')[0];
    expect(token).toEqual({
      text: '美日',
      kind: 'name',
      pinyin: ['Měi', 'Rì'],
      parts: [
        { text: '美', name: '美国', gloss: 'United States' },
        { text: '日', name: '日本', gloss: 'Japan' },
      ],
    });
  });

  test('are given for dictionary words too, where these can be nothing else', () => {
    expect(parts('中俄两国')).toEqual([['中俄', '中 中国', '俄 俄罗斯']]);
    expect(parts('这件衣服很中意')).toEqual([]);
  });

  test('stand for neither of two countries that share a character', () => {
    expect(parts('中巴两国', '巴西和巴基斯坦')).toEqual([]);
  });

  test('of pairs that news has often, whatever else their characters stand for', () => {
    expect(
      parts('印巴冲突', '巴以局势', '俄乌战争', '美伊谈判', '台美關係', '中缅边境', '中越', '中美', '中欧班列').map(
        String,
      ),
    ).toEqual([
      '印巴,印 印度,巴 巴基斯坦',
      '巴以,巴 巴勒斯坦,以 以色列',
      '俄乌,俄 俄罗斯,乌 乌克兰',
      '美伊,美 美国,伊 伊朗',
      '台美,台 台湾,美 美国',
      '中缅,中 中国,缅 缅甸',
      '中越,中 中国,越 越南',
      '中美,中 中国,美 美国',
      '中欧,中 中国,欧 欧盟',
    ]);
    expect(parts('中欧国家', '发展中越来越多', '其中越南')).toEqual([]);
  });

  test('are counted by the number that follows them', () => {
    const words = (text: string) => tokenize(realDictionary(), text).map((token) => token.text);
    expect(words('英法德三国')).toEqual(['英法德', '三', '国']);
    expect(words('中国、美国和俄罗斯三国').slice(-2)).toEqual(['三', '国']);
    expect(words('三国时期')[0]).toBe('三国');
    expect(words('唐诗宋词')).toEqual(['唐诗', '宋', '词']);
  });

  test('of one side', () => {
    expect(parts('玻方表示同意', '玻利维亚')).toEqual([['玻方', '玻 玻利维亚']]);
  });
});

test('any text among names keeps its length, and every name has a syllable for each character', () => {
  const pieces = fc.oneof(
    anyText,
    fc.constantFrom('外长王毅', '·', '特朗普', '—', '中玻两国', '玻利维亚', '尉迟', '尔', '王'),
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      const { tokens } = annotate(realDictionary(), [text, ...parts]);
      expect(tokens[0]?.map((token) => token.text).join('')).toBe(text);
      for (const { text: word, pinyin } of tokens.flat()) {
        expect(pinyin?.length ?? 0).toBe(word.match(/\p{Script=Han}/gu)?.length ?? 0);
      }
    }),
    { numRuns: 200 },
  );
});

test.each(['尔', '王', '王毅', '·', '尔·', '中美', '外长王毅', '—尔'])('300,000 characters of %j are read', (unit) => {
  const text = unit.repeat(300_000 / unit.length);
  expect(tokenize(realDictionary(), text).reduce((length, token) => length + token.text.length, 0)).toBe(text.length);
});
