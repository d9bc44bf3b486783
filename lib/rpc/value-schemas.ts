import * as v from 'valibot';
import type { Article } from '@/lib/article/types';
import { countHan } from '@/lib/chinese/han';
import { longestText, mostSentences } from '@/lib/library/articles/translations';
import { longestNote } from '@/lib/library/words/words';

// The values in the arguments of messages. Lengths are in UTF-16 units, above what Pindu itself ever sends.

export const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
const nonEmpty = (longest: number) => v.pipe(v.string(), v.minLength(1), v.maxLength(longest));
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** The length is checked first, so that the items of an oversized list are not visited. */
export function list<Item extends v.GenericSchema>(item: Item, most: number, least = 0) {
  return v.pipe(v.array(v.unknown()), v.minLength(least), v.maxLength(most), v.array(item));
}

/** Texts with a limit on their total length. */
export const texts = (longest: number) =>
  v.pipe(
    v.array(v.string()),
    v.check((all) => all.reduce((sum, { length }) => sum + length, all.length) <= longest, 'Too long in all'),
  );

/** An argument that may be missing: JSON turns `undefined` into `null`. */
export const optional = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.pipe(
    v.nullish(schema),
    v.transform((value) => value ?? undefined),
  );

/** Chromium's limit. Questions concern any page, even one whose address is too long for the library. */
export const address = text(2_097_152);
export const savedAs = v.union([v.object({ id: address }), v.object({ url: address })]);
export const wordKey = text(10_000);
export const character = v.pipe(v.string(), v.regex(/^\p{Script=Han}$/u));

/** `checkArticle` checks the rest, because the user is told why an article cannot be saved. */
export const anyArticle = v.custom<Article>((value) => Array.isArray(Object(value).blocks));

export const articleNames = v.object({
  names: list(
    v.object({ text: text(1_000), sort: v.picklist(['foreign', 'personal']), evidence: v.number() }),
    100_000,
  ),
  countries: list(text(100), 10_000),
  explained: v.optional(
    list(
      v.object({ form: text(100), other: text(100), kind: v.picklist(['foreign', 'abbreviation', 'full']) }),
      10_000,
    ),
  ),
});

const correctedWord = { word: nonEmpty(100), pinyin: list(text(20), 100, 1) };
export const correction = v.pipe(
  v.variant('scope', [
    v.object({ ...correctedWord, scope: v.literal('always') }),
    v.object({ ...correctedWord, scope: v.literal('here'), sentence: nonEmpty(5_000), offset: count }),
  ]),
  v.check(({ word, pinyin }) => pinyin.length <= word.length, 'More syllables than characters'),
);

const cutStretch = { text: nonEmpty(100), at: list(count, 100) };
export const ownCut = v.variant('scope', [
  v.object({ ...cutStretch, scope: v.literal('always') }),
  v.object({ ...cutStretch, scope: v.literal('here'), sentence: nonEmpty(5_000), offset: count }),
]);

/** A headword has a Chinese character, a letter or a figure, and as many syllables as it has characters. */
const ownHeadword = v.pipe(nonEmpty(100), v.regex(/[\p{L}\p{N}]/u));
const ownMeaning = {
  ...{ pinyin: list(text(20), 100), senses: list(text(5_000), 100), note: v.optional(text(longestNote)) },
};
export const ownEntry = v.object({ simplified: ownHeadword, traditional: ownHeadword, ...ownMeaning });
export const entryDraft = v.pipe(
  v.object({ word: ownHeadword, ...ownMeaning }),
  v.check(({ word, pinyin }) => pinyin.length === countHan(word), 'Not one syllable per character'),
);

/** Only a name in Latin letters has no syllables. */
const word = v.pipe(
  v.object({
    simplified: nonEmpty(100),
    traditional: nonEmpty(100),
    pinyin: list(text(40), 100),
    senses: list(text(20_000), 200),
  }),
  v.check(({ simplified, pinyin }) => pinyin.length > 0 || countHan(simplified) === 0, 'No syllables'),
);
const context = v.pipe(
  v.object({
    ...{ sentence: nonEmpty(5_000), offset: count, length: count },
    ...{ url: nonEmpty(10_000), title: text(2_000), block: v.optional(count) },
  }),
  v.check(({ sentence, offset, length }) => offset + length <= sentence.length, 'A place behind its sentence'),
);
export const wordChange = v.object({
  word,
  state: v.picklist(['learning', 'known', 'ignored', 'new']),
  context: v.optional(context),
});

export const progress = v.object({
  block: v.pipe(v.number(), v.integer(), v.minValue(-1)),
  offset: count,
  text: text(200),
  share: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
  finished: v.boolean(),
});

export const language = v.pipe(text(100), v.regex(/^[a-z]{2,3}(?:-[A-Za-z0-9]+)*$/));
export const translated = list(v.tuple([nonEmpty(longestText), nonEmpty(longestText)]), mostSentences);

export const knownLevel = v.variant('kind', [
  v.object({ kind: v.literal('beginner') }),
  v.object({ kind: v.literal('list'), list: text(1_000), upTo: text(1_000) }),
  v.object({ kind: v.literal('band'), upTo: v.picklist(['500', '1k', '2k', '5k', '10k', '20k', 'rare']) }),
  v.object({ kind: v.literal('words'), count }),
]);
