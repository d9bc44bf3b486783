/** The few icons of the UI, drawn for it on a 24 by 24 grid. */
const paths = {
  close: 'M6 6l12 12M18 6L6 18',
  pinyin: 'M5 8h14M7 20l5-9 5 9M9 16h6M9 4l3 2 3-2',
  settings: 'M4 18L9 6l5 12M6 14h6M15 18l3-7 3 7M16 16h4',
  theme: 'M12 3a9 9 0 100 18zM12 3a9 9 0 010 18',
  save: 'M7 4h10v16l-5-4-5 4z',
  delete: 'M5 7h14M10 7V4h4v3M7 7l1 13h8l1-13M10 11v5M14 11v5',
  more: 'M6 12h.01M12 12h.01M18 12h.01',
  up: 'M6 14.5l6-6 6 6',
  down: 'M6 9.5l6 6 6-6',
  back: 'M15 5l-7 7 7 7',
  picture: 'M4 5h16v14H4zM4 16l5-5 4 4 3-3 4 4M9 9h.01',
  part: 'M4 8V4h4M16 4h4v4M20 16v4h-4M8 20H4v-4M8 9h8M8 12h8M8 15h5',
  translate: 'M4 6h9M8.5 4v2M11 6c-1 4-3 6-7 8M6 9c1 2 3 4 6 5M12 20l4-9 4 9M13.4 17h5.2',
  'next-word': 'M4 6h13M4 11h6M4 16h6M17 10v9M13.5 15.5L17 19l3.5-3.5',
  original: 'M14 4h6v6M20 4l-9 9M18 14v6H4V6h6',
  speak: 'M4 10v4h3l5 4V6l-5 4zM15.5 9a4 4 0 010 6M18 6.5a8 8 0 010 11',
  sentence: 'M4 6h16M4 11h9M4 16h5M13 15v3h2l3 2.5v-8L15 15z',
  play: 'M8 5.5v13l10-6.5z',
  pause: 'M9 6v12M15 6v12',
  stop: 'M7 7h10v10H7z',
  download: 'M12 4v11M7.5 10.5L12 15l4.5-4.5M5 19h14',
  copy: 'M9 9h10v11H9zM6 15H5V4h10v2',
  search: 'M10.5 5a5.5 5.5 0 100 11 5.5 5.5 0 000-11zM14.5 14.5L20 20',
  filter: 'M4 6h16M7 12h10M10 18h4',
  keys: 'M3 7h18v11H3zM7 11h.01M11 11h.01M15 11h.01M17 14h.01M7 14.5h6',
  articles: 'M6 4h8l4 4v12H6zM14 4v4h4M9 12h6M9 16h4',
  words: 'M4 5h16v14H4zM8 15l4-7 4 7M9.4 12.6h5.2',
  dictionary: 'M12 7a3 3 0 00-3-2H4v13h5a3 3 0 013 2 3 3 0 013-2h5V5h-5a3 3 0 00-3 2zM12 7v13',
  review: 'M5 11a7 7 0 0112-4l2 2M19 4v5h-5M19 13a7 7 0 01-12 4l-2-2M5 20v-5h5',
  statistics: 'M5 20v-8M12 20V5M19 20v-5',
  preferences: 'M4 7h8M16 7h4M14 5v4M4 17h4M12 17h8M10 15v4',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  star: 'M12 4l2.4 5.2 5.6.7-4.1 3.9 1.1 5.6-5-2.8-5 2.8 1.1-5.6L4 9.9l5.6-.7z',
  archive: 'M4 5h16v4H4zM5.5 9v10h13V9M10 13h4',
  unarchive: 'M4 5h16v4H4zM5.5 9v10h13V9M12 17v-5M9.5 14.5L12 12l2.5 2.5',
  reverse: 'M8 5v14M4.5 8.5L8 5l3.5 3.5M16 19V5M12.5 15.5L16 19l3.5-3.5',
} as const;

export type IconName = keyof typeof paths;

export function Icon({ name, filled = false }: { name: IconName; filled?: boolean }) {
  return (
    <svg viewBox="0 0 24 24" class={filled ? 'glyph filled' : 'glyph'} aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
