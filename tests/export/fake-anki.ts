import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

type FakeNote = {
  id: number;
  model: string;
  deck: string;
  fields: Record<string, string>;
  tags: string[];
  cards?: FakeCard[];
};

/** A card as its collection has it: interval in days, in seconds below 0; times of its reviews in milliseconds. */
export type FakeCard = { id: number; interval: number; factor: number; reviews: number[]; mod?: number };

export type FakeAnki = {
  address: string;
  notes: FakeNote[];
  decks: Set<string>;
  /** Files by their names, in base64. */
  media: Map<string, string>;
  models: Map<string, { fields: string[]; templates: { Name: string; Front: string; Back: string }[] }>;
  /** Every action that was asked for, in order, those of a `multi` among them. */
  actions: string[];
  /** The Origin header of the last request. */
  origin: string | undefined;
  /** How it behaves; to be changed by a test. */
  mood: {
    key?: string;
    refuses?: boolean;
    busy?: boolean;
    hangs?: boolean;
    old?: boolean;
    /** Actions of later versions, which this one does not know. */
    lacks?: string[];
    rejects?: (key: string) => boolean;
  };
  close: () => Promise<void>;
};

type Request = { action: string; version?: number; key?: string; params?: Record<string, unknown> };

/**
 * A small AnkiConnect over real HTTP, which answers as the add-on's README says (version 6): 403 for an origin that it
 * does not take, but for `requestPermission`; `{ result, error }` for all else, each part of a `multi` by itself.
 * @param port a free one unless said
 */
export async function startFakeAnki(port = 0): Promise<FakeAnki> {
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve, reject) => {
    server.on('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const anki: FakeAnki = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    notes: [],
    decks: new Set(['Default']),
    media: new Map(),
    models: new Map(),
    actions: [],
    origin: undefined,
    mood: {},
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    anki.origin = request.headers.origin;
    let body = '';
    for await (const chunk of request) body += chunk;
    if (anki.mood.hangs) return;
    const asked: Request = JSON.parse(body);
    const headers = {
      'content-type': 'application/json',
      'access-control-allow-origin': anki.origin ?? 'http://localhost',
    };
    if (anki.mood.refuses && asked.action !== 'requestPermission') {
      response.writeHead(403, headers).end();
      return;
    }
    response.writeHead(200, headers).end(JSON.stringify(handle(asked)));
  }

  function handle(request: Request): { result: unknown; error: string | null } {
    const { action, params = {}, key } = request;
    anki.actions.push(action);
    try {
      const { mood } = anki;
      if (action === 'requestPermission' && !mood.old) return { result: permission(), error: null };
      if (mood.key !== undefined && key !== mood.key) throw new Error('valid api key must be provided');
      const method = methods[action];
      if (method === undefined || mood.lacks?.includes(action)) throw new Error('unsupported action');
      if (mood.busy && action !== 'multi') throw new Error('collection is not available');
      return { result: method(params), error: null };
    } catch (error) {
      return { result: null, error: (error as Error).message };
    }
  }

  function permission() {
    if (anki.mood.refuses) return { permission: 'denied' };
    return { permission: 'granted', requireApiKey: anki.mood.key !== undefined, version: 6 };
  }

  // biome-ignore lint/suspicious/noExplicitAny: the parameters of a protocol that is checked by what comes of it
  const methods: Record<string, (params: any) => unknown> = {
    multi: ({ actions }) => actions.map(handle),
    modelNames: () => ['Basic', ...anki.models.keys()],
    modelFieldNames: ({ modelName }) => anki.models.get(modelName)?.fields ?? [],
    createModel: ({ modelName, inOrderFields, cardTemplates }) => {
      if (anki.models.has(modelName)) throw new Error('Model name already exists');
      anki.models.set(modelName, { fields: inOrderFields, templates: cardTemplates });
      return { name: modelName };
    },
    modelFieldAdd: ({ modelName, fieldName }) => {
      anki.models.get(modelName)?.fields.push(fieldName);
      return null;
    },
    storeMediaFile: ({ filename, data }) => {
      anki.media.set(filename, data);
      return filename;
    },
    createDeck: ({ deck }) => {
      anki.decks.add(deck);
      return anki.decks.size;
    },
    deckNames: () => [...anki.decks],
    notesInfo: ({ notes }) =>
      notes.map((id: number) => {
        const note = anki.notes.find((each) => each.id === id);
        if (note === undefined) return {};
        const fields = Object.entries(note.fields).map(([name, value], order) => [name, { value, order }]);
        const cards = (note.cards ?? []).map((card) => card.id);
        return { noteId: id, modelName: note.model, tags: note.tags, fields: Object.fromEntries(fields), cards };
      }),
    cardsInfo: ({ cards }) =>
      cards.map((id: number) => {
        const { interval, factor, reviews, mod = 1_600_000_000 } = cardOf(id);
        const type = reviews.length === 0 ? 0 : interval < 1 ? 1 : 2;
        return { cardId: id, interval, factor, reps: reviews.length, type, mod };
      }),
    getReviewsOfCards: ({ cards }) =>
      Object.fromEntries(
        cards.map((id: number) => {
          const { interval, factor, reviews } = cardOf(id);
          const byHand = { id: 1_999_999_999_999, ease: 0, ivl: interval, lastIvl: 0, factor, time: 0, type: 4 };
          return [id, [...reviews.map((at) => ({ ...byHand, id: at, ease: 3, type: 1 })), byHand]];
        }),
      ),
    findNotes: ({ query }) => {
      const [, by, name = ''] = /^"(deck|note):([^"]*)"$/.exec(query) ?? [];
      if (by !== undefined) {
        // An underscore and a star stand for others in a search, unless after a backslash.
        if (/(?<!\\)[_*]/.test(name)) throw new Error('invalid search');
        const wanted = name.replace(/\\(.)/g, '$1');
        const isOf = ({ deck, model }: FakeNote) =>
          by === 'note' ? model === wanted : deck === wanted || deck.startsWith(`${wanted}::`);
        return anki.notes.filter(isOf).map(({ id }) => id);
      }
      const [, model, key = ''] = /^"note:(.+?)" "Key:(.*)"$/.exec(query) ?? [];
      // Anki's own search takes these signs as they are after a backslash alone.
      if (/(?<!\\)(?:\\\\)*[*_"]/.test(key)) throw new Error('invalid search');
      const plain = key.replace(/\\(.)/g, '$1');
      return anki.notes.filter((note) => note.model === model && note.fields.Key === plain).map(({ id }) => id);
    },
    addNote: ({ note }) => {
      if (!anki.decks.has(note.deckName)) throw new Error(`deck was not found: ${note.deckName}`);
      const fields = anki.models.get(note.modelName)?.fields;
      if (!fields) throw new Error(`model was not found: ${note.modelName}`);
      const isThere = anki.notes.some((each) => each.fields.Key === note.fields.Key);
      if (isThere) throw new Error('cannot create note because it is a duplicate');
      if (anki.mood.rejects?.(note.fields.Key)) throw new Error('cannot create note for unknown reason');
      const id = 1000 + anki.notes.length;
      anki.notes.push({ id, model: note.modelName, deck: note.deckName, fields: note.fields, tags: [...note.tags] });
      return id;
    },
    updateNoteFields: ({ note }) => {
      Object.assign(noteOf(note.id).fields, note.fields);
      return null;
    },
    addTags: ({ notes, tags }) => {
      for (const id of notes) noteOf(id).tags = [...new Set([...noteOf(id).tags, ...tags.split(' ')])];
      return null;
    },
    removeTags: ({ notes, tags }) => {
      for (const id of notes) noteOf(id).tags = noteOf(id).tags.filter((tag) => !tags.split(' ').includes(tag));
      return null;
    },
  };

  function cardOf(id: number): FakeCard {
    const card = anki.notes.flatMap(({ cards = [] }) => cards).find((each) => each.id === id);
    if (!card) throw new Error(`card was not found: ${id}`);
    return card;
  }

  function noteOf(id: number): FakeNote {
    const note = anki.notes.find((each) => each.id === id);
    if (!note) throw new Error(`note was not found: ${id}`);
    return note;
  }

  return anki;
}
