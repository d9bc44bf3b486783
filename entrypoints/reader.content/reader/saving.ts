import { isSaved } from '@/components/ui/save-state';
import { storageText } from '@/components/ui/storage-text';
import { t } from '@/components/ui/text';
import type { KeptProgress } from '@/lib/reading/progress';
import { background, type SaveState } from '@/lib/rpc';
import type { ArticleOnPage } from './article-on-page';

export type Saving = {
  state(): SaveState;
  /** Saves the open article, with its place and its translations. Never rejects: the state says what came of it. */
  save(): Promise<void>;
  /** Asks whether the article is in the library now. */
  check(): Promise<void>;
  /** These keep what belongs to a saved article: of one that is not saved nothing is kept. */
  keepProgress(progress: KeptProgress): Promise<void>;
  keepTranslations(language: string, sentences: [sentence: string, translation: string][]): Promise<void>;
};

type Options = {
  url: string;
  /** The article that is open; undefined once the reader has closed. */
  open: () => ArticleOnPage | undefined;
  onChange: () => void;
  /** Called where the background did not answer. */
  onUnanswered: () => void;
};

/** Whether the open article is in the library, and how it gets there. */
export function createSaving({ url, open, onChange, onUnanswered }: Options): Saving {
  let state: SaveState = { kind: 'unsaved' };
  const set = (next: SaveState) => {
    state = next;
    onChange();
  };

  return {
    state: () => state,
    async save() {
      const article = open()?.article;
      if (state.kind === 'saving' || article === undefined) return;
      set({ kind: 'saving' });
      try {
        const result = await background.saveArticle(article);
        if (result.outcome === 'refused')
          set({ kind: 'failed', problem: t('reader.refused', { problem: result.problem }) });
        else if (result.outcome === 'failed') set({ kind: 'failed', problem: storageText(result.problem) });
        else set({ kind: result.outcome });
        if (isSaved(state)) keepWhatIsThere();
      } catch (error) {
        onUnanswered();
        set({ kind: 'failed', problem: error instanceof Error ? error.message : String(error) });
      }
    },
    async check() {
      const kept = await background.isSaved(url).catch(() => undefined);
      if (state.kind === 'saving' || state.kind === 'failed' || kept === undefined || kept === isSaved(state)) return;
      set({ kind: kept ? 'saved' : 'unsaved' });
    },
    async keepProgress(progress) {
      if (isSaved(state)) await background.keepProgress({ url }, progress);
    },
    async keepTranslations(language, sentences) {
      if (isSaved(state)) await background.keepTranslations({ url }, language, sentences);
    },
  };

  function keepWhatIsThere() {
    const { progress, translation } = open() ?? {};
    progress?.flush(true);
    const sentences = translation?.kept() ?? [];
    if (translation !== undefined && sentences.length > 0)
      background.keepTranslations({ url }, translation.language, sentences).catch(() => {});
  }
}
