import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { stashArticle } from '@/components/own-reader/read-once';
import { selectionMenu } from '@/components/settings/selected-list';
import { rememberLibrary } from '@/components/storage/known-library';
import { browserKind } from '@/components/ui/browser-kind';
import { storageText } from '@/components/ui/problem-text';
import { characterPath, pagePath, readPath } from '@/components/ui/routes';
import { t } from '@/components/ui/text';
import { annotate } from '@/lib/chinese/annotate';
import { scaleOf } from '@/lib/chinese/known-level';
import { withLevels } from '@/lib/chinese/levels';
import { isCapitalised } from '@/lib/chinese/lookup';
import type { Correction } from '@/lib/chinese/own/corrections';
import type { OwnCut } from '@/lib/chinese/own/own-cuts';
import type { EntryDraft, OwnEntry } from '@/lib/chinese/own/own-entries';
import { simplifier, simplifyUnits } from '@/lib/chinese/simplifier';
import { tokenizeAll } from '@/lib/chinese/tokenize';
import { articleStatus, type SaveResult, saveArticle } from '@/lib/library/articles/articles';
import { readProgress, saveProgress } from '@/lib/library/articles/progress';
import { savedNames } from '@/lib/library/articles/saved-names';
import { readTranslations, saveTranslations } from '@/lib/library/articles/translations';
import { library } from '@/lib/library/db';
import { dropUnusedFiles } from '@/lib/library/dictionaries/dictionary-files';
import { unlessBlocked } from '@/lib/library/library-problem';
import { addReadingTime } from '@/lib/library/reading-time';
import { describeStorageError } from '@/lib/library/storage-error';
import { deleteCorrection, saveCorrection } from '@/lib/library/words/corrections';
import { listLevels } from '@/lib/library/words/levels';
import { deleteCut, saveCut } from '@/lib/library/words/own-cuts';
import { deleteOwnEntry, replaceOwnEntry } from '@/lib/library/words/own-entries';
import { changeWords, setNote, wordStates } from '@/lib/library/words/words';
import { dayKey } from '@/lib/review/day';
import type { BackgroundApi, LibraryPlace, TabApi } from '@/lib/rpc/background-api';
import { serveBackground } from '@/lib/rpc/transport';
import type { KeptWord, WordChange } from '@/lib/session/word-state';
import { tellReadingsChanged, tellWordsChanged } from '@/lib/settings';
import { keepBadge } from './badge';
import { readSelection, toggleLookUp, toggleReader } from './commands';
import { deriveSome, deriveSoon, forgetDerivedOf } from './derive';
import { showFirstSteps } from './first-steps';
import { findGrammar, keepTokens } from './grammar';
import { renewKeptSenses } from './kept-senses';
import { annotationData, converter, dictionary, levels, ownData } from './loaded-data';
import { guardMessages } from './message-guard';
import { hoverCss, printCss } from './page-css';
import { dropOldPictures, keepPicturesOf, takePicture } from './pictures';
import { addSavedNames, readSavedForms } from './saved-names';
import { keepBackups } from './scheduled-backup';
import { stashSelectedList } from './selected-list';
import { keepInStep } from './sync';
import {
  characterForms,
  countWithin,
  easyWords,
  levelCheckWords,
  sensesOfWords,
  wordsWithCharacter,
} from './vocabulary';
import * as words from './words';

const api: BackgroundApi = {
  annotate: async (texts, options) => {
    readSavedForms();
    const [{ words, ...loaded }, lists] = await Promise.all([annotationData(), levels()]);
    const annotation = annotate(words, texts, { ...options, ...loaded });
    keepTokens(texts, annotation.tokens);
    return withLevels(await addSavedNames(texts, annotation, options?.names), lists);
  },
  findGrammar,
  convert: async (texts, to) => {
    const [{ words, ...loaded }, convert] = await Promise.all([annotationData(), converter()]);
    return tokenizeAll(words, texts, undefined, loaded).tokens.map((tokens) => convert(tokens, to));
  },
  saveArticle: async (article) => {
    const saved = await unlessBlocked(saveArticle(library(), article)).catch(
      async (error: unknown): Promise<SaveResult> => ({
        outcome: 'failed',
        problem: await describeStorageError(error),
      }),
    );
    if ('id' in saved) {
      deriveSoon(saved.id);
      // With the next save, where the disk is full now.
      rememberLibrary().catch(() => {});
    }
    return saved;
  },
  deriveSome,
  keepPictures: keepPicturesOf,
  takePicture,
  easyWords,
  levelCheckWords,
  countWithin,
  sensesOfWords,
  characterForms,
  wordsWith: wordsWithCharacter,
  stashForTab: stashArticle,
  isSaved: async (url) => (await articleStatus(library(), url)) !== undefined,
  progress: (article) => readProgress(library(), article),
  keepProgress: (article, progress) => inPlainWords(saveProgress(library(), article, progress)),
  translations: (article, language) => readTranslations(library(), article, language),
  keepTranslations: (article, language, sentences) =>
    inPlainWords(saveTranslations(library(), article, language, sentences)),
  correct: (correction) => inPlainWords(changeCorrections(saveCorrection, correction)),
  uncorrect: (correction) => inPlainWords(changeCorrections(deleteCorrection, correction)),
  setCut: (cut) => inPlainWords(changeCuts(saveCut, cut)),
  removeCut: (cut) => inPlainWords(changeCuts(deleteCut, cut)),
  setOwnEntry: (draft, before) => inPlainWords(changeEntry(draft, before)),
  removeOwnEntry: (entry) =>
    inPlainWords(changeOwn(deleteOwnEntry(library(), entry), entry.simplified).then(() => renewKeptSenses([entry]))),
  wordStates: async () => wordStates(library()),
  changeWords: async (changes) => {
    await inPlainWords(inBothScripts(changes).then((written) => changeWords(library(), written)));
    await tellWordsChanged();
  },
  setNote: (id, note) => inPlainWords(setNote(library(), id, note)),
  findWords: words.find,
  wordsOfLevel: words.ofLevel,
  searchDictionary: words.search,
  wordFacts: words.facts,
  addReadingTime: (milliseconds) => addReadingTime(library(), dayKey(Date.now()), milliseconds),
  levelScales: async () => (await listLevels(library())).map(scaleOf),
};

export default defineBackground(() => {
  serveBackground(guardMessages(api, forTab));

  keepBadge();
  keepBackups();
  keepInStep();

  browser.runtime.onStartup.addListener(() => {
    dropOldPictures();
    dropUnusedFiles(library()).catch(() => {});
  });
  // Firefox for Android has neither commands nor context menus.
  browser.commands?.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    if (command === 'toggle-reader') void toggleReader(tab.id);
    if (command === 'look-up-words') void toggleLookUp(tab.id);
  });

  browser.contextMenus?.onClicked.addListener((info, tab) => {
    if (tab?.id === undefined) return;
    const tabId = tab.id;
    if (info.menuItemId === 'read-selection') void readSelection(tabId, info.selectionText);
    if (info.menuItemId === selectionMenu)
      void stashSelectedList(tabId, info.frameId, info.selectionText).then(() => openPage(tabId, pagePath('levels')));
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    void showFirstSteps(reason);
    browser.contextMenus?.create({
      id: 'read-selection',
      title: t('menuReadSelection'),
      contexts: ['selection'],
    });
  });
});

function forTab(tabId: number): TabApi {
  return {
    printAlone: (on) => style(on, { target: { tabId }, css: printCss, origin: 'USER' }),
    markWords: (on) => style(on, { target: { tabId, allFrames: true }, css: hoverCss, origin: 'AUTHOR' }),
    openLibrary: (at) => openPage(tabId, hashOf(at)),
    openExplaining: async (form, other) => {
      const name = (await savedNames(library(), [form])).find((one) => one.other === other);
      if (name) await openPage(tabId, readPath(name.article));
    },
  };
}

function hashOf(at: LibraryPlace | undefined): string {
  if (at === undefined) return '';
  return at === 'level-check' ? pagePath(at) : characterPath(at.character);
}

/** Opens a page of the library in a tab of its own, beside the one that asks. */
async function openPage(tabId: number, path: string): Promise<void> {
  // Firefox for Android refuses an opener.
  const opener = browserKind(navigator.userAgent) === 'android' ? {} : { openerTabId: tabId };
  await browser.tabs.create({ url: browser.runtime.getURL('/library.html') + path, ...opener });
}

/** Adds a style to a tab or removes it. False where the tab has navigated or the browser does not allow it. */
async function style(on: boolean, injection: Parameters<typeof browser.scripting.insertCSS>[0]): Promise<boolean> {
  try {
    await (on ? browser.scripting.insertCSS(injection) : browser.scripting.removeCSS(injection));
    return true;
  } catch {
    return false;
  }
}

/** A write whose error has a message in the user's words. */
function inPlainWords<T>(write: Promise<T>): Promise<T> {
  return unlessBlocked(write).catch(async (error: unknown) => {
    throw new Error(storageText(await describeStorageError(error)), { cause: error });
  });
}

async function changeCorrections(change: typeof saveCorrection, correction: Correction): Promise<void> {
  const simplify = simplifier(await dictionary());
  // A correction of 長 applies to 长 too.
  const word = correction.scope === 'always' ? Array.from(correction.word, simplify).join('') : correction.word;
  await changeOwn(change(library(), { ...correction, word }), word);
}

async function changeCuts(change: typeof saveCut, cut: OwnCut): Promise<void> {
  const text = cut.scope === 'always' ? simplifyUnits(await dictionary(), cut.text) : cut.text;
  await changeOwn(change(library(), { ...cut, text }), text);
}

async function changeEntry({ word, ...draft }: EntryDraft, before: OwnEntry | undefined): Promise<void> {
  const simplified = simplifyUnits(await dictionary(), word);
  const traditional = word === simplified ? await traditionalForm(word, draft.pinyin) : word;
  const entry = { simplified, traditional, ...draft };
  await changeOwn(replaceOwnEntry(library(), entry, before), simplified);
  await renewKeptSenses(before === undefined ? [entry] : [before, entry]);
}

/** Gives what is said of words that the dictionary lacks, such as names, their traditional form too. */
async function inBothScripts(changes: readonly WordChange[]): Promise<WordChange[]> {
  const words = await dictionary();
  const isBoth = ({ simplified, traditional }: KeptWord) =>
    simplified !== traditional || words.find(simplified) !== undefined;
  return Promise.all(
    changes.map(async ({ word, ...change }) => {
      const traditional = isBoth(word) ? word.traditional : await traditionalForm(word.simplified, word.pinyin);
      return { ...change, word: { ...word, traditional } };
    }),
  );
}

async function traditionalForm(word: string, pinyin: string[]): Promise<string> {
  const convert = await converter();
  return convert([{ text: word, kind: isCapitalised(pinyin[0] ?? '') ? 'name' : 'word', pinyin }], 'traditional');
}

/** Lets every open reader know of a change to what the user set of a word. */
async function changeOwn(change: Promise<void>, word: string): Promise<void> {
  await change;
  await ownData.refresh();
  await tellReadingsChanged();
  // What lists show of it may come later.
  void forgetDerivedOf(word).catch((error: unknown) => console.error(error));
}
