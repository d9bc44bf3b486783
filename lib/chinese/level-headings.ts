import { levelRemark } from './level-cells';

/** The level that a heading names: 一级词汇, HSK 3, Level 2 words, 準備級一級（Novice 1）. Bare numbers are those of pages. */
export function headingLevel(line: string): string | undefined {
  if (line.length > 40 || !/[级級等]|hsk|tocfl|level|band|novice|[abc][12]/i.test(line)) return undefined;
  return namedLevel(line) ?? namedLevel(line.replace(levelRemark, ''));
}

function namedLevel(line: string): string | undefined {
  const bare = line
    .replace(/词汇表?|詞彙表?|词表|詞表|生词表?|生詞表?|word ?list|vocabulary|words|[:：#*【】[\]()（）]/gi, ' ')
    .replace(/新?HSK|TOCFL|3\.0/gi, ' ')
    // The stage before its level: 初等 一级词汇.
    .replace(/^\s*[初中高]等(?=\s*[一二三四五六七八九\d])/, '')
    .replace(/\s+/g, ' ')
    .trim();
  const isNamed =
    /^(?:level|band|grade)? ?\d(?: ?[-–—~～至] ?\d)? ?[级級等]?$/i.test(bare) ||
    /^第?[一二三四五六七八九](?: ?[-–—~～至]+ ?[一二三四五六七八九])? ?[级級等]$/.test(bare) ||
    /^(?:準備|准备|入門|入门|基礎|基础|進階|进阶|高階|高阶|流利|精通)[级級](?: ?[一二12][级級]?)?$/.test(bare) ||
    /^(?:novice ?[12]?|[abc][12])$/i.test(bare) ||
    // By itself it is a word.
    (bare === '高等' && bare !== line);
  return isNamed ? bare.replaceAll(' ', '').replace(/^(novice|level|band|grade)(?=\d)/i, '$1 ') : undefined;
}

/** The number of a page: 12, - 12 -, 第 12 页, Page 3 of 9. */
export function isPageNumber(line: string): boolean {
  return /^(?:[-–—·\s]*\d{1,4}[-–—·\s]*|第\s*\d+\s*[页頁](?:\s*[,，/]?\s*共\s*\d+\s*[页頁])?|page\s+\d+(?:\s+of\s+\d+)?|\d+\s*\/\s*\d+)$/i.test(
    line,
  );
}
