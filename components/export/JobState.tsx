import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/text';

/** How far something is that takes a while (`share`, 0 to 1), or its result; texts are in the user's words. */
export type Job =
  | { kind: 'idle' }
  | { kind: 'working'; share: number; said?: string }
  | { kind: 'done'; said: string }
  | { kind: 'failed'; said: string };

export function JobState({ job, onStop }: { job: Job; onStop: () => void }) {
  const percent = job.kind === 'working' ? Math.floor(job.share * 100) : 0;
  const result = job.kind === 'done' || job.kind === 'failed' ? job.said : undefined;
  return (
    <div class="job">
      {job.kind === 'working' && (
        <div class="job-working">
          <progress max={100} value={percent} aria-label={t('export.working', { percent: String(percent) })} />
          <span class="sub">{job.said ?? t('export.working', { percent: String(percent) })}</span>
          <Button action="stop" label={t('export.stop')} onClick={onStop} />
        </div>
      )}
      <p class={job.kind === 'failed' ? 'notice' : 'sub'} role="status" hidden={result === undefined}>
        {result}
      </p>
    </div>
  );
}
