import { signal } from '@preact/signals';
import { useMemo } from 'preact/hooks';
import { Page } from '@/components/app/Page';
import { ListTools } from '@/components/list/ListTools';
import { SelectionBar } from '@/components/list/SelectionBar';
import { repeatedKeys, useList } from '@/components/list/use-list';
import { VirtualList } from '@/components/list/VirtualList';
import { useSettings } from '@/components/settings/use-settings';
import { Button } from '@/components/ui/Button';
import { pagePath, wordPath } from '@/components/ui/routes';
import { type HelpRow, ShortcutHelp } from '@/components/ui/ShortcutHelp';
import { useShortcuts } from '@/components/ui/shortcuts';
import { t, tn } from '@/components/ui/text';
import { UndoToast } from '@/components/ui/UndoToast';
import { library } from '@/lib/library/db';
import { sortWords } from '@/lib/library/words/sort-words';
import { createWordSearch } from '@/lib/library/words/word-search';
import { deleteWords } from '@/lib/library/words/words-edit';
import type { ListWord } from '@/lib/library/words/words-list';
import { wordDisplay } from '@/lib/regional-display';
import { levelRank } from '@/lib/words/word-facts';
import { useWordEdits, useWords } from './use-words';
import { WordFilters, type WordView } from './WordFilters';
import { WordRow } from './WordRow';
import './words.css';

const search = createWordSearch();
// Outlive the page: whoever comes back from a word finds the list as it was.
const viewed = signal<WordView>({ query: '', sort: 'added' });
const cursor = signal<string | undefined>(undefined);

const keys: readonly HelpRow[] = [
  ['/', 'wordList.keySearch'],
  ['j k', 'wordList.keyMove'],
  ['Enter', 'wordList.keyOpen'],
  ['x', 'wordList.keySelect'],
  ['Esc', 'wordList.keyEscape'],
  ['?', 'wordList.keyHelp'],
];

/** All saved words, with search, filters and what can be done with them. */
export function WordsPage() {
  const { words, problem, facts } = useWords();
  const edits = useWordEdits();
  const settings = useSettings();
  const view = viewed.value;

  const sorted = useMemo(
    () => sortWords(words ?? [], view.sort, ({ id }) => levelRank(facts.get(id) ?? {})),
    [words, view.sort, view.sort === 'level' && facts],
  );
  const shown = useMemo(() => search(sorted, view), [sorted, view.query, view.group, view.tag]);
  const { counts, tags } = useMemo(() => countsOf(words ?? []), [words]);
  const change = (part: Partial<WordView>) => {
    viewed.value = { ...view, ...part };
  };
  const { selected, selection, ...kit } = useList(shown, {
    ...{ query: view.query, onQuery: (query) => change({ query }) },
    ...{ cursor, hrefOf: wordPath, fromFirst: true },
  });
  /** The one Tab stop of the list. */
  const current = cursor.value === undefined ? shown[0] : kit.current();
  const remove = async () => {
    await edits.edit(
      () => deleteWords(library(), selected),
      (count) => tn('wordList.wordsDeleted', count),
      true,
    );
    selection.all(false);
  };

  useShortcuts(kit.bindings, { singleKeys: settings.singleKeys, repeat: repeatedKeys });

  const failure = problem ?? edits.problem;
  const display = wordDisplay(settings, t('uiLanguage'));
  return (
    <Page
      title={t('wordList.title')}
      room="words"
      problem={failure && t('wordList.failed', { problem: failure })}
      actions={<Button href={pagePath('import')} action="import" label={t('wordList.import')} />}
    >
      {words?.length === 0 ? (
        <div class="empty">
          <p>{t('wordList.empty')}</p>
          <p class="sub">{t('wordList.emptyHint')}</p>
        </div>
      ) : (
        words !== undefined && (
          <ListTools
            {...kit.tools}
            label={t('wordList.search')}
            placeholder={t('wordList.searchHint')}
            isFiltered={view.group !== undefined || view.tag !== undefined}
            status={
              shown.length === 1
                ? t('wordList.shownOne')
                : t('wordList.shown', { count: shown.length.toLocaleString() })
            }
          >
            <WordFilters view={view} counts={counts} tags={tags} onView={change} />
          </ListTools>
        )
      )}
      {words !== undefined && words.length > 0 && shown.length === 0 && (
        <p class="empty sub">{t('wordList.nothing')}</p>
      )}
      <div data-tones={settings.toneColours}>
        <VirtualList {...kit.list} estimate={53} class="box word-table">
          {(word) => (
            <WordRow
              word={word}
              facts={facts.get(word.id)}
              display={display}
              selected={selection.has(word.id)}
              current={word.id === current?.id}
              onSelect={selection.select}
            />
          )}
        </VirtualList>
      </div>
      <div class="foot-stack">
        <UndoToast {...edits.toast} />
        {selected.length > 0 && (
          <SelectionBar
            {...kit.bar}
            tags={[...new Set(shown.filter(({ id }) => selection.has(id)).flatMap((word) => word.tags))]}
            known={tags}
            onTag={(tag) => void edits.tag(selected, tag)}
            actions={[
              ...(['known', 'learning', 'ignored'] as const).map((state) => ({
                action: state,
                text: t(setTexts[state]),
                onClick: () => void edits.setState(selected, state),
              })),
              { action: 'delete', text: t('wordList.delete'), onClick: () => void remove() },
            ]}
          />
        )}
      </div>
      {kit.isHelping && <ShortcutHelp rows={keys} singleKeys={settings.singleKeys} onClose={kit.closeHelp} />}
    </Page>
  );
}

const setTexts = {
  known: 'wordList.setKnown',
  learning: 'wordList.setLearning',
  ignored: 'wordList.setIgnored',
} as const;

function countsOf(words: readonly ListWord[]) {
  const counts = { new: 0, learning: 0, known: 0, ignored: 0, suspended: 0, leech: 0 };
  const tags = new Set<string>();
  for (const word of words) {
    counts[word.status] += 1;
    if (word.suspended === true) counts.suspended += 1;
    if (word.isLeech === true) counts.leech += 1;
    for (const tag of word.tags) tags.add(tag);
  }
  return { counts, tags: [...tags].sort((a, b) => a.localeCompare(b)) };
}
