import { readFileSync } from 'node:fs';
import { createConverter } from '@/lib/chinese/conversion/convert';
import { openDictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { tokenize } from '@/lib/chinese/tokenize';
import { ensureConversion } from '@/scripts/conversion/ensure-conversion';
import { readDictionary } from '@/scripts/dictionary/ensure-dictionary';
import { readPolyphones } from '@/scripts/polyphones/read-polyphones';
import { type SampleArticle, sampleArticles } from '@/scripts/sample/articles';

/** What the samples say, and what Taiwan says instead, both in the samples' characters. */
const taiwanWords = [
  ['夜间公交', '夜间公车'],
  ['试行', '试办'],
  ['示例日报', '范例日报'],
  ['环保志愿者', '环保志工'],
  ['自行车', '脚踏车'],
  ['螺丝刀', '螺丝起子'],
  ['放在网上', '放在网路上'],
  ['学生乐队', '学生乐团'],
] as const;

/** Gives Taiwan's words, characters and quotation marks for the Chinese in a text, whatever else stands in it. */
export function traditionalWriter(): (text: string) => string {
  const dictionary = openDictionary(readDictionary());
  const polyphones = readPolyphones();
  const convert = createConverter(JSON.parse(readFileSync(ensureConversion(), 'utf8')), dictionary);
  return (text) =>
    taiwanWords
      .reduce((changed, [from, to]) => changed.replaceAll(from, to), text)
      .replace(/[\p{sc=Han}，。、：；？！“”（）]+/gu, (part) =>
        convert(tokenize(dictionary, part, polyphones), 'traditional'),
      )
      .replaceAll('“', '「')
      .replaceAll('”', '」');
}

/** The articles of the sample library, all as Taiwan writes them. */
export function traditionalArticles(): SampleArticle[] {
  const write = traditionalWriter();
  return sampleArticles.map(({ article, tags = [], ...rest }) => ({
    ...rest,
    tags: tags.map(write),
    article: {
      ...article,
      lang: 'zh-TW',
      title: write(article.title),
      source: write(article.source ?? ''),
      blocks: article.blocks.map((block) => ({ ...block, text: write(block.text ?? '') })),
    },
  }));
}
