import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { storageText } from '@/components/ui/storage-text';
import { t } from '@/components/ui/text';
import { annotate } from '@/lib/chinese/annotate';
import { type Convert, createConverter } from '@/lib/chinese/convert';
import type { Correction } from '@/lib/chinese/corrections';
import { type Dictionary, openDictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { scaleOf } from '@/lib/chinese/known-level';
import { indexLevels, withLevels } from '@/lib/chinese/levels';
import { openPolyphones, type PolyphoneModel } from '@/lib/chinese/polyphones/open-polyphones';
import { simplifier } from '@/lib/chinese/simplifier';
import { articleStatus, saveArticle } from '@/lib/library/articles';
import { deleteCorrection, listCorrections, saveCorrection } from '@/lib/library/corrections';
import { library } from '@/lib/library/db';
import { listLevels } from '@/lib/library/levels';
import { observe } from '@/lib/library/live';
import { readProgress, saveProgress } from '@/lib/library/progress';
import { describeStorageError } from '@/lib/library/storage-error';
import { readTranslations, saveTranslations } from '@/lib/library/translations';
import { changeWords, wordStates } from '@/lib/library/words';
import { type PageStatus, reachPage, serveBackground, type TabApi } from '@/lib/rpc';
import { tellReadingsChanged, tellWordsChanged } from '@/lib/settings';
import { hoverCss } from './shared/hover-css';
import { printCss } from './shared/print-css';
import { layByOnce } from './shared/read-once';

export default defineBackground(() => {
  serveBackground(
    {
      annotate: async (texts, options) => {
        const own = { polyphones: await polyphones(), corrections: await corrections() };
        return withLevels(annotate(await dictionary(), texts, { ...options, ...own }), await levels());
      },
      convert: async (texts, to) => {
        const convert = await converter();
        return texts.map((text) => convert(text, to));
      },
      saveArticle: async (article) => saveArticle(library(), article),
      layBy: layByOnce,
      isSaved: async (url) => (await articleStatus(library(), url)) !== undefined,
      progress: (article) => readProgress(library(), article),
      keepProgress: (article, progress) => saveProgress(library(), article, progress),
      translations: (article, language) => readTranslations(library(), article, language),
      keepTranslations: (article, language, sentences) => saveTranslations(library(), article, language, sentences),
      correct: (correction) => inPlainWords(changeCorrections(saveCorrection, correction)),
      uncorrect: (correction) => inPlainWords(changeCorrections(deleteCorrection, correction)),
      wordStates: async () => wordStates(library()),
      changeWords: async (changes) => {
        await inPlainWords(changeWords(library(), changes));
        await tellWordsChanged();
      },
      levelScales: async () => (await listLevels(library())).map(scaleOf),
    },
    forTab,
  );

  browser.commands.onCommand.addListener((command, tab) => {
    if (command === 'toggle-reader' && tab?.id !== undefined) void toggleReader(tab.id);
  });

  // Firefox for Android has no context menus.
  browser.contextMenus?.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== 'read-selection' || tab?.id === undefined) return;
    void readSelection(tab.id, info.selectionText);
  });
  browser.runtime.onInstalled.addListener(() => {
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
    markWords: (on) => style(on, { target: { tabId, allFrames: true }, css: hoverCss, origin: 'USER' }),
  };
}

/** Puts a style of ours on a tab, or takes it off. False where the tab has gone on or the browser does not let it. */
async function style(on: boolean, injection: Parameters<typeof browser.scripting.insertCSS>[0]): Promise<boolean> {
  try {
    await (on ? browser.scripting.insertCSS(injection) : browser.scripting.removeCSS(injection));
    return true;
  } catch {
    return false;
  }
}

let opening: Promise<Dictionary> | undefined;

/** The dictionary, fetched when it is first needed after each wake. A failed fetch is tried again next time. */
function dictionary(): Promise<Dictionary> {
  opening ??= fetch('/dictionary.bin')
    .then((response) => response.arrayBuffer())
    .then(openDictionary)
    .catch((error: unknown) => {
      opening = undefined;
      throw error;
    });
  return opening;
}

let openingPolyphones: Promise<PolyphoneModel | undefined> | undefined;

/** The table of polyphones, likewise. Where it fails, text is read without it. */
function polyphones(): Promise<PolyphoneModel | undefined> {
  openingPolyphones ??= fetch('/polyphones.bin')
    .then((response) => response.arrayBuffer())
    .then(openPolyphones)
    .catch((error: unknown) => {
      console.error(error);
      openingPolyphones = undefined;
      return undefined;
    });
  return openingPolyphones;
}

let openingConverter: Promise<Convert> | undefined;

/** The tables of both scripts, fetched when somebody reads in the other one. A failed fetch is tried again next time. */
function converter(): Promise<Convert> {
  openingConverter ??= fetch('/conversion.json')
    .then((response) => response.json())
    .then(createConverter)
    .catch((error: unknown) => {
      openingConverter = undefined;
      throw error;
    });
  return openingConverter;
}

let levelIndex: Promise<Map<string, Record<string, string>>> | undefined;

/** The user's level lists by word, kept up to date while the background is awake. A library that fails has none. */
function levels(): Promise<Map<string, Record<string, string>>> {
  levelIndex ??= keepUp(
    async () => indexLevels(await listLevels(library())),
    new Map(),
    (now) => {
      levelIndex = now;
    },
  );
  return levelIndex;
}

let correctionList: Promise<Correction[]> | undefined;

/** The readings that the user set right, kept up to date likewise. */
function corrections(): Promise<Correction[]> {
  correctionList ??= keepUp(
    () => listCorrections(library()),
    [],
    (now) => {
      correctionList = now;
    },
  );
  return correctionList;
}

/** A write whose failure is told in the user's words. */
function inPlainWords<T>(write: Promise<T>): Promise<T> {
  return write.catch((error: unknown) => {
    throw new Error(storageText(describeStorageError(error)), { cause: error });
  });
}

async function changeCorrections(change: typeof saveCorrection, correction: Correction): Promise<void> {
  const simplify = simplifier(await dictionary());
  // One of 長 and one of 长 are the same.
  const word = correction.scope === 'always' ? Array.from(correction.word, simplify).join('') : correction.word;
  await change(library(), { ...correction, word });
  correctionList = Promise.resolve(await listCorrections(library()));
  await tellReadingsChanged();
}

/**
 * What a query of the library gives, `otherwise` where it fails or waits for long: pinyin does not wait for a library
 * that another tab keeps from opening. `tell` hears of each later result.
 */
function keepUp<T>(query: () => Promise<T>, otherwise: T, tell: (now: Promise<T>) => void): Promise<T> {
  return new Promise((resolve) => {
    observe(
      query,
      (value) => {
        tell(Promise.resolve(value));
        resolve(value);
      },
      () => resolve(otherwise),
    );
    setTimeout(() => resolve(otherwise), 1000);
  });
}

/** Starts or closes the reader; where there is nothing to read, the popup says why. */
async function toggleReader(tabId: number): Promise<void> {
  await orExplain(tabId, async () => {
    const page = await reachPage(tabId);
    const { state } = await page.status();
    if (state === 'reading' || state === 'picking' || state === 'looking-up') return page.close();
    const opened = await page.open();
    return opened.state === 'waiting' ? page.waited() : opened;
  });
}

async function readSelection(tabId: number, text: string | undefined): Promise<void> {
  await orExplain(tabId, async () => (await reachPage(tabId)).openSelection(text));
}

/** Where the page gives no reader, the popup is opened to say why; a browser that forbids that gets a mark instead. */
async function orExplain(tabId: number, call: () => Promise<PageStatus>): Promise<void> {
  const state = await call().then(
    (status) => status.state,
    () => 'restricted' as const,
  );
  if (!isRefusal(state)) return;
  try {
    await browser.action.openPopup();
  } catch {
    await browser.action.setBadgeText({ tabId, text: '!' });
    await browser.action.setTitle({ tabId, title: t(refusals[state]) });
  }
}

function isRefusal(state: PageStatus['state']): state is keyof typeof refusals {
  return state in refusals;
}

const refusals = {
  'no-article': 'popup.noArticle',
  'no-selection': 'popup.noSelection',
  'not-chinese': 'popup.notChinese',
  'taken-out': 'popup.takenOut',
  restricted: 'popup.restricted',
} as const;
