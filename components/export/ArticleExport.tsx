import { useEffect, useId, useRef } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { Icon } from '@/components/ui/Icon';
import { t } from '@/components/ui/text';
import { type ArticleFormat, saveArticles } from './export-articles';
import { useJob } from './use-job';
import './export.css';

type Props = {
  id: string;
  /** Called with why there is no file, in the user's words; with undefined once there is one again. */
  onProblem: (problem: string | undefined) => void;
};

/** A menu in the reader's bar that saves the open article as a file, and its progress. */
export function ArticleExport({ id, onProblem }: Props) {
  const { job, run } = useJob();
  const menuId = useId();
  const menu = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    if (job.kind === 'failed') onProblem(job.said);
    else if (job.kind === 'done') onProblem(undefined);
  }, [job]);
  const save = (format: ArticleFormat) => {
    menu.current?.hidePopover();
    run((signal, onShare) => saveArticles([id], { format, pinyin: 'reader', signal, onShare }));
  };
  const percent = job.kind === 'working' ? String(Math.floor(job.share * 100)) : '';
  return (
    <>
      <span class="save-state" role="status">
        {job.kind === 'working' && t('export.working', { percent })}
      </span>
      <span class="visually-hidden" role="status">
        {job.kind === 'done' && job.said}
      </span>
      <button
        type="button"
        class="icon"
        data-action="export"
        popovertarget={menuId}
        title={t('export.menu')}
        aria-label={t('export.menu')}
        disabled={job.kind === 'working'}
      >
        <Icon name="download" />
      </button>
      <dialog
        ref={menu}
        id={menuId}
        popover="auto"
        class="box export-menu"
        aria-label={t('export.menu')}
        // Esc closes the menu, not the reader under it.
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.stopPropagation();
        }}
      >
        <strong class="sub" aria-hidden="true">
          {t('export.menu')}
        </strong>
        <Button action="export-html" kind="quiet" label={t('export.menuHtml')} onClick={() => save('html')} />
        <Button action="export-epub" kind="quiet" label={t('export.menuEpub')} onClick={() => save('epub')} />
      </dialog>
    </>
  );
}
