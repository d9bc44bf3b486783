/**
 * Why files are no dictionary that can be read. `empty`: nothing in it; `unknown-format`: of no kind that is read here;
 * `too-large`: more than any dictionary holds, or would unpack to; `damaged`: cut short, or not as it says of itself;
 * `bad-lines`: a text with some lines of CEDICT among too many others; `comma-separated`: a table, but not with tabs;
 * `archive`: packed in a way that is not unpacked here; `incomplete`: a StarDict dictionary of which a file is missing;
 * `several`: more than one dictionary; `version`: of a version that is not read; `characters-only`: of Yomitan, with
 * single characters and no words; `encrypted`: behind a password; `no-entries`: no Chinese headword with a gloss;
 * `unreadable`: the file was moved or changed meanwhile. `detail` says where, for a report; `lines` are the first of the
 * lines (from 1) that are none of a dictionary.
 */
export type DictionaryProblem = {
  code:
    | 'empty'
    | 'unknown-format'
    | 'too-large'
    | 'damaged'
    | 'bad-lines'
    | 'comma-separated'
    | 'archive'
    | 'incomplete'
    | 'several'
    | 'version'
    | 'characters-only'
    | 'encrypted'
    | 'no-entries'
    | 'unreadable';
  detail?: string;
  lines?: number[];
};

/** So many bad lines are named: where they are is seen from the first. */
export const mostLinesTold = 5;

/** Thrown while files are read; `readDictionary` returns it as a value. */
export class BadDictionary extends Error {
  override name = 'BadDictionary';
  constructor(readonly problem: DictionaryProblem) {
    super(problem.detail ?? problem.code);
  }
}

export function bad(code: DictionaryProblem['code'], detail?: string, lines?: number[]): BadDictionary {
  return new BadDictionary({ code, ...(detail !== undefined && { detail }), ...(lines && { lines }) });
}
