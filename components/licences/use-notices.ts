import { useState } from 'preact/hooks';
import { problemText } from '@/components/ui/problem-text';
import { useTask } from '@/components/ui/use-task';
import type { Notice } from './notice';

/** The notices that the extension was built with; undefined until they are read. */
export function useNotices(): { notices?: Notice[]; problem?: string } {
  const [state, setState] = useState<{ notices?: Notice[]; problem?: string }>({});
  useTask((signal) => {
    fetch('/licences.json', { signal })
      .then((response) => response.json())
      .then(
        (notices) => setState({ notices }),
        (problem) => signal.aborted || setState({ problem: problemText(problem) }),
      );
  }, []);
  return state;
}
