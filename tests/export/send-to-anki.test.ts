import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectAnki } from '@/lib/anki/anki-connect';
import { type NoteLook, noteTypeName } from '@/lib/export/anki-note-type';
import { tonePalettes } from '@/lib/export/article-style';
import { type SendOptions, sendToAnki } from '@/lib/export/send-to-anki';
import type { ExportWord } from '@/lib/export/types';
import { noteFields } from '@/lib/export/word-fields';
import { type FakeAnki, startFakeAnki } from './fake-anki';
import { hostileWord, word } from './samples';

const look: NoteLook = { script: 'simplified', voice: 'zh_CN', tones: tonePalettes.default };
const fields = { tones: false, sentenceTones: false };

let anki: FakeAnki;
beforeEach(async () => {
  anki = await startFakeAnki();
});
afterEach(() => anki.close());

const send = (words: readonly ExportWord[], options: Partial<SendOptions> = {}) =>
  sendToAnki(words, { fetch, address: anki.address, deck: 'Pindu', look, fields, ...options });
const numbered = (count: number): ExportWord[] =>
  Array.from({ length: count }, (_, index) => ({ ...word, id: `字|zi4 ${index}` }));

describe('words into Anki', () => {
  it('sends nothing before the call', () => {
    connectAnki({ fetch, address: anki.address });
    expect(anki.actions).toEqual([]);
  });

  it('makes deck and note type, and a note of each word with its fields and tags', async () => {
    const done: number[] = [];
    expect(await send([word, hostileWord], { onDone: (count) => done.push(count) })).toEqual({
      added: 2,
      updated: 0,
      failed: [],
    });
    expect(done).toEqual([2]);
    expect(anki.decks).toContain('Pindu');
    const model = anki.models.get(noteTypeName);
    expect(model?.fields).toEqual([...noteFields]);
    expect(model?.templates.map(({ Name }) => Name)).toEqual(['Recognise', 'Fill the gap']);
    // Without a sentence the second has an empty front, of which Anki makes no card.
    expect(model?.templates[1]?.Front).toMatch(/^\{\{#Sentence\}\}.*\{\{\/Sentence\}\}$/s);
    for (const [, field] of JSON.stringify(model?.templates).matchAll(/\{\{(?:[#^/]|tts zh_CN:)?([^}]+)\}\}/g))
      expect(noteFields).toContain(field);
    for (const { Back } of model?.templates ?? []) expect(Back).toContain('{{tts zh_CN:Simplified}}');
    expect(anki.notes[0]).toMatchObject({ deck: 'Pindu', fields: { Simplified: '图书馆', Pinyin: 'tú shū guǎn' } });
    expect(anki.notes[0]?.tags).toEqual(['pindu', 'pindu::learning', 'city', 'two_words']);
  });

  it('puts the characters first that are read', async () => {
    await send([word], { look: { ...look, script: 'traditional' } });
    expect(anki.models.get(noteTypeName)?.templates[0]?.Front).toContain('{{Traditional}}');
  });

  it('updates by the key, keeps what the user added, and updates the state', async () => {
    await send([word, hostileWord]);
    const note = anki.notes[0];
    note?.tags.push('my-own');
    if (note) note.fields.Note = 'my own note';
    const later = { ...word, state: 'known', senses: ['a place with books'] } as const;
    expect(await send([later, hostileWord])).toEqual({ added: 0, updated: 2, failed: [] });
    expect(anki.notes).toHaveLength(2);
    expect(note?.fields).toMatchObject({ Meaning: 'a place with books', Note: 'my own note' });
    expect(note?.tags.toSorted()).toEqual(['city', 'my-own', 'pindu', 'pindu::known', 'two_words']);
  });

  it('updates each note that has the key, where its user doubled it, and counts the word once', async () => {
    await send([word]);
    const [note] = anki.notes;
    if (note) anki.notes.push({ ...note, id: 2000, fields: { ...note.fields }, tags: [...note.tags] });
    const later = { ...word, state: 'known', senses: ['a place with books'] } as const;
    expect(await send([later])).toEqual({ added: 0, updated: 1, failed: [] });
    for (const each of anki.notes) {
      expect(each.fields.Meaning).toBe('a place with books');
      expect(each.tags).toContain('pindu::known');
    }
    expect(anki.notes).toHaveLength(2);
  });

  it('sends many in requests of a bearable size, and says how far it is', async () => {
    const done: number[] = [];
    expect(await send(numbered(120), { onDone: (count) => done.push(count) })).toMatchObject({ added: 120 });
    expect(done).toEqual([50, 100, 120]);
  });

  it('names the words that Anki does not take, and goes on', async () => {
    anki.mood.rejects = (key) => key.endsWith(' 3');
    const report = await send(numbered(5));
    expect(report).toEqual({
      added: 4,
      updated: 0,
      failed: [{ word: '图书馆', detail: 'cannot create note for unknown reason' }],
    });
  });

  it('adds the field that a note type of an earlier version lacks', async () => {
    const earlier = noteFields.filter((field) => field !== 'Picture');
    anki.models.set(noteTypeName, { fields: earlier, templates: [] });
    expect(await send([word])).toMatchObject({ added: 1 });
    expect(anki.models.get(noteTypeName)?.fields).toEqual(noteFields);
  });

  it('puts the picture of their article on notes, once into the media, and leaves it where there is none any more', async () => {
    const of = (id: string, article: string): ExportWord => ({
      ...word,
      id,
      context: { sentence: '字', offset: 0, length: 1, url: 'https://news.example/', title: '', article },
    });
    const words = [of('甲|jia3', 'a'), of('乙|yi3', 'a'), of('丙|bing3', 'b')];
    const pictureOf = async (article: string) => (article === 'a' ? { name: 'pindu-1.png', data: 'AAEC' } : undefined);
    await send(words, { pictureOf });
    expect(anki.media).toEqual(new Map([['pindu-1.png', 'AAEC']]));
    expect(anki.actions.filter((action) => action === 'storeMediaFile')).toHaveLength(1);
    const pictures = () => anki.notes.map((note) => note.fields.Picture);
    expect(pictures()).toEqual(['<img src="pindu-1.png">', '<img src="pindu-1.png">', '']);
    await send(words);
    expect(pictures()).toEqual(['<img src="pindu-1.png">', '<img src="pindu-1.png">', '']);
  });

  it('marks the tones of readings, where they are wanted', async () => {
    const toned = { ...word, context: undefined };
    await send([toned], { fields: { tones: true, sentenceTones: true } });
    expect(anki.notes[0]?.fields.Pinyin).toBe(
      '<span class="t2">tú</span> <span class="t1">shū</span> <span class="t3">guǎn</span>',
    );
  });

  it('takes fields for the user’s own that it does not know', async () => {
    anki.models.set(noteTypeName, { fields: ['Mine', ...noteFields], templates: [] });
    expect(await send([word])).toMatchObject({ added: 1 });
  });

  it('speaks to an add-on that does not know the question for permission', async () => {
    anki.mood.old = true;
    expect(await send([word])).toMatchObject({ added: 1 });
  });
});

describe('reports what is in the way', () => {
  it.each<[string, FakeAnki['mood'], Partial<SendOptions>, unknown]>([
    ['an origin that is refused', { refuses: true }, {}, { code: 'refused' }],
    ['a key that is missing', { key: 'secret' }, {}, { code: 'key', given: false }],
    ['a key that is wrong', { key: 'secret' }, { key: 'guess' }, { code: 'key', given: true }],
    ['a collection that is not open', { busy: true }, {}, { code: 'busy' }],
    ['an older add-on that refuses the origin', { refuses: true, old: true }, {}, { code: 'refused' }],
  ])('%s', async (_, mood, options, ended) => {
    anki.mood = mood;
    expect(await send([word], options)).toEqual({ added: 0, updated: 0, failed: [], ended });
    expect(anki.notes).toEqual([]);
  });

  it('the right key opens', async () => {
    anki.mood.key = 'secret';
    expect(await send([word], { key: 'secret' })).toMatchObject({ added: 1 });
  });

  it('Anki that is not running', async () => {
    await anki.close();
    expect((await send([word])).ended).toEqual({ code: 'not-running' });
  });

  it('Anki that does not answer', async () => {
    anki.mood.hangs = true;
    const connection = connectAnki({ fetch, address: anki.address });
    await expect(connection.call('modelNames', undefined, 50)).rejects.toMatchObject({
      problem: { code: 'no-answer' },
    });
  });

  it('another program at the door', async () => {
    const other: typeof fetch = async () => new Response('<h1>Hello</h1>', { status: 404 });
    expect((await send([word], { fetch: other })).ended).toEqual({ code: 'other-program' });
    const json: typeof fetch = async () => Response.json({ status: 'up' });
    expect((await send([word], { fetch: json })).ended).toEqual({ code: 'other-program' });
  });

  it('a note type of our name with other fields', async () => {
    anki.models.set(noteTypeName, { fields: ['Key', 'Front', 'Back'], templates: [] });
    const missing = noteFields.slice(1).filter((field) => field !== 'Picture');
    expect((await send([word])).ended).toEqual({ code: 'other-fields', missing });
    expect(anki.notes).toEqual([]);
  });

  it('a stop, which keeps what was sent', async () => {
    const stopping = new AbortController();
    const report = await send(numbered(120), { signal: stopping.signal, onDone: () => stopping.abort() });
    expect(report).toEqual({ added: 50, updated: 0, failed: [], ended: { code: 'stopped' } });
    expect(anki.notes).toHaveLength(50);
  });
});
