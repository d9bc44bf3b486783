import { useEffect, useState } from 'preact/hooks';
import { Page } from '@/components/app/Page';
import { storageText } from '@/components/ui/storage-text';
import { t } from '@/components/ui/text';
import { type LevelList, parseLevels } from '@/lib/chinese/levels';
import { library } from '@/lib/library/db';
import { observe } from '@/lib/library/live';
import { describeStorageError } from '@/lib/library/storage-error';
import { deleteLevels, listLevels, saveLevels } from '@/lib/library/words/levels';
import { type ImportReport, LevelLists } from './LevelLists';

/** The user's own level lists: import with a report of what was not understood, and put away. */
export function LevelsPage() {
  const [lists, setLists] = useState<LevelList[]>([]);
  const [report, setReport] = useState<ImportReport | undefined>();
  const fail = (error: unknown) => setReport({ problem: storageText(describeStorageError(error)) });

  useEffect(() => {
    return observe(
      () => listLevels(library()),
      setLists,
      (problem) => setReport({ problem: storageText(problem) }),
    );
  }, []);

  const bring = async (name: string, text: string) => {
    if (name === '') return setReport({ problem: t('levels.noName') });
    const { words, problems } = parseLevels(text);
    if (words.length === 0) return setReport({ problem: t('levels.nothing'), lines: problems });
    try {
      await saveLevels(library(), { name, words });
      setReport({ done: { name, count: words.length }, lines: problems });
    } catch (error) {
      fail(error);
    }
  };

  return (
    <Page title={t('levels.title')} room="settings">
      <LevelLists
        lists={lists}
        report={report}
        onImport={bring}
        onDelete={(name) => deleteLevels(library(), name).catch(fail)}
      />
    </Page>
  );
}
