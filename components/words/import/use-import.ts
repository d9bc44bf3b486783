import { useRef, useState } from 'preact/hooks';
import { failureText } from '@/components/storage/use-writes';
import { t } from '@/components/ui/text';
import { AnkiError, askPermission } from '@/lib/anki/anki-connect';
import { readNotes } from '@/lib/anki/read-notes';
import type { AnkiChoice } from '@/lib/anki/types';
import { inBatches } from '@/lib/async/in-batches';
import { yieldToMain } from '@/lib/async/yield-to-main';
import { wordId } from '@/lib/chinese/word-id';
import { library } from '@/lib/library/db';
import { knownReviews, undoEstimates } from '@/lib/library/reviews/estimates';
import type { Planning } from '@/lib/library/reviews/reviews';
import { wordStates } from '@/lib/library/words/words';
import { takeBack } from '@/lib/library/words/words-edit';
import { type ImportResult, importWords } from '@/lib/library/words/words-import';
import { createScheduler } from '@/lib/review/scheduler';
import { background } from '@/lib/rpc/transport';
import type { KeptWord, WordStates } from '@/lib/session/word-state';
import { changeSettings, readSettings, tellReviewsChanged, tellWordsChanged } from '@/lib/settings';
import { decodeList, type ListProblem } from '@/lib/words/decode-list';
import type { FoundWord, ImportedWord } from '@/lib/words/import-plan';
import { parseWords } from '@/lib/words/parse-words';
import type { ListedWord, WordFormat, WordQuery } from '@/lib/words/word-query';
import { ankiProblemText, openAnki } from './use-anki';

/** A list that was parsed and looked up; lines of Anki's notes have no number. */
export type ReadList = {
  format?: WordFormat | 'ankiNotes';
  found: FoundWord[];
  problems: { line?: number; text: string }[];
  /** Notes in Anki that were never studied, and left out. */
  unstudied?: number;
  states: WordStates;
  /** Up to when the reviews of words are known here, where the list comes with those of another program. */
  reviewed?: ReadonlyMap<string, number>;
};

export type ImportState =
  | { step: 'choosing'; problem?: ListProblem | 'too-many' | 'no-words'; failure?: string }
  | { step: 'reading' | 'writing' | 'undoing'; percent: number }
  | { step: 'preview'; list: ReadList }
  | { step: 'done'; result: ImportResult; failure?: string }
  | { step: 'undone'; left: number };

/** How many words are looked up in one message. */
const BATCH_SIZE = 1000;

/** Outlives the page, so that an import can still be undone when the user comes back. */
let last: ImportState = { step: 'choosing' };

/** Imports words from a list: parses it, looks the words up, saves them, and undoes that. */
export function useImport() {
  const [state, setShown] = useState<ImportState>(last.step === 'done' ? last : { step: 'choosing' });
  /** Counts tasks, so that the result of an abandoned one is dropped. */
  const begun = useRef(0);
  const set = (next: ImportState) => {
    last = next;
    setShown(next);
  };
  const fail = async (error: unknown) => set({ step: 'choosing', failure: await failureText(error) });

  const begin = async (work: (isOn: () => boolean, tell: (percent: number) => void) => Promise<ImportState>) => {
    begun.current += 1;
    const mine = begun.current;
    set({ step: 'reading', percent: 0 });
    try {
      const next = await work(
        () => mine === begun.current,
        (percent) => {
          if (mine === begun.current) set({ step: 'reading', percent });
        },
      );
      if (mine === begun.current) set(next);
    } catch (error) {
      if (mine === begun.current) fail(error);
    }
  };

  return {
    state,
    readList: (source: Blob | string) =>
      begin(async (isOn, tell) => {
        const decoded =
          typeof source === 'string' ? { text: source } : decodeList(new Uint8Array(await source.arrayBuffer()));
        if ('problem' in decoded) return { step: 'choosing', problem: decoded.problem };
        if (decoded.text.trim() === '') return { step: 'choosing', problem: 'empty' };
        const parsed = await parseWords(decoded.text, yieldToMain);
        if (parsed === 'too-many') return { step: 'choosing', problem: 'too-many' };
        if (parsed.words.length === 0) return { step: 'choosing', problem: 'no-words' };
        const found = await lookUpAll(parsed.words, isOn, tell);
        const states = await wordStates(library());
        return { step: 'preview', list: { format: parsed.format, found, problems: parsed.problems, states } };
      }),
    readAnki: (choice: AnkiChoice, key: string) =>
      begin(async (isOn, tell) => {
        try {
          const anki = openAnki(key);
          await askPermission(anki, key);
          // Reading takes about as long as looking up.
          const read = await readNotes(anki, choice, Date.now(), (share) => tell(Math.round(share * 50)));
          await changeSettings({ ankiWords: choice });
          const { words, problems, unstudied } = read;
          if (words.length === 0) return { step: 'choosing', failure: t('importWords.anki.noWords') };
          const found = await lookUpAll(words, isOn, (percent) => tell(50 + percent / 2));
          const states = await wordStates(library());
          const reviewed = await knownReviews(library());
          return { step: 'preview', list: { format: 'ankiNotes', found, problems, unstudied, states, reviewed } };
        } catch (error) {
          return {
            step: 'choosing',
            failure: error instanceof AnkiError ? ankiProblemText(error) : await failureText(error),
          };
        }
      }),
    readLevels: (upTo: number) =>
      begin(async (_, tell) => {
        const found: FoundWord[] = [];
        for (let level = 1; level <= upTo; level++) {
          for (const word of await background.wordsOfLevel(level))
            found.push({ listed: { headword: word.simplified, line: found.length + 1 }, words: [identified(word)] });
          tell(Math.round((level / upTo) * 100));
        }
        return { step: 'preview', list: { found, problems: [], states: await wordStates(library()) } };
      }),
    write: async (words: readonly ImportedWord[], raise: boolean) => {
      begun.current += 1;
      set({ step: 'writing', percent: 0 });
      try {
        const onProgress = (done: number) =>
          set({ step: 'writing', percent: Math.round((done / Math.max(1, words.length)) * 100) });
        const result = await importWords(library(), words, { raise, planning: await planning(), onProgress });
        set({ step: 'done', result });
        await tellWordsChanged();
        if (result.estimates.length > 0) await tellReviewsChanged();
      } catch (error) {
        fail(error);
      }
    },
    undo: async (result: ImportResult) => {
      const all = Math.max(1, result.edit.words.length);
      const onProgress = (done: number) => set({ step: 'undoing', percent: Math.round((done / all) * 100) });
      onProgress(0);
      try {
        const left = await takeBack(library(), result.edit, { onProgress });
        if (result.estimates.length > 0) await undoEstimates(library(), result.estimates, await planning());
        set({ step: 'undone', left });
        await tellWordsChanged();
        if (result.estimates.length > 0) await tellReviewsChanged();
      } catch (error) {
        set({ step: 'done', result, failure: await failureText(error) });
      }
    },
    restart: () => {
      begun.current += 1;
      set({ step: 'choosing' });
    },
  };
}

/** By which words are scheduled that another program has reviewed. */
async function planning(): Promise<Planning> {
  const { reviewRetention: retention } = await readSettings();
  return { scheduler: createScheduler({ retention }), retention };
}

function identified(word: KeptWord): { id: string; word: KeptWord } {
  return { id: wordId(word.simplified, word.pinyin), word };
}

/** Looks up each word of a list in the dictionary, duplicates once. */
async function lookUpAll(
  words: readonly ListedWord[],
  isOn: () => boolean,
  tell: (percent: number) => void,
): Promise<FoundWord[]> {
  const keyOf = ({ headword, other, whole, pinyin }: WordQuery) => [headword, other, whole, pinyin].join('\n');
  const asked = new Map<string, WordQuery>();
  for (const { headword, other, whole, pinyin } of words) {
    const question = {
      headword,
      ...(other !== undefined && { other }),
      ...(whole !== undefined && { whole }),
      ...(pinyin !== undefined && { pinyin }),
    };
    asked.set(keyOf(question), question);
  }
  const questions = [...asked];
  const answers = new Map<string, FoundWord['words']>();
  let asking = 0;
  for (const part of inBatches(questions, BATCH_SIZE)) {
    if (!isOn()) break;
    const found = await background.findWords(part.map(([, question]) => question));
    part.forEach(([key], index) => void answers.set(key, (found[index] ?? []).map(identified)));
    asking += part.length;
    tell(Math.round((asking / questions.length) * 100));
    await yieldToMain();
  }
  return words.map((listed) => ({ listed, words: answers.get(keyOf(listed)) ?? [] }));
}
