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
  'card.reference.see',
  'card.reference.variant',
  'card.reference.old-variant',
  'card.reference.abbreviation',
  'card.reference.erhua',
] as const;
