/**
 * How many words each level of HSK 2.0 stands for. As many of the commonest are known with it whatever the list says of
 * them: it lacks everyday words (他们, 这个, 一个) or has them late (与, 以), and no article can be read without them.
 */
export const wordsOfHsk: Readonly<Record<string, number>> = {
  '1': 150,
  '2': 300,
  '3': 600,
  '4': 1200,
  '5': 2500,
  '6': 5000,
};

/** A word outside the list has no level that makes it count as more common: 回家 and 不用 stand behind rarer words. */
export const outsideHsk = 1.5;
