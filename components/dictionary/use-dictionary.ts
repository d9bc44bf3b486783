import { useState } from 'preact/hooks';
import { problemText } from '@/components/ui/problem-text';
import { dictionaryPath, routeOf } from '@/components/ui/routes';
import { useTask } from '@/components/ui/use-task';
import type { DictionaryFindings } from '@/lib/chinese/search/search-dictionary';
import { background } from '@/lib/rpc/transport';

/** How many words are shown at first, and how many more each time. */
const step = 30;
/** For so long nothing is typed before it is looked up, in milliseconds. */
const pause = 120;

/** What is looked up, in the page's address too, and what the dictionary has for it. */
export function useDictionary() {
  const [asked, setAsked] = useState(() => ({ typed: queryOf(location.hash), limit: step }));
  const [answer, setAnswer] = useState<{ query: string; findings: DictionaryFindings } | undefined>();
  const [problem, setProblem] = useState<string | undefined>();
  const query = asked.typed.trim();
  const setTyped = (typed: string) => setAsked({ typed, limit: step });

  useTask((signal) => {
    addEventListener('hashchange', () => setTyped(queryOf(location.hash)), { signal });
  }, []);

  useTask(
    (signal) => {
      const look = async () => {
        // Not in the history: it is typed letter by letter.
        history.replaceState(null, '', dictionaryPath(query));
        if (query === '') return setAnswer(undefined);
        try {
          const findings = await background.searchDictionary(query, asked.limit);
          if (signal.aborted) return;
          setAnswer({ query, findings });
          setProblem(undefined);
        } catch (error) {
          if (!signal.aborted) setProblem(problemText(error));
        }
      };
      const timer = setTimeout(look, answer === undefined || query === '' ? 0 : pause);
      signal.addEventListener('abort', () => clearTimeout(timer));
    },
    [query, asked.limit],
  );

  return {
    typed: asked.typed,
    setTyped,
    /** What was looked up last. */
    answer: query === '' ? undefined : answer,
    isSearching: query !== '' && answer?.query !== query && problem === undefined,
    showMore: () => setAsked({ ...asked, limit: asked.limit + step }),
    problem,
  };
}

function queryOf(hash: string): string {
  const route = routeOf(hash);
  return route.page === 'dictionary' ? (route.query ?? '') : '';
}
