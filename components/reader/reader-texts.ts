/** How an entry leans on another one, as the text says it. */
export const referenceTexts = {
  see: 'card.reference.see',
  variant: 'card.reference.variant',
  'old-variant': 'card.reference.oldVariant',
  abbreviation: 'card.reference.abbreviation',
  erhua: 'card.reference.erhua',
} as const;

/** Every text that a reader may need once the extension was updated under it, to be read while that is surely there. */
export const readerTexts = [
  'card.label',
  'card.inside',
  'card.longer',
  'card.noEntry',
  'card.name',
  'card.taiwan',
  'card.rare',
  'card.top',
  ...Object.values(referenceTexts),
  'reader.theme',
  'reader.themes.system',
  'reader.themes.light',
  'reader.themes.sepia',
  'reader.themes.dark',
  'reader.saving',
  'reader.saveFailed',
  'reader.pictureOffline',
  'reader.annotateFailed',
  'reader.tryAgain',
  'reader.replaced',
  ...(['rest.more', 'rest.fetching', 'rest.failed', 'rest.done', 'rest.stop', 'rest.fetch', 'rest.nextPage'] as const),
  ...([
    'rest.refused',
    'rest.unreachable',
    'rest.tooLarge',
    'rest.elsewhere',
    'rest.tooSlow',
    'rest.noArticle',
  ] as const),
] as const;
