import { expect, it, test } from 'vitest';
import { OWN_GLOSSES } from '@/lib/chinese/senses/own-glosses';
import { firstGlosses, shortGlosses } from '@/lib/chinese/senses/short-gloss';
import { realDictionary } from '@/tests/chinese/real-dictionary';

const firstOf = (sense: string) => shortGlosses(sense)[0] ?? '';

test.each([
  ['to discover; to find; to detect', 'discover'],
  // The first three words would say nothing.
  ['to be on the alert', 'be on the alert'],
  ['all of a sudden', 'all of a sudden'],
  ['to notice; to become aware of', 'notice'],
  ['to speak; to talk; to say', 'speak'],
  ["(bound form) one's own; this", "one's own"],
  ['(formal) and; together with (linking parallel nouns, verbs, phrases or clauses)', 'and'],
  ['classifier for people', '(classifier)'],
  ['(classifier) stroke of a Chinese character', '(classifier)'],
  ['classifier: handful, bundle, bunch', '(classifier)'],
  ['measure word to show the frequency of an action', '(classifier)'],
  ['(completed action marker)', '(action marker)'],
  ['(modal particle indicating change of state, situation now)', '(modal particle)'],
  ['used to indicate passive voice (placed before the doer of the action)', '(passive)'],
  ['(possessive particle, literary equivalent of 的[de])', '(particle)'],
  ['(directional complement) up', 'up'],
  ['(noun suffix) on; above', 'on'],
  ['the above-mentioned', 'above-mentioned'],
  ['a discovery', 'discovery'],
  ['a household', 'household'],
  ['an exit', 'exit'],
  ['to', 'to'],
  ['for', 'for'],
  ['will', 'will'],
  ["of; ~'s (possessive particle)", 'of'],
  ['to be (followed by substantives only)', 'be'],
  ['to have; there is', 'have'],
  ['(of sb or sth) to be (located) at', 'be at'],
  ['to exist; to be alive', 'exist'],
  ['abbr. for Kelvin, 開爾文|开尔文[Kāi ěr wén]', 'Kelvin'],
  ['water', 'water'],
  ['(concept of) time', 'time'],
  ['marketplace; market; bazaar', 'marketplace'],
  ['(economics) market', 'market'],
  ['to suffer; to meet with (usu. misfortune)', 'suffer'],
  ['to give (as a present)', 'give'],
  ['to feel (that)', 'feel'],
  ['to miss (feel wistful about the absence of)', 'miss'],
  ['to desire; to want (to)', 'want'],
  ['contrary to what one might expect; but; yet', 'but'],
  ['(after a suppositional clause) in that case; then', 'then'],
  ['(after a clause of action) as soon as; immediately after', 'as soon as'],
  ['to put on (clothes, shoes etc.)', 'put on'],
  ['to make trouble for sb', 'make trouble'],
  ['to look after', 'look after'],
  ['to put aside for later', 'put aside for later'],
  ['government official (in an organization)', 'government official'],
  ['public transportation', 'public transportation'],
  ['fourth or youngest amongst brothers', 'fourth amongst brothers'],
  ['person engaged in certain types of work', ''],
  ['large place used for a specific purpose', 'large place'],
  ['(used in combination with 給|给[gěi] or 出[chū] etc) to lend', 'lend'],
  ['book', 'book'],
  ["don't ...!", "don't"],
  ['...right?', 'right'],
  ['more {adj.} than {noun}', 'more than'],
  ['(relationship) "no way"', 'no way'],
  ['(fig.) to bear; to shoulder (a burden, blame etc)', 'bear'],
  ['to pass through; to get through', 'pass through'],
  ['within; among; in', 'within'],
  ['how many; how much', 'how many'],
  ['several; a few', 'several'],
  ['(sentence-final particle) used in questions', '(particle)'],
  ['to learn sth from sb', 'learn sth'],
  ['paper (CL:張|张[zhang1],沓[da2])', 'paper'],
  ['to have a power failure', 'have a power failure'],
  ['to put on or wear (glasses, hat, gloves etc)', 'put on'],
  ["to carry on one's shoulder and back", 'carry on shoulder and back'],
  ['to push aside with the hand, foot, a stick etc', 'push aside with hand'],
  ['a little; slightly', 'a little'],
  ['lit. to hold a knife; fig. to do it oneself', 'do it oneself'],
  ['Yunnan Province in southwest China, capital Kunming', 'Yunnan Province'],
  // No cut ends where something must follow, none drops a “not”, and none runs two alternatives together.
  ['supply does not meet demand', 'supply does not meet demand'],
  ['honor does not allow one to glance back', ''],
  ['to turn out to be true', 'turn out to be true'],
  ['lit. I dare not (accept the honor)', 'I dare not'],
  ['to stay up late or all night', 'stay up late'],
  ['cigarette or pipe tobacco (CL:根[gēn])', 'smoke'],
  ['privately hired legal or administrative advisor to a government official', ''],
  ['dragon with horns not yet grown', ''],
  ['ball used for playing games', 'ball'],
  ["to leave home to make one's way in the world", 'leave home'],
  ['to cater to sb to make them happy', ''],
  ['palace of the Dragon King at the bottom of the sea', 'palace of the Dragon King'],
  ['we or us (including the speaker and the person(s) spoken to)', 'we'],
  ['used in 惡心|恶心[ě xīn]', ''],
  ['(also pr. [pú])', ''],
  ['', ''],
])('%s is in short: %s', (sense, short) => {
  expect(firstOf(sense)).toBe(short);
});

test.each([
  ['to be involved; to participate in a matter that concerns others', ['be involved', 'involved']],
  ['investigation; inquiry', ['investigation', 'inquiry']],
  ['to climb over a wall; (lit.) wall', ['wall']],
  ['classifier for people', ['(classifier)', '(mw)']],
  ['stretch of a road', ['stretch of a road', 'stretch']],
  ['to be out of luck', ['be out of luck']],
  ['grave; serious; severe; critical', ['serious']],
])('the short glosses of %s, for less room', (sense, expected) => {
  expect(shortGlosses(sense)).toEqual(expected);
});

test.each([
  [['lit. new bud', 'fig. new and original'], 'new and original'],
  [["(lit.) to have one's nose in the air (idiom)", '(fig.) arrogant; haughty'], 'arrogant'],
  // A literal meaning ends with the remark that it is an idiom, or with a semicolon.
  [['lit. one day, a thousand miles; so it is (idiom); rapid progress'], 'rapid progress'],
  [['lit. to join hands; (fig.) to act together'], 'act together'],
  // Where nothing else is said, it is the meaning.
  [['lit. one spot', '(also pr. [pú])'], 'one spot'],
])('of %s the first glosses begin with %s', (senses, first) => {
  expect(firstGlosses(senses)[0]).toBe(first);
});

it('every sense that has a gloss of our own is one of the dictionary’s', () => {
  const texts = Buffer.from(realDictionary().raw.entries);
  const isSense = (sense: string) => ['\t', '/'].some((before) => texts.includes(before + sense));
  expect(OWN_GLOSSES.filter(([sense]) => !isSense(sense))).toEqual([]);
});
