import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Page } from '@/components/app/Page';
import { useSettings } from '@/components/settings/use-settings';
import { pagePath, wordPath } from '@/components/ui/routes';
import { t } from '@/components/ui/text';
import { displayFor } from '@/lib/chinese/display/display';
import { library } from '@/lib/library/db';
import { createWordSearch, sortWords } from '@/lib/library/words/word-search';
import { deleteWords, setStates, tagWords } from '@/lib/library/words/words-edit';
import type { ListWord } from '@/lib/library/words/words-list';
import type { WordState } from '@/lib/reading/word-state';
import { levelRank } from '@/lib/words/level-rank';
import { EditNotice } from './EditNotice';
import { ListHelp } from './ListHelp';
import { pressListKey } from './list-keys';
import { SelectionBar } from './SelectionBar';
import { useWordEdits, useWords } from './use-words';
import { WordFilters, type WordView } from './WordFilters';
import { WordTable } from './WordTable';
import './words.css';

const search = createWordSearch();
/** What was shown when the page was left: who comes back from a word finds the list as it was. */
let last: { view: WordView; current: string | undefined } = { view: { query: '', sort: 'added' }, current: undefined };

/** The words of which the user said something. */
export function WordsPage() {
  const { words, problem, factsOf, factsCount } = useWords();
  const edits = useWordEdits();
  const settings = useSettings();
  const [view, setView] = useState(last.view);
  const [currentId, setCurrentId] = useState(last.current);
  const [byKeys, setByKeys] = useState(last.current !== undefined);
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const [helping, setHelping] = useState(false);
  const anchor = useRef(0);
  const searchBox = useRef<HTMLInputElement>(null);

  const levels = view.sort === 'level' ? factsCount : 0;
  const sorted = useMemo(() => {
    const levelOf = ({ id }: { id: string }) => levelRank(factsOf(id) ?? {});
    return sortWords(words ?? [], view.sort, levelOf);
  }, [words, view.sort, levels]);
  const shown = useMemo(() => search(sorted, view), [sorted, view.query, view.group, view.tag]);
  const { counts, tags } = useMemo(() => countsOf(words ?? []), [words]);
  const chosen = useMemo(() => shown.filter(({ id }) => selected.has(id)), [shown, selected]);
  const index = Math.max(
    0,
    shown.findIndex(({ id }) => id === currentId),
  );
  last = { view, current: currentId };

  const change = (part: Partial<WordView>) => {
    setView({ ...view, ...part });
    setByKeys(false);
  };
  const go = (to: number) => {
    const word = shown[Math.min(shown.length - 1, Math.max(0, to))];
    if (word === undefined) return;
    setCurrentId(word.id);
    setByKeys(true);
  };
  const select = (at: number, on: boolean, range: boolean) => {
    const next = new Set(selected);
    const [from, to] = range ? [Math.min(at, anchor.current), Math.max(at, anchor.current)] : [at, at];
    for (const { id } of shown.slice(from, to + 1)) {
      if (on) next.add(id);
      else next.delete(id);
    }
    anchor.current = at;
    setSelected(next);
  };
  const ids = chosen.map(({ id }) => id);
  const setState = (state: WordState) =>
    edits.edit(
      () => setStates(library(), ids, state),
      (count) => t('wordList.didState', { count: String(count), state: t(`wordList.${state}`) }),
    );
  const remove = async () => {
    // The focus is for the way back, not for the row that comes to stand where the deleted one was.
    setByKeys(false);
    await edits.edit(
      () => deleteWords(library(), ids),
      (count) => t('wordList.didDelete', { count: String(count) }),
      true,
    );
    setSelected(new Set());
  };

  const keys = {
    search: () => {
      searchBox.current?.focus();
      searchBox.current?.select();
    },
    move: (by: number) => go(currentId === undefined ? 0 : index + by),
    open: () => {
      const word = shown[index];
      if (word !== undefined) location.hash = wordPath(word.id);
    },
    select: () => {
      const word = shown[index];
      if (word !== undefined) select(index, !selected.has(word.id), false);
    },
    help: () => setHelping(!helping),
    escape: () => {
      if (helping) setHelping(false);
      else if (selected.size > 0) setSelected(new Set());
      else if (view.query !== '') change({ query: '' });
    },
  };
  const press = useRef(keys);
  press.current = keys;
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (pressListKey(event, press.current)) event.preventDefault();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  return (
    <Page
      title={t('wordList.title')}
      room="words"
      problem={(problem ?? edits.problem) && t('wordList.failed', { problem: problem ?? edits.problem ?? '' })}
      actions={
        <a class="btn" href={pagePath('import')} data-action="import">
          {t('wordList.import')}
        </a>
      }
    >
      {words?.length === 0 ? (
        <div class="empty">
          <p>{t('wordList.empty')}</p>
          <p class="sub">{t('wordList.emptyHint')}</p>
        </div>
      ) : (
        words !== undefined && (
          <>
            <WordFilters view={view} counts={counts} tags={tags} onView={change} searchRef={searchBox} />
            {helping && <ListHelp />}
            <SelectionBar
              count={chosen.length}
              shown={shown.length}
              tags={tags}
              busy={edits.busy}
              onAll={(on) => setSelected(new Set(on ? shown.map(({ id }) => id) : []))}
              onState={(state) => void setState(state)}
              onTag={(tag, on) =>
                void edits.edit(
                  () => tagWords(library(), ids, tag, on),
                  (count) => t(on ? 'wordList.didTag' : 'wordList.didUntag', { count: String(count), tag }),
                )
              }
              onDelete={() => void remove()}
            />
          </>
        )
      )}
      <EditNotice
        text={edits.done?.text}
        edit={edits.done?.edit}
        takesFocus={edits.done?.takesFocus}
        onUndo={() => void edits.undo()}
        onDismiss={edits.dismiss}
      />
      {words !== undefined && words.length > 0 && shown.length === 0 && (
        <p class="empty sub">{t('wordList.nothing')}</p>
      )}
      <div data-tones={settings.toneColours}>
        <WordTable
          words={shown}
          factsOf={factsOf}
          display={displayFor(settings)}
          hrefOf={wordPath}
          selected={selected}
          current={index}
          takesFocus={byKeys && !helping}
          onSelect={select}
          onCurrent={(at) => setCurrentId(shown[at]?.id)}
        />
      </div>
    </Page>
  );
}

function countsOf(words: readonly ListWord[]) {
  const counts = { new: 0, learning: 0, known: 0, ignored: 0, suspended: 0, leech: 0 };
  const tags = new Set<string>();
  for (const word of words) {
    counts[word.standing] += 1;
    if (word.suspended === true) counts.suspended += 1;
    if (word.isLeech === true) counts.leech += 1;
    for (const tag of word.tags) tags.add(tag);
  }
  return { counts, tags: [...tags].sort((a, b) => a.localeCompare(b)) };
}
