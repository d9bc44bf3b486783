import { describe, expect, it } from 'vitest';
import { toAnkiText } from '@/lib/export/word-lists';
import { mostLines, parseWords } from '@/lib/words/parse-words';

/** What a list is taken for, each word as `headword other whole pinyin state tags`, and the lines that are no words. */
async function read(text: string): Promise<{ format: string; words: string[]; problems: number[] }> {
  const parsed = await parseWords(text);
  if (parsed === 'too-many') throw new Error('The list is too long');
  return {
    format: parsed.format,
    words: parsed.words.map(({ headword, other, whole, pinyin, state, tags }) =>
      [
        headword,
        other && `=${other}`,
        whole && `<${whole}>`,
        pinyin && `(${pinyin})`,
        state,
        tags?.map((tag) => `#${tag}`).join(''),
      ]
        .filter(Boolean)
        .join(' '),
    ),
    problems: parsed.problems.map(({ line }) => line),
  };
}

describe('a list of words', () => {
  it.each<[string, string, string[]]>([
    ['one word a line', '桌子\n椅子\r\n\n窗户\r门', ['桌子', '椅子', '窗户', '门']],
    ['a byte order mark', '\uFEFF桌子\n椅子', ['桌子', '椅子']],
    [
      'several words a line, with any separators',
      '桌子、椅子，窗户; 门 | 墙/地板',
      ['桌子', '椅子', '窗户', '门', '墙', '地板'],
    ],
    ['words parted by spaces', '桌子 椅子　窗户', ['桌子', '椅子', '窗户']],
    [
      'the reading behind the word',
      '桌子 zhuō zi table\n长 cháng\n长 zhang3',
      ['桌子 (zhuō zi)', '长 (cháng)', '长 (zhang3)'],
    ],
    ['the reading in brackets', '桌子（zhuōzi）\n椅子 [yi3 zi5]', ['桌子 (zhuōzi)', '椅子 (yi3 zi5)']],
    ['both scripts', '学习 學習 xué xí\n门[門]', ['学习 =學習 (xué xí)', '门 =門']],
    ['numbers before the words', '1. 桌子\n2、椅子\n3 窗户', ['桌子', '椅子', '窗户']],
    ['words with letters and digits', 'T恤\n卡拉OK\n阿Q', ['T恤', '卡拉OK', '阿Q']],
    ['a gloss that is no reading', '桌子 a table', ['桌子']],
    [
      'forms of a word, and what a list leaves out of it, as whole words',
      '爸爸|爸\n有（一）些\n(一)点儿\n妈妈｜妈 māma｜mā\n打（球）\n一会（儿）\n桌子（家具）',
      [
        ...['爸爸', '爸', '有一些 =有些', '有些 =有一些', '一点儿 =点儿', '点儿 =一点儿', '妈妈 (māma)', '妈 (mā)'],
        ...['打 =球 <打球>', '一会儿 =一会', '一会 =一会儿', '桌子 <桌子家具>'],
      ],
    ],
    [
      'each form with its own reading',
      '有（一）点儿 yǒu(yì)diǎnr\n打（电话） dǎ (diànhuà)\n没有|没 méiyǒu|méi\n谁 shéi/shuí',
      [
        ...['有一点儿 =有点儿 (yǒu yì diǎnr)', '有点儿 =有一点儿', '打 <打电话> (dǎ diànhuà)'],
        ...['没有 (méiyǒu)', '没 (méi)', '谁'],
      ],
    ],
    [
      'separable verbs in one piece, by their reading',
      '洗 澡 xǐ//zǎo\n唱歌 chàng//gē\n跳//舞\n游 泳 yóu yǒng\n桌 子 zhuō zi\n门 門 mén a door',
      ['洗澡 (xǐ’zǎo)', '唱歌 (chàng’gē)', '跳舞', '游泳 (yóu yǒng)', '桌子 (zhuō zi)', '门 =門 (mén)'],
    ],
    [
      'parts of speech and levels behind a reading as what they are',
      '1 跑 pǎo 动 2 好看 hǎokàn 形\n3 半 bàn 数 一级\n4 量 liàng 名 5 名 míng 量、名\n唱（动） chàng\n今天 名、副 jīntiān',
      ['跑 (pǎo)', '好看 (hǎokàn)', '半 (bàn)', '量 (liàng)', '名 (míng)', '唱 (chàng)', '今天 (jīntiān)'],
    ],
    ['parts of speech in most lines, without readings', '跑 动\n量 名\n好看 形 pretty', ['跑', '量', '好看']],
    ['names of its columns', '序号 词语 拼音 词性\n1 跑 pǎo 动\n2 半 bàn 数', ['跑 (pǎo)', '半 (bàn)']],
    ['words that are parts of speech elsewhere', '我 名 数 人\n动', ['我', '名', '数', '人', '动']],
    ['a word with punctuation behind it', '为什么？\n谢谢！ xièxie thanks', ['为什么', '谢谢 (xièxie)']],
    ['comments', '# my words\n桌子\n// more\n椅子', ['桌子', '椅子']],
  ])('as plain text: %s', async (_, text, words) => {
    expect(await read(text)).toEqual({ format: 'plain', words, problems: [] });
  });

  it('as plain text names the lines that hold no word', async () => {
    expect(await read('桌子\nhello\n\n这是一个句子。\n椅子\n123')).toEqual({
      format: 'plain',
      words: ['桌子', '椅子'],
      problems: [2, 4, 6],
    });
  });

  it.each<[string, string, string[]]>([
    ['TSV with reading and gloss', '桌子\tzhuō zi\ttable\n椅子\tyǐ zi\tchair', ['桌子 (zhuō zi)', '椅子 (yǐ zi)']],
    [
      'CSV with many columns, one of which has themes',
      'ID,Traditional,Simplified,Pinyin,POS,Category,Variants\nL1-1,電腦,电脑,diànnǎo,N,工作,\nL1-2,他/她,他/她,tā,N,家庭,"[{""Traditional"": ""他""}]"\nL1-3,學生,学生,xuéshēng,N,教育,',
      ['電腦 =电脑 (diànnǎo)', '他 =他 (tā)', '她 =她 (tā)', '學生 =学生 (xuéshēng)'],
    ],
    [
      'CSV with themes where they begin, zhuyin behind characters and numbers of entries',
      '任務領域,詞彙,漢語拼音,詞類,詞條編號\n工作,電腦,diànnǎo,N,準1-1\n,漂亮(˙ㄌㄧㄤ),piàoliang,Vs,準1-2\n教育,學生,xuéshēng,N,準1-3\n,寫,xiě,V,準1-4',
      ['電腦 (diànnǎo)', '漂亮 (piàoliang)', '學生 (xuéshēng)', '寫 (xiě)'],
    ],
    [
      'CSV with a header',
      'word,pinyin,meaning\n桌子,zhuo1 zi5,table\n椅子,yi3 zi5,chair',
      ['桌子 (zhuo1 zi5)', '椅子 (yi3 zi5)'],
    ],
    ['semicolons', '桌子;table\n椅子;chair', ['桌子', '椅子']],
    [
      'quotes, with separators, line breaks and quotes inside',
      '桌子,"table, desk"\n椅子,"a ""chair""\nto sit on"\n门,door',
      ['桌子', '椅子', '门'],
    ],
    ['the word in a later column', '1\ttable\t桌子\n2\tchair\t椅子', ['桌子', '椅子']],
    [
      'both scripts and a state',
      '学习\t學習\txuéxí\tknown\n门\t門\tmén\tlearning\n国\t國\tguó\tignored',
      ['学习 =學習 (xuéxí) known', '门 =門 (mén) learning', '国 =國 (guó) ignored'],
    ],
    ['states in Chinese', '学习\t已掌握\n门\t忽略', ['学习 known', '门 ignored']],
    [
      'forms of words, beside their parts of speech',
      '1\t有（一）些\tyǒu(yì)xiē\t代\n2\t爸爸|爸\tbàba|bà\t名',
      ['有一些 =有些 (yǒuyìxiē)', '有些 =有一些 (yǒuxiē)', '爸爸 (bàba)', '爸 (bà)'],
    ],
    [
      'forms of words in both scripts',
      '有（一）点儿\t有（一）點兒\tN\n门\t門\tN',
      ['有一点儿 =有一點兒', '有点儿 =有點兒', '门 =門'],
    ],
    ['separable verbs', '1\t洗 澡\txǐ//zǎo\t动\n2\t跑\tpǎo\t动', ['洗澡 (xǐ’zǎo)', '跑 (pǎo)']],
    [
      'parts of speech before the words',
      '动\t跑\tpǎo\n数\t半\tbàn\n名\t量\tliàng',
      ['跑 (pǎo)', '半 (bàn)', '量 (liàng)'],
    ],
    ['levels before the words', '一级\t跑\tto run\n二级\t半\thalf', ['跑', '半']],
    ['topics before the words', '天气\t晴\tx\n天气\t阴\tx\n吃喝\t面包\tx\n吃喝\t茶\tx', ['晴', '阴', '面包', '茶']],
    ['nothing but parts of speech', '动\tverb\n名\tnoun\n量\tmeasure word', ['动', '名', '量']],
    ['a gloss in Chinese', '桌子\t一种家具，上面可以放东西。\n椅子\t有靠背的坐具。', ['桌子', '椅子']],
  ])('as a table: %s', async (_, text, words) => {
    expect(await read(text)).toEqual({ format: 'table', words, problems: [] });
  });

  it('loses no more than a line to a quotation mark that is not closed', async () => {
    expect((await read('桌子\t"table\n椅子\tchair\n门\tdoor')).words).toEqual(['桌子', '椅子', '门']);
  });

  it('as a table names the rows without a word', async () => {
    expect(await read('桌子\ttable\n\tnothing\n椅子\tchair')).toEqual({
      format: 'table',
      words: ['桌子', '椅子'],
      problems: [2],
    });
  });

  it('from Anki: headers, HTML, sounds, tags, ids', async () => {
    const text = [
      '#separator:tab',
      '#html:true',
      '#guid column:1',
      '#notetype column:2',
      '#deck column:3',
      '#tags column:7',
      'k9&x\tBasic\t中文\t<b>桌子</b>&nbsp;[sound:zhuozi.mp3]\t<span style="color:red">zhuō</span> zi\ttable\tfurniture lesson-1',
      'k9&y\tBasic\t中文\t<div>学习[學習]</div>\txué xí\t"to study<br>to ""learn"""\t',
      'k9&z\tBasic\t中文\t<ruby>门<rt>mén</rt></ruby>\tmén\tdoor\t',
    ].join('\n');
    expect(await read(text)).toEqual({
      format: 'anki',
      words: ['桌子 (zhuō zi) #furniture#lesson-1', '学习 =學習 (xué xí)', '门 (mén)'],
      problems: [],
    });
  });

  it('from Anki: what our own export says of a word, and the tags that are the user’s', async () => {
    const word = {
      id: '桌子|zhuo1 zi5',
      simplified: '桌子',
      traditional: '桌子',
      pinyin: ['zhuō', 'zi'],
      senses: ['table'],
    };
    const text = toAnkiText(
      [
        { ...word, state: 'learning', tags: ['my room', 'hsk'] },
        { ...word, id: '门|men2', simplified: '门', traditional: '門', pinyin: ['mén'], state: 'ignored', tags: [] },
      ],
      { deck: 'Pindu', noteType: 'Pindu word', look: { tones: false, sentenceTones: false } },
    );
    const parsed = await parseWords(text);
    if (parsed === 'too-many') throw new Error(parsed);
    expect(parsed.words.map(({ headword, state, tags }) => [headword, state, tags])).toEqual([
      ['桌子', 'learning', ['my room', 'hsk']],
      ['门', 'ignored', undefined],
    ]);
  });

  it('from Anki: the word is the field that is a word, not the sentence', async () => {
    const text = '#separator:tab\n#html:true\n我把书放在桌子上。\t桌子\ttable\n请坐在椅子上。\t椅子\tchair';
    expect((await read(text)).words).toEqual(['桌子', '椅子']);
  });

  it.each([
    ['with headers', '#separator:tab\n#html:true\n'],
    ['of an older version, without headers', ''],
  ])('from Anki %s: readings in brackets, cloze deletions, punctuation, separable verbs', async (_, headers) => {
    const text = [
      '学[xué]校[xiào]\t\tschool',
      '{{c1::桌子::furniture}}\tzhuōzi\ttable',
      '为什么？\t\twhy',
      '洗 澡\txǐ//zǎo\tto bathe',
      '有（一）点儿\tyǒu (yì) diǎnr\ta bit',
      '学[xué]校[xiào]<br>学[xué]堂[táng]\t\tschools',
      '我在{{c1::学校}}学习。\twǒ zài xuéxiào xuéxí\tI study.',
    ].join('\n');
    expect(await read(headers + text)).toEqual({
      format: 'anki',
      words: [
        ...['学校 (xué xiào)', '桌子 (zhuōzi)', '为什么', '洗澡 (xǐ’zǎo)', '有一点儿 =有点儿 (yǒu yì diǎnr)'],
        ...['有点儿 =有一点儿 (yǒu diǎnr)', '学校 (xué xiào)', '学堂 (xué táng)'],
      ],
      problems: [headers === '' ? 7 : 9],
    });
  });

  it('with lines of hundreds of columns: those of the first sixty', async () => {
    const row = (first: string) => [first, ...Array.from({ length: 499 }, (_, index) => `column ${index}`)].join('\t');
    expect((await read(`${row('桌子')}\n${row('椅子')}`)).words).toEqual(['桌子', '椅子']);
    const late = `${'x,'.repeat(499)}桌子\n${'x,'.repeat(499)}椅子`;
    expect(await read(late)).toMatchObject({ words: [], problems: [1, 2] });
  });

  it('from Anki: scripts, pictures and broken HTML are but text around the word', async () => {
    const text = [
      '#separator:tab',
      '#html:true',
      '<script>alert(1)</script><img src=x onerror=alert(1)>桌子\ttable',
      '<b><i>椅子\tchair &lt;seat&gt;',
      '&#38376;\tdoor',
    ].join('\n');
    expect((await read(text)).words).toEqual(['桌子', '椅子', '门']);
  });

  it('from Pleco: both scripts, numbered readings, categories as tags', async () => {
    const text = [
      '// Food/Fruit',
      '苹果[蘋果]\tping2guo3\tapple',
      '香蕉\txiāng jiāo\tbanana',
      '// Furniture',
      '桌子\tzhuo1zi5\ttable; desk',
      '?\tx\ty',
    ].join('\n');
    expect(await read(text)).toEqual({
      format: 'pleco',
      words: ['苹果 =蘋果 (ping2guo3) #Food/Fruit', '香蕉 (xiāng jiāo) #Food/Fruit', '桌子 (zhuo1zi5) #Furniture'],
      problems: [6],
    });
  });

  it('pauses while it reads a long list, and refuses one that is endless', async () => {
    let pauses = 0;
    await parseWords('桌子\n'.repeat(10_000), async () => {
      pauses += 1;
    });
    expect(pauses).toBeGreaterThan(10);
    expect(await parseWords('\n'.repeat(mostLines))).toBe('too-many');
  });

  it.each([
    ['a line of two million quotation marks', '"'.repeat(2_000_000)],
    ['brackets', '['.repeat(300_000)],
    ['tags that are not closed', `#html:true\n${'<rt '.repeat(200_000)}`],
    ['pinyin without end', `桌子\t${'nan'.repeat(200_000)}\n椅子\tyǐ zi`],
    ['names that every object has', '__proto__\tconstructor\n桌子\ttoString'],
    ['unpaired surrogates', '\ud800\t\udc00桌\n桌子\tx'],
  ])('is not brought down by %s', async (_, text) => {
    expect(await parseWords(text)).not.toBe('too-many');
  });
});

it('names what it did not understand of an Anki export without tags', async () => {
  const parsed = await parseWords('#separator:tab\n#html:true\n学校\tschool\n<div>no <b>word</b></div>\twater');
  expect(parsed).toMatchObject({ problems: [{ line: 4, text: 'no word water' }] });
});
