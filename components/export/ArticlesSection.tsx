import { useEffect, useState } from 'preact/hooks';
import { saveFile } from '@/components/ui/save-file';
import { storageText } from '@/components/ui/storage-text';
import { t } from '@/components/ui/text';
import { listArticles } from '@/lib/library/articles/articles';
import { library } from '@/lib/library/db';
import { observe } from '@/lib/library/live';
import { ExportArticles } from './ExportArticles';
import { type ArticleFormat, exportArticles } from './export-articles';
import type { ExportPinyin } from './gather-article';
import { useJob } from './use-job';

/** Articles into pages and books. `selected` are the ids of those that were selected in the list. */
export function ArticlesSection({
  selected,
  onProblem,
}: {
  selected: readonly string[];
  onProblem: (problem: string) => void;
}) {
  const [ids, setIds] = useState<string[] | undefined>();
  const [which, setWhich] = useState<'selected' | 'all'>('selected');
  const [pinyin, setPinyin] = useState<ExportPinyin>('all');
  const { job, run, stop } = useJob();

  useEffect(
    () =>
      observe(
        async () => (await listArticles(library())).map(({ id }) => id),
        setIds,
        (problem) => onProblem(storageText(problem)),
      ),
    [],
  );

  const all = ids ?? [];
  const chosen = all.filter((id) => selected.includes(id));
  const save = (format: ArticleFormat) =>
    run(async (signal, tell) => {
      const wanted = which === 'selected' && chosen.length > 0 ? chosen : all;
      const file = await exportArticles(wanted, { format, pinyin, signal, onShare: tell });
      if (file === undefined) return { kind: 'failed', said: t('export.gone') };
      saveFile(file.name, file.content, file.type);
      return { kind: 'done', said: t('export.done', { name: file.name }) };
    });

  return (
    <section class="export-part" aria-labelledby="export-articles">
      <h2 id="export-articles">{t('export.articles')}</h2>
      <ExportArticles
        counts={ids && { all: all.length, selected: chosen.length }}
        which={which}
        pinyin={pinyin}
        job={job}
        onWhich={setWhich}
        onPinyin={setPinyin}
        onSave={save}
        onStop={stop}
      />
    </section>
  );
}
