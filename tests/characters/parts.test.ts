import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type PartsTable, partsOf } from '@/lib/characters/parts';
import { ensureCharacters } from '@/scripts/characters/ensure-characters';

const table: PartsTable = JSON.parse(readFileSync(ensureCharacters().parts, 'utf8'));

/** A form of another character as 氵<水. */
const written = (character: string) => {
  const { radical, components } = partsOf(table, character);
  return [
    radical?.character,
    components.map((each) => `${each.character}${each.formOf ? `<${each.formOf}` : ''} ${each.role}`).join(', '),
  ];
};

describe('the radical and the components that can be seen, checked by hand', () => {
  it.each([
    ['妈', '女', '女 meaning, 马 sound'],
    ['请', '讠', '讠<言 meaning, 青 sound'],
    ['清', '水', '氵<水 meaning, 青 sound'],
    ['好', '女', '女 meaning, 子 meaning'],
    ['休', '人', '亻<人 meaning, 木 meaning'],
    ['林', '木', '木 part, 木 part'],
    ['明', '日', '月 part'],
    ['看', '目', '手 meaning, 目 meaning'],
    ['听', '口', '口 meaning'],
    ['想', '心', '心 meaning, 相 sound'],
    ['树', '木', '木 meaning, 对 symbol'],
    ['河', '水', '氵<水 meaning, 可 sound'],
    ['湖', '水', '氵<水 meaning, 胡 sound'],
    ['江', '水', '氵<水 meaning, 工 sound'],
    ['红', '纟', '纟<糸 meaning, 工 sound'],
    ['绿', '纟', '纟<糸 meaning, 录 sound'],
    ['钱', '钅', '钅<金 meaning, 戋 sound'],
    ['铁', '钅', '钅<金 meaning, 失 sound'],
    ['银', '钅', '钅<金 meaning, 艮 sound'],
    ['问', '门', '口 meaning, 门 sound'],
    ['闻', '门', '耳 meaning, 门 sound'],
    ['话', '讠', '讠<言 meaning, 舌 sound'],
    ['語', '言', '言 meaning, 吾 sound'],
    ['说', '讠', '讠<言 meaning, 兑 sound'],
    ['谢', '讠', '讠<言 meaning, 射 sound'],
    ['饭', '饣', '饣<食 meaning, 反 sound'],
    ['馆', '饣', '饣<食 meaning, 官 sound'],
    ['饿', '饣', '饣<食 meaning, 我 sound'],
    ['国', '囗', '囗 meaning, 玉 symbol'],
    ['因', '囗', '囗 part, 大 part'],
    ['间', '门', '门 part, 日 part'],
    ['時', '日', '日 meaning, 寺 sound'],
    ['时', '日', '日 meaning, 寸 symbol'],
    ['爱', '爪', '友 symbol'],
    ['愛', '心', '心 meaning'],
    ['家', '宀', '宀 meaning, 豕 sound'],
    ['学', '子', '冖 part, 子 part'],
    ['學', '子', '冖 part, 子 part'],
    ['觉', '见', '见 meaning'],
    ['在', '土', ''],
    ['做', '人', ''],
    ['见', '见', ''],
    ['现', '玉', '王<玉 part, 见 sound'],
    ['玩', '玉', '王<玉 meaning, 元 sound'],
    ['理', '玉', '王<玉 meaning, 里 sound'],
    ['胖', '肉', '月<肉 meaning, 半 sound'],
    ['花', '艸', '艹<艸 meaning, 化 sound'],
    ['猫', '犬', '犭<犬 meaning, 苗 sound'],
    ['狗', '犬', '犭<犬 meaning, 句 sound'],
    ['快', '心', '忄<心 meaning, 夬 sound'],
    ['恭', '心', '小<心 meaning, 共 sound'],
    ['远', '辵', '辶<辵 meaning, 元 sound'],
    ['進', '辵', '辶<辵 meaning, 隹 sound'],
    ['这', '辵', '辶<辵 meaning, 文 symbol'],
    ['城', '土', '土 meaning, 成 sound'],
    ['轻', '车', '车 meaning'],
    ['特', '牛', '牛 meaning, 寺 sound'],
    ['都', '邑', '阝<邑 meaning, 者 sound'],
    ['阳', '阜', '阝<阜 meaning, 日 meaning'],
    ['院', '阜', '阝<阜 meaning, 完 sound'],
    ['邮', '邑', '阝<邑 meaning, 由 sound'],
    ['部', '邑', '阝<邑 meaning, 咅 sound'],
    ['构', '木', '木 meaning, 勾 sound'],
    ['购', '贝', '贝 meaning, 勾 sound'],
    ['机', '木', '木 meaning, 几 sound'],
    ['厅', '厂', '丁 sound'],
    ['化', '匕', '亻<人 part, 匕 symbol'],
    ['鸡', '鸟', '又 symbol, 鸟 meaning'],
    ['爷', '父', '父 meaning'],
    ['浅', '水', '氵<水 meaning, 戋 sound'],
    ['题', '页', '页 meaning, 是 sound'],
    ['顾', '页', '页 meaning'],
    ['贵', '贝', '贝 part'],
    ['房', '户', '户 meaning, 方 sound'],
    ['合', '口', '口 part'],
    ['真', '目', ''],
    ['导', '寸', '寸 meaning, 巳 symbol'],
    ['环', '玉', '王<玉 meaning, 不 symbol'],
    ['珠', '玉', '王<玉 meaning, 朱 sound'],
    ['皇', '白', '王 meaning'],
    ['金', '金', ''],
    ['床', '广', '木 meaning, 广 meaning'],
    ['矿', '石', '石 meaning, 广<廣 sound'],
    ['读', '讠', '讠<言 meaning, 卖 symbol'],
    ['显', '日', '日 meaning, 业 symbol'],
    ['欢', '欠', '欠 meaning, 又 symbol'],
    ['凉', '冫', '冫<冰 symbol, 京 sound'],
    ['冷', '冫', '冫<冰 meaning, 令 sound'],
    ['辣', '辛', '辛 meaning, 束 symbol'],
    ['呈', '口', '口 meaning, 王 symbol'],
    ['量', '里', '里 symbol'],
    ['仍', '人', '乃 sound, 亻<人 meaning'],
    ['期', '月', '月 meaning, 其 sound'],
    ['脑', '肉', '月<肉 meaning'],
    ['臍', '肉', '齊 sound'],
    ['军', '冖', '冖 part, 车 meaning'],
  ])('of %s', (character, radical, components) => {
    expect(written(character)).toEqual([radical, components]);
  });
});

it('says which strokes a component has, and what it means', () => {
  expect(partsOf(table, '国').components).toEqual([
    { character: '囗', role: 'meaning', meaning: 'wall; surrounding', strokes: [0, 1, 7] },
    { character: '玉', role: 'symbol', strokes: [2, 3, 4, 5, 6] },
  ]);
  expect(partsOf(table, '清').components[0]).toMatchObject({ formOf: '水', meaning: 'water', strokes: [0, 1, 2] });
  expect(partsOf(table, '题').radical).toEqual({ character: '页', meaning: 'head' });
});

it('has no meaning of a simplified character that it does not have as a component', () => {
  // 里 (village) is short for 裏 (inside) too, and 几 (small table) for 幾 (how much).
  expect(partsOf(table, '理').components[1]).toMatchObject({ character: '里', meaning: 'village' });
  expect(partsOf(table, '机').components[1]).toMatchObject({ character: '几', meaning: 'small table' });
});

it('has the meaning that a component has, not a later one of the character', () => {
  expect(partsOf(table, '领').components).toMatchObject([{ character: '页', meaning: 'head' }]);
  expect(partsOf(table, '释').components).toMatchObject([{ character: '釆', meaning: 'distinguish' }]);
  expect(partsOf(table, '张').components[0]).toMatchObject({ character: '弓', meaning: 'bow' });
});

it('has no meaning of a symbol', () => {
  for (const [character, component] of ['树对', '难又', '环不', '时寸', '量里'].map(
    (pair) => [...pair] as [string, string],
  )) {
    const found = partsOf(table, character).components.find((each) => each.character === component);
    expect(found, character).toMatchObject({ role: 'symbol' });
    expect(found, character).not.toHaveProperty('meaning');
  }
});

it('has short meanings without remarks', () => {
  for (const [character, meaning] of Object.entries(table.meanings)) {
    expect(meaning.length, character).toBeLessThan(50);
    expect(meaning, character).not.toMatch(/[()[\]]|archaic/);
  }
});

it('has nothing of what it does not know', () => {
  for (const unknown of ['a', '', '𠀀', 'constructor']) expect(partsOf(table, unknown)).toEqual({ components: [] });
});

it('has no stroke in two components of a character, and none that the character lacks', () => {
  for (const character of Object.keys(table.characters)) {
    const strokes = partsOf(table, character).components.flatMap((each) => each.strokes);
    expect(new Set(strokes).size, character).toBe(strokes.length);
  }
});
