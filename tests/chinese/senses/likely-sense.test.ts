import { expect, it, test } from 'vitest';
import { annotate } from '@/lib/chinese/annotate';
import { readAs } from '@/lib/chinese/lookup';
import { senseChoice } from '@/lib/chinese/senses/likely-sense';
import { meantFirst } from '@/lib/chinese/senses/meant-first';
import { senseContexts, senseLabel } from '@/lib/chinese/senses/sense-context';
import { SENSE_RULES } from '@/lib/chinese/senses/sense-rules';
import type { Entry, Token } from '@/lib/chinese/types';
import { readUsualSenses } from '@/scripts/dictionary/sources';
import { realDictionary } from '@/tests/chinese/real-dictionary';
import { realPolyphones } from '@/tests/chinese/real-polyphones';

const dictionary = realDictionary();
const entriesOf = (word: string) => dictionary.entriesOf(dictionary.find(word) as number).map(dictionary.entry);

/** The first sense of the card of 【word】, with `*` before it where it is marked. */
function firstSense(marked: string): string {
  const [before = '', word = '', after = ''] = marked.split(/[【】]/);
  const { tokens } = annotate(dictionary, [before + word + after], { polyphones: realPolyphones() });
  let start = 0;
  for (const token of tokens[0] ?? []) {
    if (start === before.length && token.text === word) {
      const [entry] = meantFirst(readAs(entriesOf(word), token.pinyin ?? []), token);
      return `${entry?.meant ? '*' : ''}${entry?.senses[0]}`;
    }
    start += token.text.length;
  }
  return 'cut otherwise';
}

test.each([
  ['他们【将】于明天出发。', '*will'],
  ['老师【将】学生的作业收走了。', '*(introduces object of main verb, used in the same way as 把[bǎ])'],
  ['老師【將】學生的作業收走了。', '*(introduces object of main verb, used in the same way as 把[bǎ])'],
  ['你【该】睡觉了。', '*should'],
  ['【该】公司已经关门。', '*the above-mentioned'],
  ['他唱了一【首】老歌。', '*classifier for poems, songs etc'],
  [
    '这【门】课很难。',
    '*classifier for courses, fields of study, branches of technology, relatives by marriage, guns etc',
  ],
  ['他守着那扇【门】不走。', 'gate; door; doorway; gateway; opening'],
  ['他【站】在门外等人。', '*to stand'],
  ['每个【站】都有人下车。', '*station'],
  ['他一直【在】哭。', '*(used before a verb to indicate an action in progress)'],
  ['她【在】北京工作。', '(of sb or sth) to be (located) at'],
  ['这个问题【没有】答案。', '*to not have'],
  ['地铁站的另一个【出口】关了。', '*an exit'],
  ['这个国家【出口】石油。', 'to export'],
  ['孩子分不清【左右】。', '*left and right'],
  ['三十岁【左右】的人', 'approximately'],
  ['公司决定【提起】上诉。', '*to initiate (legal proceedings)'],
  ['有话【尽管】说。', '*(go ahead and do it) without hesitating'],
  ['【尽管】说过很多次，他还是忘了。', 'despite'],
  ['他们是【亲】兄弟。', "*one's own (flesh and blood)"],
  ['她把头发【盘】得很高。', '*to coil (a rope, pigtail etc)'],
  ['他【一下子】明白了。', 'all at once; all of a sudden'],
  ['快到【站】了。', '*station'],
  ['北京【站】到了。', '*station'],
  ['捷運【站】出口在哪裡？', '*station'],
  ['大家【站】好了。', '*to stand'],
  ['两【市】成交额缩小。', '*market'],
  ['沪【市】今天上涨。', '*market'],
  ['反正我【信】。', '*to believe'],
  ['别【信】网上的谣言。', '*to believe'],
  ['我收到他的【信】。', '*letter'],
  ['你敢【来】吗？', 'to come'],
  ['他说不【来】了。', 'to come'],
  ['他买【来】三个苹果。', '*hither (directional complement for motion toward the speaker, as in 回來|回来[huí lai])'],
  ['我今天【起】得很早。', '*to rise'],
  ['他每天早上六点【起】。', '*to rise'],
  ['从明天【起】放假。', '*starting from (a time, place, price etc)'],
  ['他们开了【家】饭馆。', '*classifier for families or businesses'],
  ['他【一家】一家地问。', '*one (company, shop etc); a'],
  ['老师【点】了几个人的名。', 'a small amount; a bit; (after a verb or adjective) a bit more'],
  ['请【走】另一个出口。', '*to go'],
  ['孩子太小，【还】分不清。', 'still'],
  ['他买了书，【还】买了笔。', '*in addition'],
  ['这事做【起来】难。', '*(after a perception verb, e.g. 看[kàn]) expressing preliminary judgment'],
  ['桌子的【面】很光滑。', '*surface'],
  ['当着大家的【面】哭了。', '*face'],
  ['他还【没有】到。', "*haven't"],
  ['受大雪【影响】，航班都取消了。', '*influence'],
  ['天气会【影响】收成。', 'to affect (usually adversely)'],
  ['水温【过】高，鱼都死了。', '*too-'],
  ['领取者【须】先登记姓名。', '*must'],
  ['房间在三【楼】。', '*floor'],
  ['她给我【背】了一首唐诗。', '*to learn by heart'],
  ['我在门口【等】他。', '*to wait for; to await'],
  ['福州、厦门【等】地机场关闭。', '*and so on; etc.; et al.'],
  ['她的孩子【上】幼儿园了。', '*to attend (class or university)'],
  ['书在桌子【上】。', '*(noun suffix) on; above'],
  ['可以【通过】手机办理。', 'by means of; through; via'],
  ['他【通过】朋友介绍找到工作。', '*by means of; through; via'],
  ['议会【通过】了这项法案。', '*to adopt (a resolution); to pass (legislation)'],
  ['他没【通过】考试。', '*to pass (a test)'],
  ['父亲【的】手很粗。', "*of; ~'s (possessive particle)"],
  // A verb with its object, whatever it is by its letter.
  ['创业【的】年轻人不少。', '(used after an attribute when it modifies a noun)'],
  [
    '陶罐里装【的】是谷粒。',
    '*(used after a noun, verb or adjective to form a nominal expression, as in 皮革的[pí gé de] "one made of leather" or 跑堂兒的|跑堂儿的[pǎo táng r de] "a waiter (literally, one who runs back and forth in a restaurant)" or 新的[xīn de] "new one")',
  ],
  [
    '【这】家公司关门了。',
    '*(bound form) this; these (followed by a classifier) (in this sense, commonly pr. [zhèi], esp. in Beijing)',
  ],
  ['【这】是他的伞。', '(pronoun) this; these'],
  ['门【一】开，猫就跑了。', '*as soon as'],
  ['剩下【一】滴水。', 'one'],
  // The most usual sense is in another entry of the reading than CC-CEDICT's first, or in one of our own.
  ['我等了好几【周】。', 'week'],
  ['我【不想】去。', 'not want to; not feel like'],
  ['【一家】医院停了电。', '*one (company, shop etc); a'],
  ['他们【一家】三口去了海边。', '*the whole family'],
  // What is said of eyes is not told from its verb.
  ['他的眼睛【花】了。', 'to spend (money, time)'],
  ['他【卖】水果。', 'to sell'],
  // A noun is told from its verb only where all around it agrees, and a gloss of people or of one field is not shown.
  ['对此【表示】理解。', '(of sb) to express; to state; to show'],
  ['没有医生的【指导】。', 'to guide; to direct; to instruct'],
  ['法院【通知】了家长。', '*to notify'],
  ['按照【规定】，老人免费。', '*regulations; rules; provisions; stipulations'],
  ['总理在会【上】说。', '*(noun suffix) on; above'],
  ['改天【请】你吃饭。', '*to invite'],
  ['他【请】了两位客人。', '*to invite'],
  // Leave and a treat are neither invited nor asked.
  ['他【请】了三天假。', 'please (do sth)'],
  ['她【请】了病假。', 'please (do sth)'],
  ['我【请】了客。', 'please (do sth)'],
  ['我花了三块钱买【花】。', '*flower'],
  ['他没钱买【花】。', '*flower'],
  ['我拿钱订【花】。', 'to spend (money, time)'],
  ['他的钱不够【花】。', '*to spend (money, time)'],
  ['他不干这【行】了。', '*(bound form) line of business; trade; profession'],
  ['这【行】不行？', '(bound form) to walk; to go; to travel'],
  ['这【行】。', '(bound form) line of business; trade; profession'],
  ['他【上】了车。', '*to climb; to get onto; to go up'],
  ['股价跌破三千【点】。', '*point in time or space'],
  ['他一【听】就懂。', 'to listen to; to hear'],
  ['他把文章读了三【遍】。', '*classifier for actions: one time'],
  ['收入【翻】了一番。', '*to double'],
  ['銀行將【於】下月停業。', '(of time or place) in; at; on'],
  ['銀行【將】於下月停業。', '*will'],
])('%s: %s', (sentence, expected) => {
  expect(firstSense(sentence)).toBe(expected);
});

it('a clause ends at punctuation, and its words stand in it with their class', () => {
  const labels = [
    senseLabel('，', 'other', ''),
    senseLabel('他', 'word', 'r'),
    senseLabel('站', 'word', 'v'),
    senseLabel('着', 'word', 'u'),
    senseLabel('三', 'number', ''),
    senseLabel('。', 'other', ''),
    senseLabel('人', 'word', 'n'),
  ];
  expect(senseContexts(labels)(2)).toBe('^ R他 |U着 M三 $');
});

it('a clause is cut some words away, where it has neither beginning nor end', () => {
  const labels = Array.from('一二三四五六七八九十甲乙丙丁戊己庚辛壬癸', (text) => senseLabel(text, 'word', 'n'));
  expect(senseContexts(labels)(8)).toBe('N三 N四 N五 N六 N七 N八 |N十 N甲 N乙 N丙 N丁 N戊 N己 N庚 N辛 N壬 ');
  expect(senseContexts(labels)(5)).toMatch(/^\^ N一 .*N己 $/);
  expect(senseContexts(labels)(10)).toMatch(/^N五 .*N癸 \$$/);
});

it('nothing tells the senses apart of a word that has one, or of which no rule says anything', () => {
  expect(senseChoice('将', 'd', ['will'])).toBeUndefined();
  expect(senseChoice('高兴', 'a', ['happy', 'glad'])).toBeUndefined();
  expect(senseChoice('constructor', '', ['a', 'b'])).toBeUndefined();
});

it('entries of the user keep their place before the entry that is meant, whose levels stay', () => {
  const entry = (senses: string[], more: Partial<Entry> = {}): Entry => ({
    ...{ simplified: '面', traditional: '面', pinyin: ['miàn'], senses },
    ...more,
  });
  const own = entry(['mine'], { own: true });
  const imported = entry(['theirs'], { dictionary: 'Another' });
  const face = entry(['face', 'side']);
  const flour = entry(['flour', 'noodles'], { traditional: '麵', levels: { 'HSK 2.0': '1' } });
  const token: Token = { text: '面', kind: 'word', pinyin: ['miàn'], sense: 3 };
  const meant = { ...flour, senses: ['noodles', 'flour'], meant: true };
  expect(meantFirst([own, imported, face, flour], token)).toEqual([own, imported, meant, face]);
  expect(meantFirst([own, face, flour, imported], token)).toEqual([own, meant, face, imported]);
  expect(meantFirst([own, face, flour], { ...token, sense: 9 })).toEqual([own, face, flour]);
  expect(flour.senses[0]).toBe('flour');
});

it('every gloss of the rules, and every usual sense, is one of the dictionary’s', () => {
  const missing = Object.entries(SENSE_RULES).flatMap(([word, rules]) => {
    const senses = entriesOf(word).flatMap((entry) => entry.senses);
    return rules.flatMap(([gloss]) => (senses.some((sense) => sense.startsWith(gloss)) ? [] : [`${word}: ${gloss}`]));
  });
  for (const [key, senses] of readUsualSenses()) {
    const [word = '', reading = ''] = key.split('\t');
    const entries = entriesOf(word).filter((entry) => entry.simplified === word && entry.pinyin.join(' ') === reading);
    if (!entries.some((entry) => entry.senses.slice(0, senses.length).join('/') === senses.join('/')))
      missing.push(key);
  }
  expect(missing).toEqual([]);
});
