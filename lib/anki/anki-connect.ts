/** Why Anki did not do what it was asked. */
export type AnkiProblem =
  /** Nobody listens: Anki is closed, or the add-on is not there. */
  | { code: 'not-running' }
  /** Anki answers nobody: a dialog of it is open, or it syncs. */
  | { code: 'no-answer' }
  /** What answers at the add-on's address is another program. */
  | { code: 'other-program' }
  /** The add-on does not take requests from this extension. */
  | { code: 'refused' }
  /** The add-on wants a key; `given` where there was one, which it did not take. */
  | { code: 'key'; given: boolean }
  /** No profile is open, or its collection is taken. */
  | { code: 'busy' }
  /** The add-on does not know what it was asked for. */
  | { code: 'old' }
  /** There is a note type of our name with other fields. */
  | { code: 'other-fields'; missing: string[] }
  | { code: 'unknown'; detail: string };

/** Thrown by a call of Anki; `problem` says why in data. */
export class AnkiError extends Error {
  override name = 'AnkiError';
  constructor(readonly problem: AnkiProblem) {
    super(problem.code);
  }
}

/** One request as AnkiConnect takes it. */
export type AnkiAction = { action: string; params?: Record<string, unknown> };

/** What one of several requests came to. */
type AnkiAnswer = { result: unknown; error: string | null };

export type AnkiConnection = {
  /** Asks for one thing. Rejects with an `AnkiError`, or with the signal's reason. */
  call(action: string, params?: Record<string, unknown>, milliseconds?: number): Promise<unknown>;
  /** Sends several requests together; each has an answer of its own, in order. Rejects where none could be had. */
  all(actions: readonly AnkiAction[]): Promise<AnkiAnswer[]>;
};

export type AnkiOptions = {
  fetch: typeof globalThis.fetch;
  /** The add-on's key, where it has one. */
  key?: string;
  /** Where the add-on listens, without a path. */
  address?: string;
  signal?: AbortSignal;
};

/** Where AnkiConnect listens by default. */
export const ankiAddress = 'http://127.0.0.1:8765';

/** The add-on's protocol, version 6: https://git.sr.ht/~foosoft/anki-connect. */
const version = 6;
const patience = 20_000;

/** A connection to the AnkiConnect add-on. Nothing is sent before the first call. */
export function connectAnki({ fetch, key, address = ankiAddress, signal }: AnkiOptions): AnkiConnection {
  const request = ({ action, params }: AnkiAction) => ({
    action,
    version,
    ...(params && { params }),
    ...(key !== undefined && key !== '' && { key }),
  });
  const unlocked = (answer: AnkiAnswer) => {
    const problem = answer.error === null ? undefined : problemOf(answer.error, key);
    if (problem !== undefined) throw new AnkiError(problem);
    return answer.result;
  };

  async function call(action: string, params?: Record<string, unknown>, milliseconds = patience): Promise<unknown> {
    signal?.throwIfAborted();
    const late = AbortSignal.timeout(milliseconds);
    let response: Response;
    let text: string;
    try {
      response = await fetch(address, {
        method: 'POST',
        // As plain text no browser asks first whether it may; the add-on reads it all the same.
        body: JSON.stringify(request({ action, params })),
        credentials: 'omit',
        signal: signal === undefined ? late : AbortSignal.any([signal, late]),
      });
      text = await response.text();
    } catch {
      signal?.throwIfAborted();
      throw new AnkiError({ code: late.aborted ? 'no-answer' : 'not-running' });
    }
    if (response.status === 403) throw new AnkiError({ code: 'refused' });
    const answer = answerOf(text);
    if (answer === undefined) throw new AnkiError({ code: 'other-program' });
    return unlocked(answer);
  }

  return {
    call,
    async all(actions) {
      if (actions.length === 0) return [];
      // Each part of a `multi` is a request of its own, with its own key.
      const result = await call('multi', { actions: actions.map(request) });
      if (!Array.isArray(result) || result.length !== actions.length)
        throw new AnkiError({ code: 'unknown', detail: 'multi' });
      return result.map((part) => (isAnswer(part) ? part : { result: part, error: null }));
    },
  };
}

/** The add-on may ask its user whether we may: that takes as long as it takes. */
const patienceOfAPerson = 120_000;

/**
 * Asks whether we may: the add-on answers immediately where the origin is allowed, and asks its user where it is not
 * known. Rejects with an `AnkiError` where we may not.
 */
export async function askPermission(anki: AnkiConnection, key: string | undefined): Promise<void> {
  let answer: unknown;
  try {
    answer = await anki.call('requestPermission', undefined, patienceOfAPerson);
  } catch (error) {
    // Versions of the add-on before 2021 do not know the question.
    if (error instanceof AnkiError && error.problem.code === 'old') return;
    throw error;
  }
  const { permission, requireApiKey } = (answer ?? {}) as { permission?: unknown; requireApiKey?: unknown };
  if (permission !== 'granted') throw new AnkiError({ code: 'refused' });
  if (requireApiKey === true && (key ?? '') === '') throw new AnkiError({ code: 'key', given: false });
}

/** The texts in a list that the add-on answered with. */
export function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];
}

function problemOf(error: string, key: string | undefined): AnkiProblem {
  if (/api key/i.test(error)) return { code: 'key', given: key !== undefined && key !== '' };
  if (/collection is not available|database is locked|no profile/i.test(error)) return { code: 'busy' };
  if (/unsupported action/i.test(error)) return { code: 'old' };
  return { code: 'unknown', detail: error };
}

function answerOf(text: string): AnkiAnswer | undefined {
  try {
    const answer: unknown = JSON.parse(text);
    return isAnswer(answer) ? answer : undefined;
  } catch {
    return undefined;
  }
}

function isAnswer(value: unknown): value is AnkiAnswer {
  if (typeof value !== 'object' || value === null || !('result' in value) || !('error' in value)) return false;
  return value.error === null || typeof value.error === 'string';
}
