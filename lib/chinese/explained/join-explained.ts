import type { Dictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { withJoints } from '@/lib/chinese/inner-words';
import { capitalise } from '@/lib/chinese/numbered-pinyin';
import type { ExplainedName, Token } from '@/lib/chinese/types';

/** A form that can be one token: Han characters, perhaps with the points of a foreign name. */
const FORM = /^\p{Script=Han}[\p{Script=Han}·・•‧∙･]{1,15}$/u;
const LONGEST = 16;

/** Forms of names by whether they are written with a capital. */
export type Forms = ReadonlyMap<string, { isName: boolean }>;

/** The forms of explained names that are Chinese, in both directions. */
export function formsOf(names: readonly ExplainedName[]): Forms {
  const forms = new Map<string, { isName: boolean }>();
  for (const { form, other, kind } of names) {
    if (FORM.test(form)) forms.set(form, { isName: kind === 'foreign' && /^\p{Lu}\p{Ll}/u.test(other) });
    if (kind !== 'foreign' && FORM.test(other) && !forms.has(other)) forms.set(other, { isName: false });
  }
  return forms;
}

/** The other forms that are in Latin letters: IMF, Antonio Guterres. */
export function latinsOf(names: readonly ExplainedName[]): ReadonlySet<string> {
  return new Set(names.flatMap(({ form, other }) => [form, other].filter((text) => !/\p{Script=Han}/u.test(text))));
}

/** Letters and signs next to which a Latin name is a part of another: GPT in GPT-4. */
const INSIDE = /[\p{L}\p{N}&'’-]/u;

/** The tokens with each Latin name as one token, which has a card. Where it stands in a longer one it is left. */
export function joinLatins(tokens: readonly Token[], latins: ReadonlySet<string>): Token[] {
  if (latins.size === 0) return [...tokens];
  const longest = Math.max(...[...latins].map(({ length }) => length));
  const joined: Token[] = [];
  for (let from = 0; from < tokens.length; ) {
    const to = isInside(joined.at(-1)?.text.at(-1)) ? undefined : endOfLatin(tokens, from, latins, longest);
    const text = tokens
      .slice(from, to ?? from + 1)
      .map((token) => token.text)
      .join('');
    joined.push(to === undefined ? (tokens[from] as Token) : { text, kind: 'other', latin: true });
    from = to ?? from + 1;
  }
  return joined;
}

function endOfLatin(
  tokens: readonly Token[],
  from: number,
  latins: ReadonlySet<string>,
  longest: number,
): number | undefined {
  let text = '';
  let end: number | undefined;
  for (let at = from; at < tokens.length && text.length < longest; at += 1) {
    const token = tokens[at] as Token;
    if (token.pinyin || token.figures || token.value) break;
    text += token.text;
    if (latins.has(text) && !isInside(tokens[at + 1]?.text.at(0))) end = at + 1;
  }
  return end;
}

function isInside(character: string | undefined): boolean {
  return character !== undefined && INSIDE.test(character) && !/\p{Script=Han}/u.test(character);
}

/**
 * The tokens with each form as one token that several tokens make up exactly: 世卫|组织. Their readings stay as they are.
 * Tokens with more to say than a reading (numbers, what the user set right) stay by themselves.
 */
export function joinForms(dictionary: Dictionary, tokens: readonly Token[], forms: Forms): Token[] {
  if (forms.size === 0) return [...tokens];
  const joined: Token[] = [];
  for (let from = 0; from < tokens.length; ) {
    const to = endOfForm(tokens, from, forms);
    if (to === undefined) joined.push(tokens[from] as Token);
    else joined.push(joinOf(dictionary, tokens.slice(from, to), forms));
    from = to ?? from + 1;
  }
  return joined;
}

/** Where the longest form ends that begins with a token and has several. */
function endOfForm(tokens: readonly Token[], from: number, forms: Forms): number | undefined {
  let text = '';
  let end: number | undefined;
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at] as Token;
    if (!isPlain(token)) break;
    text += token.text;
    if (text.length > LONGEST) break;
    if (at > from && forms.has(text)) end = at + 1;
  }
  return end;
}

function isPlain({ text, kind, value, figures, parts, corrected, cut }: Token): boolean {
  if (kind === 'other') return /^[·・•‧∙･]$/.test(text);
  return kind !== 'number' && !value && !figures && !parts && !corrected && !cut;
}

function joinOf(dictionary: Dictionary, parts: readonly Token[], forms: Forms): Token {
  const text = parts.map((part) => part.text).join('');
  const pinyin = parts.flatMap((part) => part.pinyin ?? []);
  const isName = forms.get(text)?.isName === true || parts.some(({ kind }) => kind === 'name');
  if (isName && pinyin[0]) pinyin[0] = capitalise(pinyin[0]);
  const token: Token = { text, kind: isName ? 'name' : 'word', pinyin };
  if (parts.some(({ doubtful }) => doubtful)) token.doubtful = true;
  if (parts.some(({ taiwanPinyin }) => taiwanPinyin))
    token.taiwanPinyin = parts.flatMap((part) => part.taiwanPinyin ?? part.pinyin ?? []);
  return withJoints(dictionary, token);
}
