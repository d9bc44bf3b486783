import { describe, expect, it } from 'vitest';
import { createAloud } from '@/lib/speech/aloud';
import { stubSpeech } from './stub-speech';

const own = { lang: 'zh-CN', localService: true };
const remote = { lang: 'zh-CN', localService: false };
const texts = ['春天来了。“你好！”他说。', '……', '山上有雪。'];

function start(voices = [own]) {
  const speech = stubSpeech([...voices]);
  const stop = new AbortController();
  return { ...speech, stop, aloud: createAloud(speech.window, stop.signal) };
}

describe('reading aloud', () => {
  it('says one sentence at a time to the end, and reports which', () => {
    const { aloud, said, end } = start();
    const places: unknown[] = [];
    aloud.state.subscribe(({ speaking }) => places.push(speaking));
    places.splice(0);
    aloud.read(texts, { piece: 0, offset: 0 }, 'on');
    expect(said).toEqual(['春天来了。']);
    for (let sentence = 0; sentence < 4; sentence++) end();
    expect(said).toEqual(['春天来了。', '“你好！”', '他说。', '山上有雪。']);
    expect(places).toEqual([
      { piece: 0, start: 0, end: 5, paused: false },
      { piece: 0, start: 5, end: 10, paused: false },
      { piece: 0, start: 10, end: 13, paused: false },
      { piece: 2, start: 0, end: 5, paused: false },
      undefined,
    ]);
  });

  it('begins at the sentence of the given place, and says only that one on request', () => {
    const { aloud, said, end } = start();
    aloud.read(texts, { piece: 0, offset: 7 }, 'sentence');
    end();
    expect(said).toEqual(['“你好！”']);
    expect(aloud.state.value.speaking).toBeUndefined();
  });

  it('cuts a sentence that would take a voice too long, the more so the slower it reads', () => {
    const long = `${'他走过了很多地方，'.repeat(12)}终于回家了。`;
    const parts = (rate: number) => {
      const { aloud, said, end } = start();
      aloud.setOptions({ region: 'mainland', remote: false, rate });
      aloud.read([long], { piece: 0, offset: 0 }, 'on');
      for (let part = 0; part < 40; part++) end();
      expect(said.join('')).toBe(long);
      return said.map(({ length }) => length);
    };
    expect(Math.max(...parts(1))).toBeLessThanOrEqual(48);
    expect(Math.max(...parts(0.5))).toBeLessThanOrEqual(24);
  });

  it('goes on after a pause at the beginning of the sentence, and not by itself', () => {
    const { aloud, said, end, cancelled } = start();
    aloud.read(texts, { piece: 0, offset: 0 }, 'on');
    end();
    aloud.pause();
    expect(cancelled).toEqual(['“你好！”']);
    expect(aloud.state.value.speaking).toMatchObject({ start: 5, paused: true });
    aloud.resume();
    expect(said.slice(2)).toEqual(['“你好！”']);
    expect(aloud.state.value.speaking).toMatchObject({ start: 5, paused: false });
  });

  it('stops for good, by itself where the reader goes', () => {
    const { aloud, said, end, stop } = start();
    aloud.read(texts, { piece: 0, offset: 0 }, 'on');
    aloud.stop();
    end();
    expect(said).toHaveLength(1);
    aloud.read(texts, { piece: 0, offset: 0 }, 'on');
    stop.abort();
    end();
    expect(said).toHaveLength(2);
  });

  it('leaves one thing for the other', () => {
    const { aloud, said, cancelled, end } = start();
    aloud.read(texts, { piece: 0, offset: 0 }, 'on');
    aloud.word('春天');
    expect([said, cancelled]).toEqual([['春天来了。', '春天'], ['春天来了。']]);
    end();
    expect(said).toHaveLength(2);
  });

  it('changes its speed with the next sentence', () => {
    const { aloud, end, rateOfLast } = start();
    aloud.read(texts, { piece: 0, offset: 0 }, 'on');
    aloud.setOptions({ region: 'mainland', remote: false, rate: 0.7 });
    expect(rateOfLast()).toBe(1);
    end();
    expect(rateOfLast()).toBe(0.7);
  });

  it('says why the voice stopped, until something is read again', () => {
    const { aloud, fail } = start();
    aloud.read(texts, { piece: 0, offset: 0 }, 'on');
    fail('synthesis-failed');
    expect(aloud.state.value).toMatchObject({ problem: 'synthesis-failed' });
    expect(aloud.state.value.speaking).toBeUndefined();
    aloud.read(texts, { piece: 2, offset: 0 }, 'on');
    expect(aloud.state.value.problem).toBeUndefined();
  });
});

describe('whether there is a voice', () => {
  it('is known as soon as voices arrive', () => {
    const { aloud, arrive } = start([]);
    expect(aloud.state.value.voice).toBe('none');
    arrive({ lang: 'zh-HK', localService: true });
    expect(aloud.state.value.voice).toBe('none');
    arrive(own);
    expect(aloud.state.value).toMatchObject({ voice: 'ready', hasRemote: false });
  });

  it('says nothing by a voice that sends the text away, until that is allowed, and nothing more once it is not', () => {
    const { aloud, said, end } = start([remote]);
    expect(aloud.state.value).toMatchObject({ voice: 'remote-only', hasRemote: true });
    aloud.word('春天');
    aloud.read(texts, { piece: 0, offset: 0 }, 'on');
    expect(said).toEqual([]);
    aloud.setOptions({ region: 'mainland', remote: true, rate: 1 });
    aloud.read(texts, { piece: 0, offset: 0 }, 'on');
    expect(said).toEqual(['春天来了。']);
    aloud.setOptions({ region: 'mainland', remote: false, rate: 1 });
    end();
    expect(said).toHaveLength(1);
  });

  it('is no where the browser does not speak at all', () => {
    const aloud = createAloud({}, new AbortController().signal);
    aloud.word('春天');
    aloud.read(texts, { piece: 0, offset: 0 }, 'on');
    expect(aloud.state.value).toEqual({ voice: 'none', hasRemote: false });
  });
});
