import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { createBlockTree } from '@/entrypoints/reader.content/picker/block-tree';

/** A tree over markup: p, div, section, h2, li are blocks, hidden ones are not shown. */
function treeOf(markup: string) {
  const { document } = new JSDOM(`<body>${markup}</body>`).window;
  const tree = createBlockTree(document.body, {
    shadowOf: (element) => element.shadowRoot,
    isShown: (element) => !element.hasAttribute('hidden'),
    isInline: (element) => /^(?:a|b|span|x-note)$/.test(element.localName),
  });
  const at = (id: string): Element => {
    const element = document.getElementById(id);
    if (element === null) throw new Error(`No #${id}.`);
    return element;
  };
  return { tree, at, document };
}

const page = `
  <div id=wrap><div id=main>
    <h2 id=head>桥</h2>
    <div id=post><div id=inner><p id=one>河水<b>清</b>了。</p><p id=two>鱼回来了。</p></div></div>
    <div id=side><p id=three>早市</p></div>
  </div></div>
  <div id=empty><script>var x</script></div><p id=hidden hidden>藏起来的字</p>`;

it.each([
  ['parent', 'one', 'inner'],
  ['parent', 'inner', 'main'],
  ['parent', 'three', 'main'],
  ['child', 'main', 'head'],
  ['child', 'inner', 'one'],
  ['next', 'head', 'inner'],
  ['next', 'one', 'two'],
  ['next', 'two', 'three'],
  ['next', 'inner', 'three'],
  ['previous', 'two', 'one'],
  ['previous', 'three', 'inner'],
] as const)('steps to the %s of #%s, past wrappers that hold nothing else', (way, from, to) => {
  const { tree, at } = treeOf(page);
  expect(tree[way](at(from))?.id).toBe(to);
});

it('ends at the edges of the page', () => {
  const { tree, at } = treeOf(page);
  expect(tree.previous(at('head'))).toBeUndefined();
  expect(tree.next(at('three'))).toBeUndefined();
  expect(tree.child(at('one'))).toBeUndefined();
});

it('comes back to where it came from', () => {
  const { tree, at } = treeOf(page);
  expect(tree.child(at('main'), at('two'))?.id).toBe('inner');
  expect(tree.child(at('inner'), at('two'))?.id).toBe('two');
});

it.each([
  ['one', 'inner'],
  ['three', 'three'],
  ['head', 'head'],
])('takes #%s under the pointer for #%s', (under, group) => {
  const { tree, at } = treeOf(page);
  expect(tree.groupOf(at(under)).id).toBe(group);
});

it('knows no block without text, and none that is hidden', () => {
  const { tree, at } = treeOf(page);
  expect(tree.blockOf(at('empty'))).toBeUndefined();
  expect(tree.blockOf(at('hidden'))).toBeUndefined();
  expect(tree.blockOf(at('wrap'))?.id).toBe('main');
});

it('counts characters and gives the first words', () => {
  const { tree, at } = treeOf(page);
  expect(tree.characters(at('one'))).toBe(5);
  expect(tree.opening(at('inner'))).toBe('河水清了。');
});

it('goes into shadow roots, and takes a component of blocks for a block', () => {
  const { document } = new JSDOM('<body><p>外</p><x-note id=note></x-note></body>').window;
  const note = document.getElementById('note');
  const root = note?.attachShadow({ mode: 'open' });
  for (const text of ['里面第一段。', '里面第二段。'])
    root?.append(Object.assign(document.createElement('p'), { textContent: text }));
  const tree = createBlockTree(document.body, {
    shadowOf: (element) => element.shadowRoot,
    isShown: () => true,
    isInline: (element) => element.localName === 'x-note',
  });
  const first = root?.firstElementChild ?? document.body;
  expect(tree.groupOf(first)).toBe(note);
});
