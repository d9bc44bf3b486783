import { effect, signal } from '@preact/signals';
import { render } from 'preact';
import type { ContentScriptContext } from 'wxt/utils/content-script-context';
import { createNotices } from '@/components/reader/notices';
import { Reader } from '@/components/reader/Reader';
import { afterFrame } from '@/components/ui/after-frame';
import { problemText } from '@/components/ui/problem-text';
import { isSaved } from '@/components/ui/save-state';
import { t } from '@/components/ui/text';
import { type OwnDialog, openDialog } from '@/entrypoints/reader.content/open-dialog';
import { restOfArticle } from '@/entrypoints/reader.content/pages/rest-of-article';
import type { Article } from '@/lib/article/types';
import { type FollowedReader, followReader } from '@/lib/follow-reader';
import { type BegunArticle, beginArticle, openArticle } from '@/lib/open-article';
import type { PageStatus } from '@/lib/rpc/page-api';
import { background, extensionIsHere } from '@/lib/rpc/transport';
import type { KeptProgress } from '@/lib/session/progress';
import { lookUpWord } from './look-up-word';
import { readerStyles } from './reader-styles';
import { createSaving } from './saving';
import { untilAnnotated } from './until-annotated';

export type OpenReader = {
  status(): PageStatus;
  save(): Promise<void>;
  /** Asks whether the article is in the library now: it may have been saved or deleted elsewhere. */
  checkSaved(): Promise<void>;
  /** Resolves when all words are counted, none can be, or the reader is closed. */
  counted(): Promise<void>;
  close(): void;
  /** False where the page has taken our element out. */
  isThere(): boolean;
};

type Options = {
  /** Where the article's first page is: others are fetched from the same site only. */
  pageUrl: string;
  /** Called once, however it closes. */
  onClosed: () => void;
  /** The user wants another part of the page than this. */
  onPickPart: () => void;
};

/** Opens the reader over the page in a dialog of ours; closing it gives the page back as it was. */
export async function openReader(ctx: ContentScriptContext, article: Article, options: Options): Promise<OpenReader> {
  const closing = new AbortController();
  // Before everything else that is asked of the background: what the first screen waits for is its words.
  const begun = beginArticle(article, closing.signal);
  let following: FollowedReader | undefined = followReader(closing.signal, article);
  const [left] = await Promise.all([background.progress({ url: article.url }).catch(() => undefined), following.ready]);
  let page: OnPage | undefined;

  const dialog = await openDialog(ctx, {
    name: 'reader',
    label: t('reader.label'),
    css: readerStyles,
    onMount(mounted) {
      if (following !== undefined) page = onPage(article, begun, left, mounted, following, options);
      following = undefined;
    },
    onClosed() {
      closing.abort();
      if (extensionIsHere()) background.printAlone(false).catch(() => {});
      page = undefined;
      options.onClosed();
    },
  });

  return {
    status: () => (page === undefined ? { state: 'idle' } : statusOf(page)),
    save: async () => page?.saving.save(),
    checkSaved: async () => page?.saving.check(),
    async counted() {
      if (page === undefined) return;
      const { session } = page.opened.peek();
      await page.reader.words.ready;
      await untilAnnotated(session, session.pieces.length, dialog.signal);
    },
    close: dialog.close,
    isThere: dialog.isThere,
  };
}

/** All that is released when the reader closes: the page's context keeps what it was given for as long as the page is there. */
type OnPage = ReturnType<typeof onPage>;

function onPage(
  article: Article,
  begun: BegunArticle,
  left: KeptProgress | undefined,
  dialog: OwnDialog,
  reader: FollowedReader,
  { pageUrl, onPickPart }: Options,
) {
  const { element, signal: stopped } = dialog;
  const { url } = article;
  const notices = createNotices(extensionIsHere);
  const saving = createSaving({
    url,
    open: () => opened.peek(),
    onUnanswered: notices.tellIfReplaced,
    onPicturesFailed: (error) => notices.say(t('pictures.problem', { problem: problemText(error) })),
  });
  /** A failure is shown, and tried again with the next place. */
  const keepProgress = async (progress: KeptProgress) => {
    const failed = (problem: string) => t('reader.storage.placeNotSaved', { problem });
    const isKept = await notices.attempt(() => saving.keepProgress(progress), failed);
    if (!isKept) throw new Error('The place was not kept');
  };
  const open = (whole: Article, kept: KeptProgress | undefined, begun?: BegunArticle) =>
    openArticle(whole, stopped, {
      ...{ begun, as: { url }, scope: element, left: kept, keepProgress },
      keepTranslations: saving.keepTranslations,
    });
  const opened = signal(open(article, left, begun));
  const rest = restOfArticle(article, pageUrl, stopped);
  const page = { dialog, reader, notices, saving, rest, opened, open };

  // What nobody sees, after the first screen.
  const cancel = afterFrame(() => {
    background.printAlone(true).catch(() => {});
    void saving.check();
  });
  const unfollow = [
    effect(() => {
      element.dataset.theme = reader.settings.value.theme;
    }),
    effect(() => {
      if (opened.value.session.failure() !== undefined) notices.tellIfReplaced();
    }),
  ];
  stopped.addEventListener('abort', () => {
    for (const each of [cancel, ...unfollow]) each();
  });
  render(<ReaderOnPage page={page} onPickPart={onPickPart} />, element);
  return page;
}

function ReaderOnPage({ page, onPickPart }: { page: OnPage; onPickPart: () => void }) {
  const { dialog, reader, notices, saving, rest, opened } = page;
  return (
    <Reader
      {...{ reader, notices, background, onPickPart }}
      opened={opened.value}
      save={saving.state.value}
      onSave={() => void saving.save()}
      loadPictures={true}
      after={{
        isKept: isSaved(saving.state.value),
        onLibrary: () =>
          void notices.attempt(
            () => background.openLibrary(),
            (problem) => problem,
          ),
      }}
      onCheckLevel={() =>
        void notices.attempt(
          () => background.openLibrary('level-check'),
          (problem) => problem,
        )
      }
      rest={{ state: rest.state.value, onFetch: () => void fetchRest(page), onStop: rest.stop }}
      onClose={dialog.close}
      lookUp={lookUpWord}
    />
  );
}

async function fetchRest({ dialog, saving, rest, opened, open }: OnPage): Promise<void> {
  const before = opened.peek();
  const whole = await rest.fetch();
  if (dialog.signal.aborted || opened.peek() !== before || whole === before.article) return;
  const next = open(whole, before.progress?.kept());
  // What is on the screen keeps its words until the longer text has them.
  await untilAnnotated(next.session, before.session.pieces.length, dialog.signal);
  if (dialog.signal.aborted || opened.peek() !== before) return next.close();
  before.progress?.flush(true);
  before.close();
  opened.value = next;
  // Who kept the first page meant the article.
  if (isSaved(saving.state.peek())) await saving.save();
}

/** The article as the popup shows it, and how much of it the user knows, once that can be said. */
function statusOf({ reader, saving, opened }: OnPage): PageStatus {
  const { article, session } = opened.peek();
  const { url, title, source, siteName, publishedAt, partial, nextPage } = article;
  const { level } = reader.settings.peek();
  const count = level && reader.words.of(article, session, level).count();
  return {
    ...{ state: 'reading', url, title, source: source ?? siteName, publishedAt, save: saving.state.peek(), partial },
    more: nextPage !== undefined,
    words: count && { share: count.share, newWords: count.newWords.length },
  };
}
