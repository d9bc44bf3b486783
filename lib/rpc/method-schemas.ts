import * as v from 'valibot';
import type { SavedAs } from '@/lib/library/articles/progress';
import { longestNote } from '@/lib/library/words/words';
import { pictureLimits } from '@/lib/pictures/picture-limits';
import type { BackgroundApi, TabApi } from './background-api';
import * as values from './value-schemas';

/** Who may call a method: content scripts and extension pages, or extension pages only. */
type Caller = 'any' | 'extension-page';
type Method<Args> = {
  caller: Caller;
  args: v.GenericSchema<unknown, Args>;
  /** The articles that arguments name, by address or id: a content script may name those of its page's site alone. */
  articles?: (args: Args) => string[];
};

/** All methods of the background: adding one without its caller and schema is a type error. */
export type MethodSchemas = {
  [Name in keyof (BackgroundApi & TabApi)]: Method<Parameters<(BackgroundApi & TabApi)[Name]>>;
};

function anyCaller<const Items extends v.TupleItems>(...items: Items) {
  return { caller: 'any' as const, args: v.tuple(items) };
}

/** A method about articles, any caller's as far as they are from its site. */
function about<Args>(articles: (args: Args) => string[], method: Method<Args>): Method<Args> {
  return { ...method, articles };
}

const addressOf = (article: SavedAs) => ('id' in article ? article.id : article.url);

function extensionPage<const Items extends v.TupleItems>(...items: Items) {
  return { caller: 'extension-page' as const, args: v.tuple(items) };
}

const cell = values.text(5_000);
const base64 = v.pipe(values.text(Math.ceil(pictureLimits.fetchedBytes / 3) * 4), v.regex(/^[A-Za-z0-9+/]*={0,2}$/));

/** What the arguments of each method must be. Comments give the largest message that Pindu itself sends. */
export const methodSchemas: MethodSchemas = {
  // 5,000 characters.
  annotate: anyCaller(values.texts(20_000), values.optional(v.object({ names: values.articleNames }))),
  // 5,000 characters.
  findGrammar: anyCaller(values.texts(20_000)),
  // 20,000 characters, or one block of an article.
  convert: anyCaller(values.texts(5_000_000), v.picklist(['simplified', 'traditional'])),
  saveArticle: about(([{ url }]) => [String(url)], anyCaller(values.anyArticle)),
  isSaved: about(([url]) => [url], anyCaller(values.address)),
  deriveSome: extensionPage(),
  keepPictures: about(([article]) => [article], anyCaller(values.address)),
  takePicture: about(([article]) => [article], anyCaller(values.address, values.address, base64)),
  // 4,000 ids.
  easyWords: extensionPage(values.list(values.wordKey, 10_000), values.knownLevel),
  sensesOfWords: extensionPage(values.list(values.wordKey, 10_000)),
  characterForms: extensionPage(values.list(values.text(10), 100_000)),
  wordsWith: extensionPage(values.character, v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000))),
  stashForTab: about(([{ url }]) => [String(url)], anyCaller(values.anyArticle)),
  progress: about(([article]) => [addressOf(article)], anyCaller(values.savedAs)),
  keepProgress: about(([article]) => [addressOf(article)], anyCaller(values.savedAs, values.progress)),
  translations: about(([article]) => [addressOf(article)], anyCaller(values.savedAs, values.language)),
  keepTranslations: about(
    ([article]) => [addressOf(article)],
    anyCaller(values.savedAs, values.language, values.translated),
  ),
  correct: anyCaller(values.correction),
  uncorrect: anyCaller(values.correction),
  setCut: anyCaller(values.ownCut),
  removeCut: anyCaller(values.ownCut),
  setOwnEntry: anyCaller(values.entryDraft, values.optional(values.ownEntry)),
  removeOwnEntry: anyCaller(values.ownEntry),
  wordStates: anyCaller(),
  // As many as an article has words.
  changeWords: about(
    ([changes]) => changes.flatMap(({ context }) => context?.url ?? []),
    anyCaller(values.list(values.wordChange, 100_000)),
  ),
  setNote: extensionPage(values.wordKey, values.text(longestNote)),
  // 1,000 words, from lines of 5,000 characters.
  findWords: extensionPage(
    values.list(
      v.object({ headword: cell, other: v.optional(cell), whole: v.optional(cell), pinyin: v.optional(cell) }),
      2_000,
    ),
  ),
  wordsOfLevel: extensionPage(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(6))),
  // A field holds 1,000 characters.
  searchDictionary: extensionPage(
    values.text(1_000),
    v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1_000)),
  ),
  wordFacts: extensionPage(
    values.list(v.object({ simplified: values.text(1_000), pinyin: values.list(values.text(100), 1_000) }), 2_000),
  ),
  addReadingTime: anyCaller(v.pipe(v.number(), v.finite(), v.minValue(0))),
  levelScales: anyCaller(),
  levelCheckWords: extensionPage(),
  countWithin: extensionPage(values.knownLevel),
  printAlone: anyCaller(v.boolean()),
  markWords: anyCaller(v.boolean()),
  openExplaining: anyCaller(values.text(100), values.text(100)),
  openLibrary: anyCaller(
    values.optional(v.union([v.literal('level-check'), v.object({ character: values.character })])),
  ),
};
