import { Icon } from '@/components/ui/Icon';
import { t } from '@/components/ui/text';
import type { LevelList, ParsedLevels } from '@/lib/chinese/levels';
import '@/components/ui/paste.css';

/** What came of an import: what was kept, or why nothing was; and the lines that were not understood. */
export type ImportReport = {
  done?: { name: string; count: number };
  problem?: string;
  lines?: ParsedLevels['problems'];
};

type Props = {
  lists: LevelList[];
  report?: ImportReport;
  onImport: (name: string, text: string) => void;
  onDelete: (name: string) => void;
};

/** How many lines a report names; the rest are counted. */
const mostLines = 20;

/** The user's level lists, and a form to bring another. */
export function LevelLists({ lists, report, onImport, onDelete }: Props) {
  const submit = async (event: SubmitEvent) => {
    event.preventDefault();
    const form = new FormData(event.target as HTMLFormElement);
    const file = form.get('file');
    const brought = file instanceof File && file.size > 0 ? await file.text() : String(form.get('text') ?? '');
    onImport(String(form.get('name') ?? '').trim(), brought);
  };
  return (
    <>
      <p class="sub">{t('levels.hint')}</p>
      {report !== undefined && <Report report={report} />}
      <ul class="items">
        {lists.map(({ name, words }) => (
          <li class="item" key={name}>
            <span class="item-title">{name}</span>
            <div class="sub">{t('levels.words', { count: String(words.length) })}</div>
            <button
              type="button"
              class="icon"
              data-action="delete"
              title={t('library.delete')}
              aria-label={t('levels.delete', { name })}
              onClick={() => onDelete(name)}
            >
              <Icon name="delete" />
            </button>
          </li>
        ))}
      </ul>
      <form class="paste" onSubmit={submit}>
        <label>
          {t('levels.name')}
          <input name="name" autocomplete="off" maxLength={60} />
        </label>
        <label>
          {t('levels.file')}
          <input name="file" type="file" accept=".txt,.tsv,.csv,text/plain" />
        </label>
        <label>
          {t('levels.text')}
          <textarea name="text" lang="zh" rows={6} />
        </label>
        <div>
          <button type="submit" class="btn primary" data-action="import">
            {t('levels.import')}
          </button>
        </div>
      </form>
    </>
  );
}

function Report({ report: { done, problem, lines = [] } }: { report: ImportReport }) {
  return (
    <div class="notice" role="status">
      {done !== undefined && <p>{t('levels.done', { count: String(done.count), name: done.name })}</p>}
      {problem !== undefined && <p>{problem}</p>}
      {lines.length > 0 && (
        <>
          <p>{t('levels.problems', { count: String(lines.length) })}</p>
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
