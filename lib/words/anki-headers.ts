/** What the first lines of an Anki text export say of the rest; columns count from 0. */
export type AnkiHeaders = {
  separator: string;
  html: boolean;
  /** Columns that hold no field of the note, and the one with its tags. */
  skip: Set<number>;
  tags?: number;
  /** How many lines they are. */
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

/**
 * Reads the headers of an Anki export (`#separator:tab`, `#html:true`, `#tags column:3`, …; Anki's manual, "Importing:
 * Text Files"). Undefined where the text has none.
 */
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
