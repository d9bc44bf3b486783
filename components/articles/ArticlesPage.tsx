import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Page } from '@/components/app/Page';
import { ReminderContainer } from '@/components/backup/ReminderContainer';
import { ScheduleNoticeContainer } from '@/components/backup/ScheduleNoticeContainer';
import { ListTools } from '@/components/list/ListTools';
import { SelectionBar } from '@/components/list/SelectionBar';
import { repeatedKeys, useList } from '@/components/list/use-list';
import { VirtualList } from '@/components/list/VirtualList';
import { LibraryPlaceContainer } from '@/components/sync/LibraryPlaceContainer';
import { SyncNoticeContainer } from '@/components/sync/SyncNoticeContainer';
import { Button } from '@/components/ui/Button';
import { pagePath, readPath } from '@/components/ui/routes';
import { type HelpRow, ShortcutHelp } from '@/components/ui/ShortcutHelp';
import { useShortcuts } from '@/components/ui/shortcuts';
import { t, tn } from '@/components/ui/text';
import { UndoToast } from '@/components/ui/UndoToast';
import type { Arrangement } from '@/lib/library/search/arrange';
import { ArticleFilters } from './ArticleFilters';
import { ArticleRow } from './ArticleRow';
import { emptyOld } from './bin/old-bin';
import { followed, problem, settings, underived } from './list-store';
import { setSelected } from './selected-articles';
import { useArticleList } from './use-article-list';
import { useChanges } from './use-changes';
import './articles.css';

const cursor = signal<string | undefined>(undefined);

/** Up to so many rows are all rendered, so that the browser's own find meets them; longer lists have the search. */
const wholeUpTo = 100;

const keys: readonly HelpRow[] = [
  ['/', 'list.keySearch'],
  ['j', 'list.keyNext'],
  ['k', 'list.keyPrevious'],
  ['Enter', 'list.keyOpen'],
  ['o', 'list.keyOriginal'],
  ['x', 'list.keySelect'],
  ['s', 'list.keyStar'],
  ['e', 'list.keyArchive'],
  ['#', 'list.keyDelete'],
  ['?', 'list.keyHelp'],
  ['Esc', 'list.keyEscape'],
];

/** All saved articles, with search, filters and what can be done with them. Long for its markup: logic is in hooks. */
export function ArticlesPage() {
  const view = useArticleList();
  const list = view.list ?? [];
  const { selected, selection, at, ...kit } = useList(list, {
    ...{ query: view.typed, onQuery: view.setTyped },
    ...{ cursor, hrefOf: readPath },
  });
  const rowOf = (id: string) => followed.value?.articles.get(id);
  const changes = useChanges((id) => rowOf(id)?.title ?? '');
  const typed = view.typed.trim();
  const { archived } = view.arrangement;
  const singleKeys = settings.value?.singleKeys ?? true;
  const failure = changes.problem ?? problem.value;

  useEffect(() => {
    void changes.attempt(emptyOld);
  }, []);

  /** What a shortcut acts on: the selected articles, else the one at the cursor. */
  const meant = () => (selected.length > 0 ? selected : [at.row()].flatMap((row) => row?.id ?? []));
  const leaving = (change: (ids: string[]) => Promise<unknown>) => async () => {
    const ids = meant();
    at.leave(ids);
    await change(ids);
    selection.all(false);
  };
  const star = (ids: string[]) => void changes.star(ids, !ids.every((id) => rowOf(id)?.starredAt !== undefined));
  const archive = leaving((ids) => changes.archive(ids, !archived));
  const remove = leaving((ids) => changes.remove(ids));

  useShortcuts(
    {
      ...kit.bindings,
      o: () => {
        const url = at.row()?.url ?? '';
        if (/^https?:/.test(url)) window.open(url, '_blank', 'noopener');
      },
      s: () => star(meant()),
      e: () => void archive(),
      '#': () => void remove(),
    },
    { singleKeys, repeat: repeatedKeys },
  );

  const isEmpty = view.isWhole && view.all?.length === 0;
  return (
    <Page
      title={t('nav.articles')}
      room="list"
      problem={failure && t('library.failed', { problem: failure })}
      actions={
        <>
          <Button kind="quiet" href={pagePath('bin')} action="bin" label={t('bin.title')} />
          <Button href={pagePath('paste')} action="paste" label={t('library.paste')} />
        </>
      }
    >
      <ReminderContainer onBackUp={() => location.assign(pagePath('backup'))} />
      <ScheduleNoticeContainer onOpen={() => location.assign(pagePath('backup'))} />
      <SyncNoticeContainer onOpen={() => location.assign(pagePath('sync'))} />
      {isEmpty ? (
        <div class="empty">
          <p>{t('library.empty')}</p>
          <p class="sub">{t('library.emptyHint')}</p>
        </div>
      ) : (
        <ListTools
          {...kit.tools}
          label={t('list.search')}
          placeholder={t('list.searchHint')}
          status={statusText(view.list?.length, view.isSearching)}
          isSearching={view.isSearching}
          isFiltered={isFiltered(view.arrangement)}
        >
          <ArticleFilters arrangement={view.arrangement} onArrange={view.arrange} {...view.choices} />
        </ListTools>
      )}
      {underived.value > 0 && typed !== '' && (
        <p class="sub">{tn('list.processing', underived.value, { count: underived.value.toLocaleString() })}</p>
      )}
      {!isEmpty && view.isWhole && view.list?.length === 0 && !view.isSearching && (
        <p class="empty sub">{typed === '' ? t('list.nothing') : t('list.notFound', { typed })}</p>
      )}
      <VirtualList
        {...kit.list}
        estimate={76}
        // Hits change with each keystroke, and rendering a hundred rows each time would hold up typing.
        whole={typed === '' && list.length <= wholeUpTo}
        class="rows"
        rowClass="item row"
        label={t('list.label')}
        onRendered={view.loadWords}
      >
        {(row) => (
          <ArticleRow
            item={view.itemOf(row)}
            isSelected={selection.has(row.id)}
            onSelect={selection.select}
            onStar={(id, on) => void changes.star([id], on)}
            onArchive={(id, on) => void changes.archive([id], on, true)}
            onDelete={(id) => void changes.remove([id], true)}
            onTag={(tag) => view.arrange({ tag })}
          />
        )}
      </VirtualList>
      <div class="foot-stack">
        <UndoToast {...changes.toast} />
        {selected.length > 0 && (
          <SelectionBar
            {...kit.bar}
            tags={[...new Set(selected.flatMap((id) => rowOf(id)?.tags ?? []))]}
            known={view.choices.tags}
            onTag={(change) => void changes.tag(selected, change)}
            actions={[
              { action: 'star-selected', text: t('list.starSelected'), onClick: () => star(selected) },
              {
                action: 'archive-selected',
                text: t(archived ? 'list.unarchiveSelected' : 'list.archiveSelected'),
                onClick: () => void archive(),
              },
              {
                action: 'export-selected',
                text: t('list.exportSelected'),
                href: pagePath('export'),
                onClick: () => setSelected(selected),
              },
              { action: 'delete-selected', text: t('library.delete'), onClick: () => void remove() },
            ]}
          />
        )}
      </div>
      {kit.isHelping && (
        <ShortcutHelp rows={keys} singleKeys={singleKeys} onClose={kit.closeHelp}>
          <p class="sub">{t('list.searchLong')}</p>
        </ShortcutHelp>
      )}
      <footer class="credits">
        <LibraryPlaceContainer />
      </footer>
    </Page>
  );
}

function isFiltered({ state, starred, archived, tag, source }: Arrangement): boolean {
  return state !== 'all' || starred || archived || tag !== undefined || source !== undefined;
}

function statusText(count: number | undefined, isSearching: boolean): string {
  if (isSearching) return t('list.searching', { count: String(count ?? 0) });
  if (count === undefined) return '';
  return count === 1 ? t('list.countOne') : t('list.count', { count: count.toLocaleString() });
}
