/**
 * Why files are no dictionary that can be read. `empty`: nothing in it; `unknown-format`: of no kind that is read here;
 * `too-large`: more than any dictionary holds, or would unpack to; `damaged`: cut short, or not as it says of itself;
 * `incomplete`: a StarDict dictionary of which a file is missing; `several`: more than one dictionary; `version`: of a
 * version that is not read; `encrypted`: behind a password; `no-entries`: no Chinese headword with a gloss;
 * `unreadable`: the file was moved or changed meanwhile. `detail` says where, for a report.
 */
export type DictionaryProblem = {
  code:
    | 'empty'
    | 'unknown-format'
    | 'too-large'
    | 'damaged'
    | 'incomplete'
    | 'several'
    | 'version'
    | 'encrypted'
    | 'no-entries'
    | 'unreadable';
  detail?: string;
};

/** Thrown while files are read; `readDictionary` returns it as a value. */
export class BadDictionary extends Error {
  override name = 'BadDictionary';
  constructor(readonly problem: DictionaryProblem) {
    super(problem.detail ?? problem.code);
  }
}

export function bad(code: DictionaryProblem['code'], detail?: string): BadDictionary {
  return new BadDictionary({ code, ...(detail !== undefined && { detail }) });
}
