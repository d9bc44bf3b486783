import { useEffect } from 'preact/hooks';
import { saveFile } from '@/components/ui/save-file';
import { t } from '@/components/ui/text';
import { ExportMenu } from './ExportMenu';
import { exportArticles } from './export-articles';
import { useJob } from './use-job';
import './export.css';

type Props = {
  id: string;
  /** Told why there is no file, in the user's words; undefined where there is one again. */
  onProblem: (problem: string | undefined) => void;
};

/** The menu by which an article that is open is kept as a file, and how far that is. */
export function ArticleExport({ id, onProblem }: Props) {
  const { job, run } = useJob();
  useEffect(() => {
    if (job.kind === 'failed') onProblem(job.said);
    else if (job.kind === 'done') onProblem(undefined);
  }, [job]);
  const save = (format: 'html' | 'epub') =>
    run(async (signal, tell) => {
      const file = await exportArticles([id], { format, pinyin: 'reader', signal, onShare: tell });
      if (file === undefined) return { kind: 'failed', said: t('export.gone') };
      saveFile(file.name, file.content, file.type);
      return { kind: 'done', said: t('export.done', { name: file.name }) };
    });
  const percent = job.kind === 'working' ? String(Math.floor(job.share * 100)) : '';
  return (
    <>
      <span class="save-state" role="status">
        {job.kind === 'working' ? t('export.working', { percent }) : ''}
      </span>
      <span class="visually-hidden" role="status">
        {job.kind === 'done' ? job.said : ''}
      </span>
      <ExportMenu busy={job.kind === 'working'} onSave={save} />
    </>
  );
}
