/** Every stage and rule of extraction that can be switched off by itself, to measure what it is worth. */
export const RULE_NAMES = [
  'hidden text',
  'answers',
  'boxes',
  'guard',
  'box: name',
  'box: short name',
  'box: menu',
  'box: label',
  'box: notice',
  'box: comments',
  'box: replies',
  'list',
  'next article',
  'edges',
  'structure returns',
  'junk lines',
  'credits',
  'lone links',
  'gate',
] as const;

export type RuleName = (typeof RULE_NAMES)[number];
export type Rules = ReadonlySet<RuleName>;

export const ALL_RULES: Rules = new Set(RULE_NAMES);
