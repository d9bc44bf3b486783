import { useEffect, useRef, useState } from 'preact/hooks';
import { ankiText, requestAnkiAccess } from '@/components/export/anki-access';
import { problemText } from '@/components/ui/problem-text';
import { t } from '@/components/ui/text';
import { type AnkiConnection, AnkiError, askPermission, connectAnki } from '@/lib/anki/anki-connect';
import { listSources, readFields, type SourceFields } from '@/lib/anki/sources';
import { type AnkiChoice, type AnkiSource, usualKnownDays } from '@/lib/anki/types';
import { readSettings } from '@/lib/settings';

export type AnkiState = {
  /** What was read last, for a refresh. */
  last?: AnkiChoice;
  /** The add-on's key, where it has one; kept while the page is open. */
  key: string;
  busy: boolean;
  problem?: string;
  /** What Anki has, once it was asked. */
  sources?: AnkiSource[];
  /** The fields of the source that is chosen. */
  fields?: SourceFields;
  choice?: AnkiChoice;
};

/** Asks Anki what it has, and which of it is to be read as words. Nothing is sent before `connect`. */
export function useAnki() {
  const [state, setState] = useState<AnkiState>({ key: '', busy: false });
  const change = (part: Partial<AnkiState>) => setState((before) => ({ ...before, ...part }));
  const ending = useRef<AbortController>(undefined);
  useEffect(() => {
    readSettings().then(
      ({ ankiWords }) => ankiWords && change({ last: ankiWords }),
      () => {},
    );
    return () => ending.current?.abort();
  }, []);

  /** Runs one task at a time; an abandoned one changes nothing. */
  const ask = async (task: (anki: AnkiConnection) => Promise<Partial<AnkiState>>) => {
    ending.current?.abort();
    const mine = new AbortController();
    ending.current = mine;
    change({ busy: true, problem: undefined });
    try {
      const next = await task(openAnki(state.key, mine.signal));
      if (!mine.signal.aborted) change({ ...next, busy: false });
    } catch (error) {
      if (!mine.signal.aborted) change({ busy: false, problem: ankiProblemText(error) });
    }
  };

  const chooseSource = async (anki: AnkiConnection, source: AnkiSource): Promise<Partial<AnkiState>> => {
    const fields = await readFields(anki, source);
    const field = fields.word ?? fields.fields[0];
    const choice = field === undefined ? undefined : { ...source, field, ...readingOf(fields), ...limitsOf(state) };
    return { fields, choice };
  };

  /** Asks for access; a refusal is told. */
  const allow = async () => {
    const isAllowed = await requestAnkiAccess();
    change({ problem: isAllowed ? undefined : t('export.connect.noPermission') });
    return isAllowed;
  };

  return {
    state,
    allow,
    setKey: (key: string) => change({ key }),
    setChoice: (choice: AnkiChoice) => change({ choice }),
    connect: async () => {
      if (!(await allow())) return;
      await ask(async (anki) => {
        await askPermission(anki, state.key);
        const sources = await listSources(anki);
        return { sources, fields: undefined, choice: undefined };
      });
    },
    choose: (source: AnkiSource) => ask((anki) => chooseSource(anki, source)),
  };
}

function readingOf({ reading }: SourceFields): Pick<AnkiChoice, 'reading'> {
  return reading === undefined ? {} : { reading };
}

/** What was chosen for another source holds for this one too. */
function limitsOf({ choice, last }: AnkiState): Pick<AnkiChoice, 'knownDays' | 'unstudied'> {
  const { knownDays = usualKnownDays, unstudied = false } = choice ?? last ?? {};
  return { knownDays, unstudied };
}

/** A connection to the add-on on this computer. */
export function openAnki(key: string, signal?: AbortSignal): AnkiConnection {
  return connectAnki({ fetch: globalThis.fetch.bind(globalThis), key, ...(signal && { signal }) });
}

export function ankiProblemText(error: unknown): string {
  return error instanceof AnkiError ? ankiText(error.problem) : problemText(error);
}
