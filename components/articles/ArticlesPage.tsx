import { useEffect, useRef, useState } from 'preact/hooks';
import { Page } from '@/components/app/Page';
import { Reminder } from '@/components/backup/Reminder';
import { pagePath, readPath } from '@/components/ui/routes';
import { t } from '@/components/ui/text';
import { ArticleRows, type RowsHandle } from './ArticleRows';
import { emptyOld } from './bin/old-bin';
import { ListHelp } from './ListHelp';
import { ListTools } from './ListTools';
import { attempt, store } from './list-store';
import { SelectionBar } from './SelectionBar';
import { setSelected } from './selected-articles';
import { UndoToast } from './UndoToast';
import { useArticleList } from './use-article-list';
import { useChanges } from './use-changes';
import { useListKeys } from './use-list-keys';
import { useSelection } from './use-selection';
import './articles.css';

/** The article on which the keys are: it is there again on the way back from reading. */
let cursor: string | undefined;

/** All saved articles: found, ordered, and what is done with them. */
export function ArticlesPage() {
  const view = useArticleList();
  const list = view.list ?? [];
  const { chosen, selected, ...selection } = useSelection(list);
  const rowOf = (id: string | undefined) => (id === undefined ? undefined : store.followed?.articles.get(id));
  const changes = useChanges((id) => rowOf(id)?.title ?? '');
  const [isHelping, setHelping] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const rows = useRef<RowsHandle>(null);
  const returned = useRef(cursor);

  useEffect(() => {
    void attempt(emptyOld);
  }, []);
  useEffect(() => {
    const index = list.findIndex(({ id }) => id === returned.current);
    if (index < 0) return;
    returned.current = undefined;
    // Who types meanwhile is not disturbed.
    if (document.activeElement instanceof HTMLInputElement && document.activeElement.type !== 'checkbox') return;
    rows.current?.focus(index);
  }, [list]);

  // Asked when a key is pressed: the focus moves without a drawing.
  const place = () => list.findIndex(({ id }) => id === cursor);
  const go = (index: number) => {
    const row = list[Math.max(0, Math.min(list.length - 1, index))];
    if (row === undefined) return;
    cursor = row.id;
    rows.current?.focus(list.indexOf(row));
  };
  const here = () => list[place()];
  /** What a key is for: the selected articles, else the one that it is on. */
  const meant = () => (selected.length > 0 ? selected : list.filter(({ id }) => id === cursor).map(({ id }) => id));
  /** A row that goes leaves the keys on the one after it. */
  const going = (run: (ids: string[]) => Promise<unknown>) => async () => {
    const ids = meant();
    const next = list.slice(place() + 1).find(({ id }) => !ids.includes(id));
    await run(ids);
    if (next !== undefined) cursor = next.id;
    returned.current = cursor;
    selection.none();
  };
  const isStarred = (ids: string[]) => ids.every((id) => rowOf(id)?.starredAt !== undefined);
  const { archived } = view.arrangement;

  useListKeys(
    {
      search: () => {
        field.current?.focus();
        field.current?.select();
      },
      next: () => go(place() + 1),
      before: () => go(place() - 1),
      open: () => {
        const row = here();
        if (row !== undefined) location.hash = readPath(row.id);
      },
      original: () => {
        const url = here()?.url ?? '';
        if (/^https?:/.test(url)) window.open(url, '_blank', 'noopener');
      },
      select: () => {
        const row = here();
        if (row !== undefined) selection.select(row.id, !chosen.has(row.id), false);
      },
      star: () => void changes.star(meant(), !isStarred(meant())),
      archive: going((ids) => changes.archive(ids, !archived)),
      remove: going(changes.remove),
      help: () => setHelping(true),
      escape: () => (selected.length > 0 ? selection.none() : view.setTyped('')),
    },
    store.settings?.singleKeys ?? true,
  );

  const isEmpty = view.isWhole && view.all?.length === 0;
  const { problem, underived = 0 } = store;
  return (
    <Page
      title={t('nav.articles')}
      room="list"
      problem={problem && t('library.failed', { problem })}
      actions={
        <>
          <a class="btn quiet" href={pagePath('bin')} data-action="bin">
            {t('bin.title')}
          </a>
          <a class="btn" href={pagePath('paste')} data-action="paste">
            {t('library.paste')}
          </a>
        </>
      }
    >
      <Reminder onBackUp={() => location.assign(pagePath('backup'))} />
      {isEmpty ? (
        <div class="empty">
          <p>{t('library.empty')}</p>
          <p class="sub">{t('library.emptyHint')}</p>
        </div>
      ) : (
        <ListTools
          field={field}
          typed={view.typed}
          onType={view.setTyped}
          onLeave={() => go(0)}
          arrangement={view.arrangement}
          onArrange={view.arrange}
          tags={view.choices.tags}
          sources={view.choices.sources}
          count={view.list?.length}
          isSearching={view.isSearching}
          onHelp={() => setHelping(true)}
        />
      )}
      {underived > 0 && view.typed.trim() !== '' && (
        <p class="sub">{t('list.underived', { count: underived.toLocaleString() })}</p>
      )}
      {!isEmpty && view.isWhole && view.list?.length === 0 && !view.isSearching && (
        <p class="empty sub">
          {view.typed.trim() === '' ? t('list.nothing') : t('list.notFound', { typed: view.typed.trim() })}
        </p>
      )}
      <ArticleRows
        rows={list}
        itemOf={view.itemOf}
        hrefOf={readPath}
        selected={chosen}
        isSearched={view.typed.trim() !== ''}
        label={t('list.label')}
        onDrawn={view.loadWords}
        handle={rows}
        onSelect={selection.select}
        onStar={(id, on) => void changes.star([id], on)}
        onArchive={(id, on) => void changes.archive([id], on)}
        onDelete={(id) => void changes.remove([id])}
        onTag={(tag) => view.arrange({ tag })}
        onFocus={(id) => {
          cursor = id;
        }}
      />
      <UndoToast said={changes.done} onUndo={() => void changes.undo()} onDismiss={changes.dismiss} />
      {selected.length > 0 && (
        <SelectionBar
          count={selected.length}
          all={list.length}
          tags={[...new Set(selected.flatMap((id) => rowOf(id)?.tags ?? []))]}
          known={view.choices.tags}
          isArchived={archived}
          exportHref={pagePath('export')}
          onAll={selection.all}
          onNone={selection.none}
          onTag={(change) => void changes.tag(selected, change)}
          onStar={() => void changes.star(selected, !isStarred(selected))}
          onArchive={() => void going((ids) => changes.archive(ids, !archived))()}
          onExport={() => setSelected(selected)}
          onDelete={() => void going(changes.remove)()}
        />
      )}
      {isHelping && <ListHelp singleKeys={store.settings?.singleKeys ?? true} onClose={() => setHelping(false)} />}
      <footer class="credits">
        <p>{t('library.nothingLeaves')}</p>
      </footer>
    </Page>
  );
}
