import { useState } from 'preact/hooks';
import { Page } from '@/components/app/Page';
import { getSelected } from '@/components/articles/selected-articles';
import { useLive } from '@/components/storage/use-live';
import { Choice } from '@/components/ui/Choice';
import { t } from '@/components/ui/text';
import { listArticles } from '@/lib/library/articles/articles';
import { library } from '@/lib/library/db';
import { countWordsToExport, type WordChoice, wordTags } from '@/lib/library/words/words-to-export';
import { type ArticleFormat, saveArticles } from './export-articles';
import { Formats } from './Formats';
import type { ExportPinyin } from './gather-article';
import { JobState } from './JobState';
import { useJob } from './use-job';
import { WordsSection } from './WordsSection';
import './export.css';

/** Exports what is kept as files for other programs. */
export function ExportPage() {
  const [selected] = useState(getSelected);
  const [choice, setChoice] = useState<WordChoice>({ kind: 'all' });
  const { value: ids, problem: articlesProblem } = useLive(async () =>
    (await listArticles(library())).map(({ id }) => id),
  );
  const { value: counted, problem: wordsProblem } = useLive(async () => {
    const counting = countWordsToExport(library(), choice, Date.now());
    const [count, tags] = await Promise.all([counting, wordTags(library())]);
    return { count, tags };
  }, [choice]);
  return (
    <Page title={t('export.title')} room="settings" problem={wordsProblem ?? articlesProblem}>
      <ArticlesSection ids={ids} selected={selected} />
      <WordsSection choice={choice} counted={counted} onChoice={setChoice} />
    </Page>
  );
}

type Props = {
  /** Ids of all articles; absent until they are read. */
  ids: readonly string[] | undefined;
  /** Ids of those that were selected in the list. */
  selected: readonly string[];
};

/** Exports articles as pages and books. */
function ArticlesSection({ ids, selected }: Props) {
  const [which, setWhich] = useState<'selected' | 'all'>('selected');
  const [pinyin, setPinyin] = useState<ExportPinyin>('all');
  const { job, run, stop } = useJob();

  const all = ids ?? [];
  const chosen = all.filter((id) => selected.includes(id));
  const wanted = which === 'selected' && chosen.length > 0 ? chosen : all;
  const save = (format: ArticleFormat) =>
    run((signal, onShare) => saveArticles(wanted, { format, pinyin, signal, onShare }));

  return (
    <section class="export-part" aria-labelledby="export-articles">
      <h2 id="export-articles">{t('export.articles')}</h2>
      {ids?.length === 0 && <p class="sub">{t('export.noArticles')}</p>}
      <div class="export-choices">
        {chosen.length > 0 && (
          <Choice
            legend={t('export.whichArticles')}
            name="articles"
            value={which}
            options={[
              { value: 'selected', label: t('export.selected', { count: String(chosen.length) }) },
              { value: 'all', label: t('export.allArticles', { count: String(all.length) }) },
            ]}
            onChange={setWhich}
          />
        )}
        <Choice
          legend={t('export.pinyin')}
          name="export-pinyin"
          value={pinyin}
          options={[
            { value: 'all', label: t('export.pinyinAll') },
            { value: 'reader', label: t('export.pinyinReader') },
            { value: 'none', label: t('export.pinyinNone') },
          ]}
          onChange={setPinyin}
        />
      </div>
      <p class="sub">{t('export.sameAsReader')}</p>
      <Formats formats={['epub', 'html']} disabled={wanted.length === 0 || job.kind === 'working'} onSave={save} />
      <JobState job={job} onStop={stop} />
    </section>
  );
}
