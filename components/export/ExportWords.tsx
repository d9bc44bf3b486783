import { Select } from '@/components/ui/Select';
import { t } from '@/components/ui/text';
import type { WordChoice } from '@/lib/library/words/words-to-export';
import { Formats } from './Formats';
import { type Job, JobState } from './JobState';

export type WordFormat = 'anki' | 'pleco' | 'csv';

type Props = {
  choice: WordChoice;
  tags: readonly string[];
  /** How many words are chosen; absent until they are counted. */
  count?: number;
  job: Job;
  onChoice: (choice: WordChoice) => void;
  onSave: (format: WordFormat) => void;
  onStop: () => void;
};

/** Which words go into a file, and into which. */
export function ExportWords({ choice, tags, count, job, onChoice, onSave, onStop }: Props) {
  const choices: { choice: WordChoice; label: string }[] = [
    { choice: { kind: 'all' }, label: t('export.all') },
    { choice: { kind: 'state', state: 'learning' }, label: t('export.learning') },
    { choice: { kind: 'due' }, label: t('export.due') },
    { choice: { kind: 'fresh' }, label: t('export.fresh') },
    { choice: { kind: 'state', state: 'known' }, label: t('export.known') },
    { choice: { kind: 'state', state: 'ignored' }, label: t('export.ignored') },
    ...tags.map((tag) => ({ choice: { kind: 'tag', tag } as const, label: t('export.tag', { tag }) })),
  ];
  const formats = [
    { format: 'anki', name: t('export.anki'), hint: t('export.ankiHint') },
    { format: 'pleco', name: t('export.pleco'), hint: t('export.plecoHint') },
    { format: 'csv', name: t('export.csv'), hint: t('export.csvHint') },
  ] as const;
  return (
    <>
      <div class="export-choice">
        <Select
          legend={t('export.which')}
          name="words"
          value={JSON.stringify(choice)}
          options={choices.map((each) => ({ value: JSON.stringify(each.choice), label: each.label }))}
          onChange={(value) => {
            const found = choices.find((each) => JSON.stringify(each.choice) === value);
            if (found !== undefined) onChoice(found.choice);
          }}
        />
        <span class="sub" role="status">
          {count === undefined ? '' : countText(count)}
        </span>
      </div>
      <Formats formats={formats} disabled={!count || job.kind === 'working'} onSave={onSave} />
      <JobState job={job} onStop={onStop} />
    </>
  );
}

function countText(count: number): string {
  if (count === 0) return t('export.noWords');
  return count === 1 ? t('export.countOne') : t('export.count', { count: String(count) });
}
