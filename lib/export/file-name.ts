import { clean } from './escape';

const mostBytes = 80;
/** Names that Windows keeps for devices, with any ending. */
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i;

/** A file name for every system, at most 80 bytes of UTF-8 with its ending; `otherwise` if there is no title. */
export function fileName(title: string, ending: string, otherwise: string): string {
  const room = mostBytes - bytesOf(ending) - 1;
  const base = safe(title, room) || safe(otherwise, room) || 'file';
  return `${reserved.test(base) ? safe(`_${base}`, room) : base}.${ending}`;
}

/** The same names with a number where one comes again, since some systems ignore case. */
export function distinctNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const [, base = name, ending = ''] = /^(.*)(\.[^.]+)$/.exec(name) ?? [];
    let free = name;
    for (let count = 2; taken.has(free.toLowerCase()); count += 1) free = `${base} ${count}${ending}`;
    taken.add(free.toLowerCase());
    return free;
  });
}

function safe(text: string, room: number): string {
  const plain = clean(text)
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    .replace(/[<>:"/\\|?*~#%&{}]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s.-]+/, '');
  let kept = '';
  for (const character of plain) {
    if (bytesOf(kept + character) > room) break;
    kept += character;
  }
  return kept.replace(/[\s.]+$/, '');
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
