import { useEffect, useState } from 'preact/hooks';
import { Page } from '@/components/app/Page';
import { useLive } from '@/components/storage/use-live';
import { failureText } from '@/components/storage/use-writes';
import { IconButton } from '@/components/ui/IconButton';
import { t, tn } from '@/components/ui/text';
import { scaleOf } from '@/lib/chinese/known-level';
import { type ParsedLevels, parseLevels } from '@/lib/chinese/levels';
import { library } from '@/lib/library/db';
import { addLevels, deleteLevels, listLevels, saveLevels } from '@/lib/library/words/levels';
import { decodeList } from '@/lib/words/decode-list';
import { type LevelImport, LevelListForm } from './LevelListForm';
import { hasMenus, offerSelection, takeSelection } from './selected-list';

/** The result of an import: what was kept, or why nothing was; and the lines that were not understood. */
type ImportReport = { done?: { name: string; count: number }; problem?: string; lines?: ParsedLevels['problems'] };

/** How many lines a report names; the rest are counted. */
const mostLines = 20;

const fileProblems = {
  empty: 'importWords.problems.empty',
  'too-large': 'importWords.problems.tooLarge',
  'anki-package': 'levels.spreadsheet',
  'not-text': 'importWords.problems.notText',
} as const;

/** The user's own level lists: imported with a report of what was not understood, and deleted. */
export function LevelsPage() {
  const { value: lists = [], problem } = useLive(() => listLevels(library()));
  const [report, setReport] = useState<ImportReport | undefined>();
  const shown = report ?? (problem === undefined ? undefined : { problem });
  const fail = async (error: unknown) => setReport({ problem: await failureText(error) });

  const selected = useSelection();

  const submit = async (source: string | Blob, { exam, name, level, isAdded }: LevelImport) => {
    if (name === '') return setReport({ problem: t('levels.noName') });
    const decoded =
      typeof source === 'string' ? { text: source } : decodeList(new Uint8Array(await source.arrayBuffer()));
    if ('problem' in decoded) return setReport({ problem: t(fileProblems[decoded.problem]) });
    const { words, problems } = parseLevels(decoded.text, { ...(level !== '' && { level }), ...(exam && { exam }) });
    if (words.length === 0) return setReport({ problem: t('levels.nothing'), lines: problems });
    try {
      await (isAdded ? addLevels : saveLevels)(library(), { name, words });
      setReport({ done: { name, count: words.length }, lines: problems });
    } catch (error) {
      await fail(error);
    }
  };

  return (
    <Page title={t('levels.title')} room="settings">
      <p class="sub">{t('levels.hint')}</p>
      {shown !== undefined && <Report report={shown} />}
      <ul class="box items">
        {lists.map(({ name, words }) => (
          <li class="item" key={name}>
            <span class="item-title">{name}</span>
            <div class="sub">
              {tn('levels.words', words.length)} · {scaleOf({ name, words }).levels.join(', ')}
            </div>
            <IconButton
              icon="delete"
              action="delete"
              label={t('levels.delete', { name })}
              title={t('library.delete')}
              onClick={() => deleteLevels(library(), name).catch(fail)}
            />
          </li>
        ))}
      </ul>
      <LevelListForm
        names={lists.map(({ name }) => name)}
        selected={selected}
        {...(hasMenus() && {
          onSelect: () =>
            offerSelection().then(
              () => true,
              (error) => fail(error).then(() => false),
            ),
        })}
        onImport={(source, what) => void submit(source, what)}
      />
    </Page>
  );
}

/** What was selected on a page, for which this one was opened. */
function useSelection(): string {
  const [text, setText] = useState('');
  useEffect(() => void takeSelection().then((taken) => taken !== '' && setText(taken)), []);
  return text;
}

function Report({ report: { done, problem, lines = [] } }: { report: ImportReport }) {
  const isGood = problem === undefined && lines.length === 0;
  return (
    <div class={isGood ? 'notice success' : 'notice'} role="status">
      {done !== undefined && <p>{tn('levels.done', done.count, { name: done.name })}</p>}
      {problem !== undefined && <p>{problem}</p>}
      {lines.length > 0 && (
        <>
          <p>{tn('levels.problems', lines.length)}</p>
          <ul>
            {lines.slice(0, mostLines).map(({ line, text }) => (
              <li key={line}>{t('levels.problem', { line: String(line), text })}</li>
            ))}
          </ul>
          {lines.length > mostLines && <p>{t('levels.more', { count: String(lines.length - mostLines) })}</p>}
        </>
      )}
    </div>
  );
}
