import { useEffect, useState } from 'preact/hooks';
import { Page } from '@/components/app/Page';
import { useLive } from '@/components/storage/use-live';
import { failureText, useWrites } from '@/components/storage/use-writes';
import { IconButton } from '@/components/ui/IconButton';
import { t, tn } from '@/components/ui/text';
import { UndoToast } from '@/components/ui/UndoToast';
import { examLevel } from '@/lib/chinese/exams';
import { scaleOf } from '@/lib/chinese/known-level';
import { keptLevels } from '@/lib/chinese/levels';
import { parseLevels } from '@/lib/chinese/parse-levels';
import { library } from '@/lib/library/db';
import { addLevels, deleteLevels, listLevels, saveLevels } from '@/lib/library/words/levels';
import { decodeList } from '@/lib/words/decode-list';
import { type ImportReport, LevelImportReport } from './LevelImportReport';
import { type LevelImport, LevelListForm } from './LevelListForm';
import { hasMenus, offerSelection, takeSelection } from './selected-list';

const fileProblems = {
  empty: 'importWords.problems.empty',
  'too-large': 'importWords.problems.tooLarge',
  'anki-package': 'levels.spreadsheet',
  'not-text': 'importWords.problems.notText',
} as const;

/** The user's own level lists: imported with a report of what was not understood, and deleted. */
export function LevelsPage() {
  const { value: lists = [], problem } = useLive(() => listLevels(library()));
  const { problem: failed, offerUndo, toast } = useWrites();
  const [report, setReport] = useState<ImportReport | undefined>();
  const shown = report ?? (problem === undefined && failed === undefined ? undefined : { problem: problem ?? failed });
  const fail = async (error: unknown) => setReport({ problem: await failureText(error) });

  const selected = useSelection();

  const submit = async (source: string | Blob, { exam, name, level, isAdded }: LevelImport) => {
    if (name === '') return setReport({ problem: t('levels.noName') });
    if (exam !== undefined && level !== '' && examLevel(exam, level) === undefined)
      return setReport({ problem: t('levels.notOfExam', { level, name }) });
    try {
      await importLevels(source, { exam, name, level, isAdded });
    } catch (error) {
      await fail(error);
    }
  };

  const importLevels = async (source: string | Blob, { exam, name, level, isAdded }: LevelImport) => {
    const decoded =
      typeof source === 'string' ? { text: source } : decodeList(new Uint8Array(await source.arrayBuffer()));
    if ('problem' in decoded) return setReport({ problem: t(fileProblems[decoded.problem]) });
    const { words, problems } = parseLevels(decoded.text, { ...(level !== '' && { level }), ...(exam && { exam }) });
    if (words.length === 0) return setReport({ problem: t('levels.nothing'), lines: problems });
    const before = (await listLevels(library())).find((list) => list.name === name);
    await (isAdded ? addLevels : saveLevels)(library(), { name, words });
    const kept = isAdded && before !== undefined ? keptLevels(before.words, words) : [];
    const wordsOf = new Map<string, string[]>(scaleOf({ name, words }).levels.map((own) => [own, []]));
    for (const [word, own] of words) wordsOf.get(own)?.push(word);
    const levels = [...wordsOf];
    setReport({ done: { name, count: words.length, levels, kept }, lines: problems });
    offerUndo(t('levels.changed', { name }), async () => {
      await (before === undefined ? deleteLevels(library(), name) : saveLevels(library(), before));
      setReport(undefined);
    });
  };

  return (
    <Page title={t('levels.title')} room="settings">
      <p class="sub">{t('levels.hint')}</p>
      {shown !== undefined && <LevelImportReport report={shown} />}
      <UndoToast {...toast} />
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
