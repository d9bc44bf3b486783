import { FUNCTION_WORD_RULES } from './function-word-rules';
import { NOUN_RULES } from './noun-rules';
import { PARTICLE_RULES } from './particle-rules';
import type { SenseRules } from './sense-context';
import { VERB_RULES } from './verb-rules';

/** By hand, from general knowledge of grammar and usage; what they were tuned on is in docs/quality.md. */
export const SENSE_RULES: SenseRules = { ...FUNCTION_WORD_RULES, ...NOUN_RULES, ...PARTICLE_RULES, ...VERB_RULES };
