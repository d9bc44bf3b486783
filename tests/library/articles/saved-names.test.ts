import { beforeEach, describe, expect, test } from 'vitest';
import { annotate } from '@/lib/chinese/annotate';
import { formsIn, indexForms, withSaved } from '@/lib/chinese/explained/saved-forms';
import { deleteArticles, undeleteArticles } from '@/lib/library/articles/article-choices';
import { deriveOne, type Engine } from '@/lib/library/articles/derived';
import { saveArticle } from '@/lib/library/articles/save-article';
import { savedForms, savedNames } from '@/lib/library/articles/saved-names';
import type { Library } from '@/lib/library/db';
import { realDictionary } from '@/tests/chinese/real-dictionary';
import { freshLibrary, sampleArticle } from '@/tests/library/fresh-library';

const engine: Engine = {
  version: '1',
  annotate: async (texts, options) => annotate(realDictionary(), texts, options),
};

let db: Library;
beforeEach(() => {
  db = freshLibrary();
});

/** Saves an article of one paragraph; gives its id. */
async function save(name: string, text: string, savedAt: number): Promise<string> {
  const article = sampleArticle({
    url: `https://news.example/${name}`,
    title: name,
    blocks: [{ kind: 'paragraph', text }],
  });
  const saved = await saveArticle(db, article, { now: () => savedAt });
  if (!('id' in saved)) throw new Error(saved.outcome);
  await deriveOne(db, saved.id, engine);
  return saved.id;
}

const said = async (form: string) => (await savedNames(db, [form])).map(({ other, title }) => `${other} (${title})`);

describe('what saved articles say of a name', () => {
  test('is found by both of its Chinese forms', async () => {
    await save('a', '国家海洋观测局（海观局）发布消息。', 1);
    expect(await savedForms(db)).toEqual(['国家海洋观测局', '海观局'].sort());
    expect(await said('海观局')).toEqual(['国家海洋观测局 (a)']);
    expect(await said('国家海洋观测局')).toEqual(['海观局 (a)']);
  });

  test('goes with its article into the bin, and comes back with it', async () => {
    const id = await save('a', '记者采访了蒙迪诺（Mondino）。', 1);
    expect(await said('蒙迪诺')).toEqual(['Mondino (a)']);
    await deleteArticles(db, [id]);
    expect(await said('蒙迪诺')).toEqual([]);
    await undeleteArticles(db, [id]);
    expect(await said('蒙迪诺')).toEqual(['Mondino (a)']);
  });

  test('is that of the newest article where several say the same', async () => {
    await save('a', '记者采访了蒙迪诺（Mondino）。', 1);
    await save('b', '外长蒙迪诺（Mondino）抵达。', 2);
    expect(await said('蒙迪诺')).toEqual(['Mondino (b)']);
  });

  test('is both where two articles differ, the newer one first', async () => {
    await save('a', '海岸观测局（海观局）发布消息。', 1);
    await save('b', '国家海洋观测局（海观局）发布消息。', 2);
    expect(await said('海观局')).toEqual(['国家海洋观测局 (b)', '海岸观测局 (a)']);
  });
});

describe('a text that does not explain a name itself', () => {
  const read = (text: string, forms: string[]) => {
    const annotation = annotate(realDictionary(), [text]);
    return { annotation, found: formsIn(realDictionary(), [text], annotation, [], indexForms(forms)) };
  };

  test('asks for the forms that it has, and has each as one token then', () => {
    const { annotation, found } = read('昨天，海观局没有回答。', ['海观局', '海关局']);
    expect(found).toEqual(['海观局']);
    const saved = [{ form: '海观局', other: '国家海洋观测局', kind: 'full' as const, title: 'a', savedAt: 1 }];
    const [tokens = []] = withSaved(realDictionary(), annotation, saved).tokens;
    expect(tokens.map(({ text }) => text)).toContain('海观局');
  });

  test.each([
    ['the dictionary has it', '世界卫生组织发表声明。', '世界卫生组织'],
    ['the text explains it', '国家海洋观测局（海观局）发布消息。', '海观局'],
    ['it has two characters that are no token', '他在海上观测。', '上观'],
  ])('does not ask where %s', (_, text, form) => {
    expect(read(text, [form]).found).toEqual([]);
  });
});
