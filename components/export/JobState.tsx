import { t } from '@/components/ui/text';

/** What becomes of something that takes a while: `share` is 0 to 1, texts are in the user's words. */
export type Job =
  | { kind: 'idle' }
  | { kind: 'working'; share: number; said?: string }
  | { kind: 'done'; said: string }
  | { kind: 'failed'; said: string };

/** How far a job is, with the way to end it, or what came of it. */
export function JobState({ job, onStop }: { job: Job; onStop: () => void }) {
  const percent = job.kind === 'working' ? Math.floor(job.share * 100) : 0;
  return (
    <div class="job">
      {job.kind === 'working' && (
        <div class="job-working">
          <progress max={100} value={percent} aria-label={t('export.working', { percent: String(percent) })} />
          <span class="sub">{job.said ?? t('export.working', { percent: String(percent) })}</span>
          <button type="button" class="btn" data-action="stop" onClick={onStop}>
            {t('export.stop')}
          </button>
        </div>
      )}
      <p
        class={job.kind === 'failed' ? 'notice' : 'sub'}
        role="status"
        hidden={!('said' in job) || job.kind === 'working'}
      >
        {job.kind === 'done' || job.kind === 'failed' ? job.said : ''}
      </p>
    </div>
  );
}
