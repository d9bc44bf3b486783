import { useEffect, useRef, useState } from 'preact/hooks';
import { problemText } from '@/components/ui/problem-text';
import { t } from '@/components/ui/text';
import type { Job } from './JobState';

type Work = (signal: AbortSignal, tell: (share: number, said?: string) => void) => Promise<Job>;

/** One job at a time, with how far it is; it ends with the page. */
export function useJob(): { job: Job; run: (work: Work) => void; stop: () => void } {
  const [job, setJob] = useState<Job>({ kind: 'idle' });
  const ending = useRef<AbortController>(undefined);
  useEffect(() => () => ending.current?.abort(), []);
  const run = (work: Work) => {
    ending.current?.abort();
    const mine = new AbortController();
    ending.current = mine;
    const tell = (share: number, said?: string) => {
      if (!mine.signal.aborted) setJob({ kind: 'working', share, ...(said !== undefined && { said }) });
    };
    tell(0);
    work(mine.signal, tell).then(
      (done) => {
        if (ending.current === mine) setJob(done);
      },
      (error: unknown) => {
        if (ending.current !== mine) return;
        const problem = problemText(error);
        setJob(mine.signal.aborted ? { kind: 'done', said: t('export.stopped') } : failed(problem));
      },
    );
  };
  return { job, run, stop: () => ending.current?.abort() };
}

function failed(problem: string): Job {
  return { kind: 'failed', said: t('export.failed', { problem }) };
}
