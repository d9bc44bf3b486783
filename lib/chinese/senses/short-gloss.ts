const mostWords = 3;

/** What a gloss is cut before, once there are words enough: what follows narrows it. */
const NARROWING = /^(?:of|in|on|at|for|to|with|from|by|as|that|which|who|and|or|than|into|about|a|an|the|not)$/i;

/**
 * The glosses of a sense in one to three words, to stand above a word: its synonyms without "to", articles and brackets,
 * in their order; none where all of it is a remark. "to discover; to find" gives "discover" and "find", "(bound form)
 * one's own; this" "one's own" and "this", "classifier for people" "(classifier)" and "(mw)".
 */
export function shortGlosses(sense: string): string[] {
  if (/^(?:\([^()]*\) ?)*\(?(?:classifier|measure word)\b/.test(sense)) return ['(classifier)', '(mw)'];
  const bare = sense
    .replace(/\[[^\]]*\]/g, '')
    .replace(/\([^()]*\)|\{[^{}]*\}/g, ' ')
    .replace(/\bCL:.*$/, '')
    .replace(/\p{Script=Han}+(?:\|\p{Script=Han}+)?/gu, ' ')
    .replace(/[“”"~]/g, '');
  const synonyms = bare
    .split(/[;,/:!?]|\.{3}| - /)
    .map((synonym) => plain(synonym))
    .filter((synonym) => /\p{L}/u.test(synonym));
  const short = synonyms.filter((synonym) => synonym.split(' ').length <= mostWords);
  const [first] = short.length > 0 ? short : [cut(synonyms[0] ?? '')];
  const gloss = first || remark(sense);
  if (gloss === '') return [];
  const all = [gloss, ...short.filter((synonym) => !synonym.startsWith('lit. '))];
  // Involved for “to be involved”.
  const verbless = all.map((synonym) => synonym.replace(/^(?:be|become) (?:(?:an?|the) )?(?=\p{L}{4})/u, ''));
  return [...new Set([...all, ...verbless])];
}

/** Without what an English gloss begins with for the sake of grammar. */
function plain(gloss: string): string {
  return gloss
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^(?:(?:used )?to (?=\p{L})|(?:an?|the) (?=\p{L}))/iu, '')
    .replace(/ (?:(?:to|for|of|with|from|on|at) )?(?:sth|sb)$/, '')
    .trim();
}

/** What says nothing by itself, and what it is said with. */
const LIGHT =
  /^(?:be|get|have|make|do|go|come|give|take|put|keep|let|become|all|this|that|not|so|very|more|no|as|at|in|on)$/i;
const mostWithLight = 5;

/** The first words of a longer gloss, and no preposition at its end; more of them where these say nothing. */
function cut(gloss: string): string {
  const all = gloss.split(' ');
  const words = all.slice(0, mostWords);
  while (words.length > 1 && NARROWING.test(words.at(-1) ?? '')) words.pop();
  return (LIGHT.test(words.join(' ')) ? all.slice(0, mostWithLight) : words).join(' ');
}

/** Of a gloss that is a remark as a whole: what it calls the word, in brackets. */
function remark(sense: string): string {
  const kind =
    /\b(?:modal particle|particle|action marker|complement|prefix|suffix|interjection|passive|emphasis)\b/.exec(sense);
  return kind ? `(${kind[0]})` : '';
}
