import { Choice } from '@/components/ui/Choice';
import { t } from '@/components/ui/text';
import { Formats } from './Formats';
import { type Job, JobState } from './JobState';

type Pinyin = 'all' | 'reader' | 'none';
type Which = 'selected' | 'all';

type Props = {
  /** How many articles there are, and how many of them are selected; absent until they are counted. */
  counts?: Record<Which, number>;
  which: Which;
  pinyin: Pinyin;
  job: Job;
  onWhich: (which: Which) => void;
  onPinyin: (pinyin: Pinyin) => void;
  onSave: (format: 'html' | 'epub') => void;
  onStop: () => void;
};

/** Which articles go into a file, with which readings, and into which file. */
export function ExportArticles({ counts, which, pinyin, job, onWhich, onPinyin, onSave, onStop }: Props) {
  const formats = [
    { format: 'epub', name: t('export.epub'), hint: t('export.epubHint') },
    { format: 'html', name: t('export.html'), hint: t('export.htmlHint') },
  ] as const;
  const shown = (counts?.selected ?? 0) > 0 ? which : 'all';
  return (
    <>
      {counts?.all === 0 && <p class="sub">{t('export.noArticles')}</p>}
      <div class="export-choices">
        {(counts?.selected ?? 0) > 0 && (
          <Choice
            legend={t('export.whichArticles')}
            name="articles"
            value={shown}
            options={[
              { value: 'selected', label: t('export.selected', { count: String(counts?.selected) }) },
              { value: 'all', label: t('export.allArticles', { count: String(counts?.all) }) },
            ]}
            onChange={onWhich}
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
          onChange={onPinyin}
        />
      </div>
      <p class="sub">{t('export.look')}</p>
      <Formats formats={formats} disabled={!counts?.[shown] || job.kind === 'working'} onSave={onSave} />
      <JobState job={job} onStop={onStop} />
    </>
  );
}
