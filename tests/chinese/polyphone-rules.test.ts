import { describe, expect, test } from 'vitest';
import { tokenize } from '@/lib/chinese/tokenize';
import { realDictionary } from './real-dictionary';
import { realPolyphones } from './real-polyphones';

/** How a character is read where it first stands in a text. */
function reading(character: string, text: string): string | undefined {
  const tokens = tokenize(realDictionary(), text, realPolyphones());
  const token = tokens.find((own) => own.text.includes(character));
  const han = [...(token?.text ?? '')].filter((own) => /\p{Script=Han}/u.test(own));
  return token?.pinyin?.[han.indexOf(character)]?.toLowerCase();
}

describe('where grammar settles how a lone character is read', () => {
  test.each([
    ['只', 'zhī', '树上落着三只喜鹊'],
    ['只', 'zhī', '那只小狗跑远了'],
    ['只', 'zhǐ', '他只买了一本'],
    ['隻', 'zhī', '樹上落著三隻喜鵲'],
    ['行', 'háng', '该行去年盈利增长'],
    ['行', 'háng', '几家投行看好这只股票'],
    ['行', 'háng', '央行宣布降息'],
    ['行', 'háng', '这首诗共有四行字'],
    ['还', 'huán', '他还了欠款'],
    ['还', 'huán', '请把雨伞还给店家'],
    ['还', 'hái', '天还没有亮'],
    ['教', 'jiāo', '她教我弹琴'],
    ['教', 'jiāo', '谁来教他们写字'],
    ['和', 'hé', '方案分为稳妥的办法和不稳妥的办法'],
    ['和', 'hé', '我不想和你吵下去'],
    ['和', 'hé', '每天会和我通话，除了周末'],
    ['和', 'hé', '正面和反面都画了图案'],
    ['和', 'huó', '把面和匀了再醒半个小时'],
    ['和', 'hú', '打了一下午麻将，一把也没和'],
    ['中', 'zhōng', '小船很快消失在大雾中了'],
    ['中', 'zhòng', '他在门外中了一枪'],
    ['咋', 'zǎ', '那～咋～了～'],
    ['的', 'de', '的'],
    ['的', 'dī', '的费不再报销'],
    ['为', 'wéi', '我们以学生为主角'],
    ['为', 'wéi', '不为困难所动'],
    ['为', 'wèi', '为老人提供午餐'],
    ['为', 'wéi', '台风逐渐减弱为热带低压'],
    ['为', 'wéi', '风暴增强为强台风'],
    ['为', 'wèi', '产业升级为经济注入活力'],
    ['为', 'wèi', '发展为人民'],
    ['为', 'wèi', '旅游业的发展为村民们增加了收入'],
    ['为', 'wèi', '经济的发展为环保敲响警钟'],
    ['为', 'wèi', '科技发展为农业插上翅膀'],
    ['為', 'wèi', '科技發展為農業插上翅膀'],
    ['为', 'wèi', '价格降低为消费者省了钱'],
    ['为', 'wèi', '这次升级为用户修复了漏洞'],
    ['为', 'wèi', '企业重组为员工保留了岗位'],
    ['为', 'wéi', '从小作坊发展为大企业'],
    ['为', 'wéi', '公司发展为拥有三千名员工的大企业'],
    ['为', 'wéi', '他把这件事理解为我们的责任'],
    ['为', 'wéi', '冲突升级为全面战争'],
    ['行', 'xíng', '这行不行'],
    ['行', 'xíng', '你看这行吗'],
    ['行', 'háng', '干这行不行'],
    ['任', 'rèn', '她任校长多年'],
    ['任', 'rèn', '他曾任会长'],
    ['得', 'dé', '他得了第一名'],
    ['得', 'dé', '她也得过这种病'],
    ['著', 'zhe', '他看著我'],
    ['著', 'zhe', '門開著。'],
    ['著', 'zhe', '老人在樹下站著。'],
    ['著', 'zhù', '张三著，东方书店出版。'],
    ['著', 'zhù', '她所著的小说'],
    ['乾', 'gān', '麵包很乾'],
    ['得', 'de', '孩子们笑得很开心'],
    ['得', 'de', '河水涨得非常快'],
    ['得', 'děi', '你得早点出发'],
    ['地', 'de', '老人高兴地点头'],
    ['应', 'yìng', '她应校方邀请作报告'],
    ['长', 'zhǎng', '分局长到场慰问'],
  ])('%s is %s in %s', (character, expected, text) => {
    expect(reading(character, text)).toBe(expected);
  });

  test.each([
    ['中', 'zhòng', '他猜中了谜底'],
    ['中', 'zhōng', '工作中遇到问题'],
    ['种', 'zhòng', '院子里种满了月季'],
    ['种', 'zhǒng', '这种做法很常见'],
    ['卡', 'qiǎ', '纸张卡在打印机里'],
    ['倒', 'dào', '这倒是个好主意'],
    ['倒', 'dào', '她给客人倒茶'],
    ['没', 'mò', '河水没过了膝盖'],
    ['没', 'méi', '他没来上班'],
    ['觉', 'jiào', '昨晚睡了个好觉'],
    ['处', 'chǔ', '公司正处在转型阶段'],
    ['处', 'chù', '全市有五处公园'],
    ['载', 'zài', '卡车载着苹果进城'],
    ['攒', 'zǎn', '他攒钱买车'],
    ['降', 'jiàng', '气温降至零度'],
    ['崴', 'wǎi', '她下楼时崴了脚'],
  ])('as a verb or not: %s is %s in %s', (character, expected, text) => {
    expect(reading(character, text)).toBe(expected);
  });

  test.each([
    ['曾', 'zēng', '他姓曾'],
    ['仇', 'qiú', '仇先生没有回答'],
    ['查', 'zhā', '查女士表示感谢'],
    ['单', 'shàn', '单某被带走调查'],
  ])('a surname beside 姓 or a title: %s is %s in %s', (character, expected, text) => {
    expect(reading(character, text)).toBe(expected);
  });

  test('a dynasty is likelier than a rare word for tomorrow', () => {
    expect(reading('朝', '明朝的瓷器')).toBe('cháo');
  });
});
