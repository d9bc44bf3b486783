import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { connectAnki } from '@/lib/anki/anki-connect';
import { readNotes } from '@/lib/anki/read-notes';
import { listSources, readFields } from '@/lib/anki/sources';
import type { AnkiChoice } from '@/lib/anki/types';
import { type FakeAnki, type FakeCard, startFakeAnki } from '@/tests/export/fake-anki';

const now = Date.UTC(2026, 5, 1);
const day = 86_400_000;
const choice: AnkiChoice = {
  ...{ by: 'deck', name: 'Chinese', field: 'Hanzi', reading: 'Pinyin' },
  ...{ knownDays: 21, unstudied: false },
};

let anki: FakeAnki;
beforeEach(async () => {
  anki = await startFakeAnki();
});
afterEach(() => anki.close());
const connect = () => connectAnki({ fetch, address: anki.address });

let ids = 0;
const card = (interval: number, reviews = [now - 5 * day], factor = 2500): FakeCard => {
  ids += 1;
  return { id: ids, interval, factor, reviews };
};
function add(word: string, pinyin: string, cards: FakeCard[], { deck = 'Chinese', model = 'Vocabulary' } = {}) {
  ids += 1;
  anki.decks.add(deck);
  anki.notes.push({ id: ids, model, deck, fields: { English: 'x', Hanzi: word, Pinyin: pinyin }, tags: [], cards });
}

describe('words out of Anki', () => {
  it('have their states by the interval, and a memory where Anki has scheduled them', async () => {
    add('学校', 'xué xiào', [card(30)]);
    add('老师', 'lǎo shī', [card(20, [now - 9 * day, now - 3 * day])]);
    add('同学', 'tóng xué', [card(-600)]);
    add('课本', 'kè běn', [card(0, [])]);
    const { words, unstudied, problems } = await readNotes(connect(), choice, now);
    expect(words).toMatchObject([
      { headword: '学校', pinyin: 'xué xiào', state: 'known', memory: { stability: 30, at: now - 5 * day } },
      { headword: '老师', state: 'learning', memory: { stability: 20, at: now - 3 * day } },
      { headword: '同学', state: 'learning' },
    ]);
    expect(words[2]).not.toHaveProperty('memory');
    expect([unstudied, problems]).toEqual([1, []]);
  });

  it('are known from the interval on that was chosen, and by the card that is known best', async () => {
    add('学校', '', [card(8), card(1)]);
    add('老师', '', [card(6)]);
    const { words } = await readNotes(connect(), { ...choice, knownDays: 7 }, now);
    expect(words.map(({ headword, state }) => [headword, state])).toEqual([
      ['学校', 'known'],
      ['老师', 'learning'],
    ]);
    expect(words[0]?.memory?.stability).toBe(8);
  });

  it('come with those that were not studied, where that is wanted', async () => {
    add('课本', '', [card(0, [])]);
    const { words } = await readNotes(connect(), { ...choice, unstudied: true }, now);
    expect(words).toEqual([{ headword: '课本', line: 1, state: 'learning' }]);
  });

  it('come from a deck and those under it, or from a note type, whatever signs are in its name', async () => {
    add('学校', '', [card(1)], { deck: 'My_deck*', model: 'A' });
    add('老师', '', [card(1)], { deck: 'My_deck*::Two', model: 'B_*' });
    add('同学', '', [card(1)], { deck: 'My-deck*', model: 'B_*' });
    const headwords = async (source: Pick<AnkiChoice, 'by' | 'name'>) =>
      (await readNotes(connect(), { ...choice, ...source }, now)).words.map(({ headword }) => headword);
    expect(await headwords({ by: 'deck', name: 'My_deck*' })).toEqual(['学校', '老师']);
    expect(await headwords({ by: 'noteType', name: 'B_*' })).toEqual(['老师', '同学']);
    expect(await headwords({ by: 'deck', name: 'Gone' })).toEqual([]);
  });

  it('come many at a time, with the share that was read', async () => {
    for (let index = 0; index < 250; index += 1) add('学校', '', [card(1)]);
    const shares: number[] = [];
    const { words } = await readNotes(connect(), choice, now, (share) => shares.push(share));
    expect(words).toHaveLength(250);
    expect(shares).toEqual([0.4, 0.8, 1]);
  });

  it('are scheduled by the time of the card’s last change, where the add-on does not know of reviews', async () => {
    anki.mood.lacks = ['getReviewsOfCards'];
    add('学校', '', [{ ...card(12), mod: (now - 2 * day) / 1000 }]);
    const { words } = await readNotes(connect(), choice, now);
    expect(words[0]?.memory).toMatchObject({ stability: 12, at: now - 2 * day });
  });

  it('have no memory of reviews of the future', async () => {
    add('学校', '', [card(12, [now + day])]);
    expect((await readNotes(connect(), choice, now)).words[0]).not.toHaveProperty('memory');
  });

  it('name the fields in which there is no word, and leave out notes without the field', async () => {
    add('这所学校很大，我很喜欢。', '', [card(3)]);
    anki.notes.push({
      id: 9000,
      model: 'Basic',
      deck: 'Chinese',
      fields: { Front: '学校' },
      tags: [],
      cards: [card(3)],
    });
    expect(await readNotes(connect(), choice, now)).toEqual({
      words: [],
      problems: [{ text: '这所学校很大，我很喜欢。' }],
      unstudied: 0,
    });
  });

  it('ask an add-on that is too old to be updated', async () => {
    anki.mood.lacks = ['notesInfo'];
    add('学校', '', [card(12)]);
    await expect(readNotes(connect(), choice, now)).rejects.toMatchObject({ problem: { code: 'old' } });
  });
});

describe('what there is to read', () => {
  it('is the decks and note types', async () => {
    anki.models.set('Vocabulary', { fields: ['Hanzi'], templates: [] });
    anki.decks.add('Chinese');
    expect(await listSources(connect())).toEqual([
      { by: 'deck', name: 'Chinese' },
      { by: 'deck', name: 'Default' },
      { by: 'noteType', name: 'Basic' },
      { by: 'noteType', name: 'Vocabulary' },
    ]);
  });

  it('is fields, of which those with words and readings are found', async () => {
    add('<b>学校</b>', 'xué xiào', []);
    add('老师', 'lǎo shī', []);
    expect(await readFields(connect(), choice)).toEqual({
      ...{ notes: 2, fields: ['English', 'Hanzi', 'Pinyin'] },
      ...{ word: 'Hanzi', reading: 'Pinyin' },
    });
    expect(await readFields(connect(), { by: 'deck', name: 'Gone' })).toEqual({ notes: 0, fields: [] });
  });
});
