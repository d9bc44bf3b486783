import { type ReadonlySignal, signal } from '@preact/signals-core';
import { problemText, storageText } from '@/components/ui/problem-text';
import { isSaved } from '@/components/ui/save-state';
import { t } from '@/components/ui/text';
import type { OpenArticle } from '@/lib/open-article';
import { fetchPicture } from '@/lib/pictures/fetch-picture';
import { pictureAddress } from '@/lib/pictures/picture-host';
import type { SaveState } from '@/lib/rpc/page-api';
import { background } from '@/lib/rpc/transport';
import type { KeptProgress } from '@/lib/session/progress';

export type Saving = {
  state: ReadonlySignal<SaveState>;
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
  open: () => OpenArticle | undefined;
  /** Called where the background did not answer. */
  onUnanswered: () => void;
  /** Called with why pictures of an article that is kept could not be. */
  onPicturesFailed: (error: unknown) => void;
};

/** Whether the open article is in the library, and how it gets there. */
export function createSaving({ url, open, onUnanswered, onPicturesFailed }: Options): Saving {
  const state = signal<SaveState>({ kind: 'unsaved' });
  const isKept = () => isSaved(state.peek());
  const set = (next: SaveState) => {
    state.value = next;
  };

  return {
    state,
    async save() {
      const article = open()?.article;
      if (state.peek().kind === 'saving' || article === undefined) return;
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
      const { kind } = state.peek();
      if (kind === 'saving' || kind === 'failed' || kept === undefined || kept === isKept()) return;
      set({ kind: kept ? 'saved' : 'unsaved' });
    },
    async keepProgress(progress) {
      if (isKept()) await background.keepProgress({ url }, progress);
    },
    async keepTranslations(language, sentences) {
      if (isKept()) await background.keepTranslations({ url }, language, sentences);
    },
  };

  /** After the article is kept, which does not wait for them; without them it is kept all the same. */
  async function addPictures(article: string) {
    if (!isKept() || !open()?.article.blocks.some((block) => block.kind === 'figure')) return;
    const tell = (pictures: KeptState['pictures']) => {
      const now = state.peek();
      if (isSaved(now)) set({ kind: now.kind, ...(pictures !== undefined && { pictures }) });
    };
    tell('coming');
    const pictures = await keepPictures(article).catch((error: unknown) => {
      onPicturesFailed(error);
      return undefined;
    });
    tell(pictures);
  }

  function keepWhatIsThere() {
    const { progress, translation } = open() ?? {};
    progress?.flush(true);
    const made = translation?.peek();
    const sentences = made?.kept() ?? [];
    if (made !== undefined && sentences.length > 0)
      background.keepTranslations({ url }, made.language, sentences).catch(() => {});
  }
}

/**
 * Keeps the pictures of a saved article; `undefined` where it has none. What the background could not fetch of the
 * page's own host is tried from here: browsers differ in who may.
 */
async function keepPictures(article: string): Promise<{ wanted: number; kept: number } | undefined> {
  const { wanted, kept, unreachable } = await background.keepPictures(article);
  if (wanted === 0) return undefined;
  let own = 0;
  for (const src of unreachable) {
    const address = pictureAddress(src, location.href);
    if (address === undefined || new URL(address).host !== location.host) continue;
    const { bytes } = { bytes: undefined, ...(await fetchPicture(address)) };
    if (bytes !== undefined && (await background.takePicture(article, src, base64(bytes)))) own += 1;
  }
  return { wanted, kept: kept + own };
}

/** In pieces: a function takes only so many arguments. */
function base64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += 8_192) text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
  return btoa(text);
}
