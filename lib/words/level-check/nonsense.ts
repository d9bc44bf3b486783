/**
 * Strings of two common characters that are no words, simplified and traditional: first and second characters of words of
 * HSK 2.0, put together at random, then read through. None stands in the dictionary, in jieba's list or inside a longer
 * word of either, and none begins with a common surname (tests/words/level-check/check-words.test.ts).
 */
export const nonsense: readonly (readonly [simplified: string, traditional: string])[] = [
  ['假料', '假料'],
  ['纷息', '紛息'],
  ['日觉', '日覺'],
  ['城怪', '城怪'],
  ['启意', '啟意'],
  ['恢老', '恢老'],
  ['处比', '處比'],
  ['射况', '射況'],
  ['参读', '參讀'],
  ['招关', '招關'],
  ['坚积', '堅積'],
  ['沉反', '沉反'],
  ['距天', '距天'],
  ['修情', '修情'],
  ['职趣', '職趣'],
  ['参对', '參對'],
  ['显资', '顯資'],
  ['评憾', '評憾'],
  ['遇匀', '遇勻'],
  ['征望', '征望'],
  ['轻例', '輕例'],
  ['报烈', '報烈'],
  ['勇计', '勇計'],
  ['振代', '振代'],
  ['觉仿', '覺仿'],
  ['挂淡', '掛淡'],
  ['感录', '感錄'],
  ['测真', '測真'],
  ['形贴', '形貼'],
  ['消质', '消質'],
];
