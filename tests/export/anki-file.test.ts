import { describe, expect, it } from 'vitest';
import { noteTypeName } from '@/lib/export/anki-note-type';
import type { ExportWord } from '@/lib/export/types';
import { noteFields } from '@/lib/export/word-fields';
import { toAnkiText } from '@/lib/export/word-lists';
import { hostileWord, word } from './samples';

type Note = { type: string; deck: string; fields: Record<string, string>; tags: string[] };

/**
 * Imports a text file as Anki's manual describes it ("Importing: Text Files"): header lines `#key:value` until the first
 * other line, comments, cells by the separator, quoted where they begin with a quotation mark; columns go to the fields
 * of their names; a note of the same type with the same first field is updated, its other fields stay.
 */
function importText(collection: Note[], text: string): { added: number; updated: number } {
  const lines = text.split('\n');
  const headers = new Map<string, string>();
  while (/^#[a-z ]+:/i.test(lines[0] ?? '')) {
    const line = lines.shift() ?? '';
    const at = line.indexOf(':');
    headers.set(line.slice(1, at).toLowerCase(), line.slice(at + 1));
  }
  expect(headers.get('html')).toBe('true');
  expect(headers.get('separator')?.toLowerCase()).toBe('tab');
  const type = headers.get('notetype') ?? '';
  const columns = headers.get('columns')?.split('\t') ?? [];
  const tagsAt = Number(headers.get('tags column')) - 1;
  const result = { added: 0, updated: 0 };
  for (const line of lines) {
    if (line === '' || line.startsWith('#')) continue;
    const cells = line.split('\t');
    expect(cells).toHaveLength(columns.length);
    for (const cell of cells) expect(cell).not.toMatch(/^"/);
    const fields = Object.fromEntries(cells.flatMap((cell, at) => (at === tagsAt ? [] : [[columns[at] ?? '', cell]])));
    for (const name of Object.keys(fields)) expect(noteFields).toContain(name);
    const first = noteFields[0];
    const same = collection.find((note) => note.type === type && note.fields[first] === fields[first]);
    const tags = (cells[tagsAt] ?? '').split(' ');
    if (same === undefined) {
      const empty = Object.fromEntries(noteFields.map((name) => [name, '']));
      collection.push({ type, deck: headers.get('deck') ?? '', fields: { ...empty, ...fields }, tags });
      result.added += 1;
    } else if (headers.get('if matches') === 'update current') {
      Object.assign(same.fields, fields);
      same.tags = tags;
      result.updated += 1;
    }
  }
  return result;
}

const plain = { tones: false, sentenceTones: false };
const fileOf = (words: readonly ExportWord[], look = plain) =>
  toAnkiText(words, { deck: 'Pindu', noteType: noteTypeName, look });

describe('a file, read by the rules of Anki’s importer', () => {
  it('brings notes of our type into the deck, and updates them where it is imported again', () => {
    const collection: Note[] = [];
    expect(importText(collection, fileOf([word, hostileWord]))).toEqual({ added: 2, updated: 0 });
    expect(collection[0]).toMatchObject({
      ...{ type: 'Pindu word', deck: 'Pindu' },
      fields: { Simplified: '图书馆', Sentence: '老城区的<b>图书馆</b>开到晚上。' },
    });
    const later: ExportWord = { ...word, state: 'known', senses: ['a place with books'] };
    expect(importText(collection, fileOf([later, hostileWord]))).toEqual({ added: 0, updated: 2 });
    expect(collection).toHaveLength(2);
    expect(collection[0]?.fields.Meaning).toBe('a place with books');
    expect(collection[0]?.tags).toContain('pindu::known');
  });

  it('leaves the pictures of notes that were sent', () => {
    const collection: Note[] = [];
    importText(collection, fileOf([word]));
    Object.assign(collection[0]?.fields ?? {}, { Picture: '<img src="pindu-1.png">' });
    importText(collection, fileOf([word]));
    expect(collection[0]?.fields.Picture).toBe('<img src="pindu-1.png">');
  });

  it('marks tones where they are wanted, of the word and over its sentence', () => {
    const collection: Note[] = [];
    const ruby = [{ text: '图', reading: 'tú', tone: 2 }] as const;
    const toned = { ...word, context: { sentence: '图', offset: 0, length: 1, url: '', title: '', ruby } };
    importText(collection, fileOf([toned], { tones: true, sentenceTones: true }));
    expect(collection[0]?.fields.Pinyin).toContain('<span class="t3">guǎn</span>');
    expect(collection[0]?.fields['Sentence Ruby']).toBe('<b><ruby>图<rt class="t2">tú</rt></ruby></b>');
  });
});
