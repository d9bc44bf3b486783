import { problemText } from '@/components/ui/problem-text';
import { isSaved } from '@/components/ui/save-state';
import { storageText } from '@/components/ui/storage-text';
import { t } from '@/components/ui/text';
import type { KeptProgress } from '@/lib/reading/progress';
import { background, type SaveState } from '@/lib/rpc';
import type { ArticleOnPage } from './article-on-page';
import { keepPictures } from './keep-pictures';

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

type KeptState = Extract<SaveState, { kind: 'saved' | 'updated' | 'kept-both' }>;

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
          set({ kind: 'failed', problem: t('reader.refused', { problem: problemText(result.problem) }) });
        else if (result.outcome === 'failed') set({ kind: 'failed', problem: storageText(result.problem) });
        else {
          set({ kind: result.outcome });
          keepWhatIsThere();
          void addPictures(result.id);
        }
      } catch (error) {
        onUnanswered();
        set({ kind: 'failed', problem: problemText(error) });
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

  /** After the article is kept, which does not wait for them; without them it is kept all the same. */
  async function addPictures(article: string) {
    if (!isSaved(state) || !open()?.article.blocks.some((block) => block.kind === 'figure')) return;
    const tell = (pictures: KeptState['pictures']) => {
      if (isSaved(state)) set({ kind: state.kind, ...(pictures !== undefined && { pictures }) });
    };
    tell('coming');
    tell(await keepPictures(article).catch(() => undefined));
  }

  function keepWhatIsThere() {
    const { progress, translation } = open() ?? {};
    progress?.flush(true);
    const sentences = translation?.kept() ?? [];
    if (translation !== undefined && sentences.length > 0)
      background.keepTranslations({ url }, translation.language, sentences).catch(() => {});
  }
}
