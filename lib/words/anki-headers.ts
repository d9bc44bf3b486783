import type { WordState } from '@/lib/session/word-state';

/** What the first lines of an Anki text export say of the rest; columns count from 0. */
export type AnkiHeaders = {
  separator: string;
  html: boolean;
  /** Columns that hold no field of the note, and the one with its tags. */
  skip: Set<number>;
  tags?: number;
  lines: number;
};

const names: Readonly<Record<string, string>> = {
  tab: '\t',
  comma: ',',
  semicolon: ';',
  space: ' ',
  pipe: '|',
  colon: ':',
};

/** The headers of an Anki export (`#separator:tab`, …; Anki's manual, "Importing: Text Files"), if there are any. */
export function ankiHeaders(lines: readonly string[]): AnkiHeaders | undefined {
  const headers: AnkiHeaders = { separator: '\t', html: false, skip: new Set(), lines: 0 };
  for (const line of lines) {
    const [, name, value = ''] =
      /^#(separator|html|columns|tags|tags column|deck|deck column|notetype|notetype column|guid column|if matches):(.*)$/i.exec(
        line,
      ) ?? [];
    if (name === undefined) break;
    headers.lines += 1;
    const key = name.toLowerCase();
    const column = Number(value.trim()) - 1;
    if (key === 'separator') headers.separator = names[value.trim().toLowerCase()] ?? (value || '\t');
    else if (key === 'html') headers.html = value.trim().toLowerCase() === 'true';
    else if (key.endsWith(' column') && Number.isInteger(column) && column >= 0) {
      headers.skip.add(column);
      if (key === 'tags column') headers.tags = column;
    }
  }
  return headers.lines > 0 ? headers : undefined;
}

type AnkiTags = { tags: string[]; state?: WordState };

const marker = 'pindu';
const states: readonly WordState[] = ['learning', 'known', 'ignored'];

/** The tags of an Anki note. Our export's own (`pindu::learning`) say the state, and `_` stands for a space there. */
export function readAnkiTags(cell: string): AnkiTags {
  const all = cell.split(/\s+/).filter((tag) => tag !== '');
  const isOurs = (tag: string) => tag === marker || tag.startsWith(`${marker}::`);
  if (!all.some(isOurs)) return { tags: all };
  const state = states.find((each) => all.includes(`${marker}::${each}`));
  const tags = all.flatMap((tag) => (isOurs(tag) ? [] : [tag.replaceAll('_', ' ').trim()])).filter((tag) => tag !== '');
  return { tags, ...(state !== undefined && { state }) };
}
