import { useEffect, useRef, useState } from 'preact/hooks';
import { problemText } from '@/components/ui/problem-text';
import { t } from '@/components/ui/text';
import type { Job } from './JobState';

type Work = (signal: AbortSignal, onShare: (share: number, said?: string) => void) => Promise<Job>;

/** One job at a time with its progress; it ends with the component. */
export function useJob(): { job: Job; run: (work: Work) => void; stop: () => void } {
  const [job, setJob] = useState<Job>({ kind: 'idle' });
  const ending = useRef<AbortController>(undefined);
  useEffect(() => () => ending.current?.abort(), []);
  const run = (work: Work) => {
    ending.current?.abort();
    const mine = new AbortController();
    ending.current = mine;
    const onShare = (share: number, said?: string) => {
      if (!mine.signal.aborted) setJob({ kind: 'working', share, ...(said !== undefined && { said }) });
    };
    onShare(0);
    work(mine.signal, onShare).then(
      (done) => {
        if (ending.current === mine) setJob(done);
      },
      (error: unknown) => {
        if (ending.current !== mine) return;
        if (mine.signal.aborted) setJob({ kind: 'done', said: t('export.stopped') });
        else setJob({ kind: 'failed', said: t('export.failed', { problem: problemText(error) }) });
      },
    );
  };
  return { job, run, stop: () => ending.current?.abort() };
}
