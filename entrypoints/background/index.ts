import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { layByOnce } from '@/components/reading/read-once';
import { rememberLibrary } from '@/components/storage/known-library';
import { storageText } from '@/components/ui/storage-text';
import { t } from '@/components/ui/text';
import { annotate } from '@/lib/chinese/annotate';
import type { Correction } from '@/lib/chinese/corrections';
import { scaleOf } from '@/lib/chinese/known-level';
import { withLevels } from '@/lib/chinese/levels';
import { simplifier } from '@/lib/chinese/simplifier';
import { articleStatus, type SaveResult, saveArticle } from '@/lib/library/articles/articles';
import { readProgress, saveProgress } from '@/lib/library/articles/progress';
import { readTranslations, saveTranslations } from '@/lib/library/articles/translations';
import { library } from '@/lib/library/db';
import { addReadingTime } from '@/lib/library/minutes';
import { describeStorageError } from '@/lib/library/storage-error';
import { unlessBlocked } from '@/lib/library/trouble';
import { deleteCorrection, saveCorrection } from '@/lib/library/words/corrections';
import { listLevels } from '@/lib/library/words/levels';
import { changeWords, setNote, wordStates } from '@/lib/library/words/words';
import { dayKey } from '@/lib/review/day';
import { serveBackground, type TabApi } from '@/lib/rpc';
import { tellReadingsChanged, tellWordsChanged } from '@/lib/settings';
import { keepBadge } from './badge';
import { readSelection, toggleLookUp, toggleReader } from './commands';
import { deriveSome, deriveSoon, forgetDerivedOf } from './derive';
import { converter, corrections, dictionary, levels, polyphones, refreshCorrections } from './engine';
import { showFirstSteps } from './first-steps';
import { hoverCss } from './hover-css';
import { dropOldPictures, keepPicturesOf, takePicture } from './pictures';
import { printCss } from './print-css';
import { characterForms, easyWords, sensesOfWords } from './vocabulary';
import * as words from './words';

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
      saveArticle: async (article) => {
        const saved = await unlessBlocked(saveArticle(library(), article)).catch(failedSave);
        if ('id' in saved) {
          deriveSoon(saved.id);
          void rememberLibrary();
        }
        return saved;
      },
      deriveSome,
      keepPictures: keepPicturesOf,
      takePicture,
      easyWords,
      sensesOfWords,
      characterForms,
      stashForTab: layByOnce,
      isSaved: async (url) => (await articleStatus(library(), url)) !== undefined,
      progress: (article) => readProgress(library(), article),
      keepProgress: (article, progress) => inPlainWords(saveProgress(library(), article, progress)),
      translations: (article, language) => readTranslations(library(), article, language),
      keepTranslations: (article, language, sentences) =>
        inPlainWords(saveTranslations(library(), article, language, sentences)),
      correct: (correction) => inPlainWords(changeCorrections(saveCorrection, correction)),
      uncorrect: (correction) => inPlainWords(changeCorrections(deleteCorrection, correction)),
      wordStates: async () => wordStates(library()),
      changeWords: async (changes) => {
        await inPlainWords(changeWords(library(), changes));
        await tellWordsChanged();
      },
      setNote: (id, note) => inPlainWords(setNote(library(), id, note)),
      findWords: words.find,
      wordsOfLevel: words.ofLevel,
      wordFacts: words.facts,
      addReadingTime: (milliseconds) => addReadingTime(library(), dayKey(Date.now()), milliseconds),
      levelScales: async () => (await listLevels(library())).map(scaleOf),
    },
    forTab,
  );

  keepBadge();

  browser.runtime.onStartup.addListener(dropOldPictures);
  browser.commands.onCommand.addListener((command, tab) => {
    if (tab?.id === undefined) return;
    if (command === 'toggle-reader') void toggleReader(tab.id);
    if (command === 'look-up-words') void toggleLookUp(tab.id);
  });

  // Firefox for Android has no context menus.
  browser.contextMenus?.onClicked.addListener((info, tab) => {
    if (info.menuItemId !== 'read-selection' || tab?.id === undefined) return;
    void readSelection(tab.id, info.selectionText);
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

/** A write whose failure is told in the user's words. */
function inPlainWords<T>(write: Promise<T>): Promise<T> {
  return unlessBlocked(write).catch((error: unknown) => {
    throw new Error(storageText(describeStorageError(error)), { cause: error });
  });
}

function failedSave(error: unknown): SaveResult {
  return { outcome: 'failed', problem: describeStorageError(error) };
}

async function changeCorrections(change: typeof saveCorrection, correction: Correction): Promise<void> {
  const simplify = simplifier(await dictionary());
  // One of 長 and one of 长 are the same.
  const word = correction.scope === 'always' ? Array.from(correction.word, simplify).join('') : correction.word;
  await change(library(), { ...correction, word });
  await refreshCorrections();
  await tellReadingsChanged();
  // The reading is kept and told: what lists show of it may come later.
  void forgetDerivedOf(correction).catch((error: unknown) => console.error(error));
}
