export type Stretch = { kind: 'text' | 'strong' | 'code'; text: string };

export type ProseBlock =
  | { kind: 'heading'; level: number; text: Stretch[] }
  | { kind: 'paragraph'; text: Stretch[] }
  | { kind: 'list'; items: Stretch[][] }
  | { kind: 'table'; head: Stretch[][]; rows: Stretch[][][] };

/** The Markdown of our own documents: headings, paragraphs, lists with `-`, tables, **strong** and `code`. */
export function parseProse(source: string): ProseBlock[] {
  return source
    .split(/\n\s*\n/)
    .map((chunk) => chunk.trim())
    .filter((chunk) => chunk !== '')
    .flatMap(blocksOf);
}

function blocksOf(chunk: string): ProseBlock[] {
  const [first = '', ...rest] = chunk.split('\n');
  const heading = /^(#{1,6}) +(.*)$/.exec(first);
  if (heading !== null) {
    const [, marks = '', text = ''] = heading;
    const block: ProseBlock = { kind: 'heading', level: marks.length, text: parseStretches(text) };
    return rest.length === 0 ? [block] : [block, ...blocksOf(rest.join('\n'))];
  }
  if (first.startsWith('- '))
    return [{ kind: 'list', items: chunk.split(/\n(?=- )/).map((item) => parseStretches(joined(item.slice(2)))) }];
  if (first.startsWith('|')) {
    const [head = [], , ...rows] = chunk.split('\n').map(cellsOf);
    return [{ kind: 'table', head, rows }];
  }
  return [{ kind: 'paragraph', text: parseStretches(joined(chunk)) }];
}

function joined(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ');
}

function cellsOf(line: string): Stretch[][] {
  return line
    .replace(/^\||\|\s*$/g, '')
    .split('|')
    .map((cell) => parseStretches(cell.trim()));
}

export function parseStretches(text: string): Stretch[] {
  return text
    .split(/(\*\*[^*]+\*\*|`[^`]+`)/)
    .filter((part) => part !== '')
    .map((part) => {
      if (part.startsWith('**') && part.length > 4) return { kind: 'strong', text: part.slice(2, -2) };
      if (part.startsWith('`') && part.length > 2) return { kind: 'code', text: part.slice(1, -1) };
      return { kind: 'text', text: part };
    });
}
