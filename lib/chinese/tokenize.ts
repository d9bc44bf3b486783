import { numberEdges } from '@/lib/chinese/numbers/number-text';
import type { Dictionary } from './dictionary/open-dictionary';
import { doubledWords } from './doubled-words';
import { withJoints } from './inner-words';
import type { CountryReader } from './names/country-names';
import { nameStage } from './names/name-stage';
import { withFigures } from './numbers/figure-tokens';
import { numberWords } from './numbers/number-words';
import { inheritReadings } from './own/inherit-readings';
import type { Stretch } from './own/own-cuts';
import { type OwnData, type OwnWords, ownWords } from './own/own-words';
import { withParted } from './parted-words';
import type { PolyphoneModel } from './polyphones/open-polyphones';
import { readTokens } from './readings/readings';
import { cheapestPath, type Span } from './segment';
import { simplifyUnits } from './simplifier';
import type { EdgeProvider } from './token-candidates';
import type { ArticleNames, Token } from './types';
import { type WordLattice, wordLattice } from './word-lattice';

/** The tokens of a text: first words, then readings. Without `polyphones`, pinyin-pro decides between readings. */
export function tokenize(dictionary: Dictionary, text: string, polyphones?: PolyphoneModel): Token[] {
  return tokenizeAll(dictionary, [text], undefined, { polyphones }).tokens[0] ?? [];
}

export type TokenizeOptions = {
  /** What other texts of the same article show of names. */
  names?: ArticleNames | undefined;
  /** Tells between the readings of a word; without it, pinyin-pro does. */
  polyphones?: PolyphoneModel | undefined;
  /** What the user set right or added. */
  own?: OwnData | undefined;
};

/** The tokens of texts that belong together: names found in one, and countries named in one, hold in all of them. */
export function tokenizeAll(
  dictionary: Dictionary,
  texts: readonly string[],
  lattices?: readonly WordLattice[],
  { names, polyphones, own: data }: TokenizeOptions = {},
): { tokens: Token[][]; names?: ArticleNames } {
  const own = data && ownWords(dictionary, data);
  const { cuts, countries, found, fixed, isUnread } = cutAll(dictionary, texts, lattices, names, own);
  const tokens = texts.map((text, index) => [
    ...withFigures(
      text,
      readTokens(dictionary, text, cuts[index] ?? [], countries, polyphones).map((token) =>
        withSimplified(dictionary, withWords(withParted(dictionary, withJoints(dictionary, token)))),
      ),
    ),
  ]);
  if (own) {
    const made = texts.flatMap((_, index) => (fixed[index] || isUnread[index] ? [index] : []));
    if (made.length > 0) {
      const plain = cutAll(dictionary, texts, lattices, names);
      for (const index of made) {
        const text = texts[index] ?? '';
        const read = readTokens(dictionary, text, plain.cuts[index] ?? [], plain.countries, polyphones);
        inheritReadings(dictionary, text, tokens[index] ?? [], read);
      }
    }
    texts.forEach((text, index) => void own.read(text, tokens[index] ?? [], fixed[index]));
  }
  return found ? { tokens, names: found } : { tokens };
}

/** The words of each of some texts that belong together, before they have a reading (see tokenizeAll). */
export function cutAll(
  dictionary: Dictionary,
  texts: readonly string[],
  lattices: readonly WordLattice[] = texts.map((text) => wordLattice(dictionary, text)),
  known?: ArticleNames,
  own?: OwnWords,
): {
  cuts: Span[][];
  countries: CountryReader;
  found?: ArticleNames | undefined;
  fixed: (readonly Stretch[] | undefined)[];
  /** Whether each text has words of the user's dictionaries of which nothing says how they are read. */
  isUnread: boolean[];
} {
  const names = nameStage(dictionary, texts, known);
  const imported = own?.dictionaries?.candidates;
  const providers: EdgeProvider[] = [
    ...[numberEdges, doubledWords(dictionary), ...names.providers],
    ...(imported ? [imported] : []),
  ];
  const stretches = texts.map((text, index) => {
    const lattice = lattices[index] as WordLattice;
    const proposed = providers.flatMap((provider) => provider(text, lattice.classes));
    const edges = own ? [...proposed, ...own.likelier(lattice)] : proposed;
    const fixed = own?.fixed(text);
    return { text, lattice, edges, fixed, spans: cheapestPath(text, lattice, edges, fixed) };
  });
  const { found, edges: again } = names.again(stretches.map(({ spans }) => spans));
  const cuts = stretches.map(({ text, lattice, edges, fixed, spans }, index) => {
    const more = again[index];
    return more ? cheapestPath(text, lattice, [...edges, ...more], fixed) : spans;
  });
  return {
    ...{ cuts, countries: names.countries, found, fixed: stretches.map(({ fixed }) => fixed) },
    isUnread: stretches.map(({ text, lattice }) => own?.dictionaries?.lacksReading(text, lattice.classes) ?? false),
  };
}

/** What the dictionary lacks is kept as a word under its simplified form. */
function withSimplified(dictionary: Dictionary, token: Token): Token {
  if (token.kind === 'other') return token;
  const simplified = simplifyUnits(dictionary, token.text);
  const isPlain = simplified === token.text || dictionary.find(token.text) !== undefined;
  return isPlain ? token : { ...token, simplified };
}

function withWords(token: Token): Token {
  const words = token.kind === 'number' ? numberWords(token.text) : undefined;
  return words ? { ...token, words } : token;
}
