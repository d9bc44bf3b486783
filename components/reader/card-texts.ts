/** How an entry leans on another one, as the text says it. */
export const referenceTexts = {
  see: 'card.reference.see',
  variant: 'card.reference.variant',
  'old-variant': 'card.reference.oldVariant',
  abbreviation: 'card.reference.abbreviation',
  erhua: 'card.reference.erhua',
} as const;

/** Every text that a card may need, to be read while the extension is surely there. */
export const cardTexts = [
  'card.label',
  'card.inside',
  'card.longer',
  'card.noEntry',
  'card.name',
  'card.taiwan',
  'card.rare',
  'card.top',
  ...Object.values(referenceTexts),
] as const;
