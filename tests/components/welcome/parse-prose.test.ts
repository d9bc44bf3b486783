import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ProseBlock, parseProse, parseStretches } from '@/components/welcome/parse-prose';

const text = (value: string) => ({ kind: 'text', text: value });

describe('a text of our own', () => {
  it.each<[string, ReturnType<typeof parseStretches>]>([
    ['plain', [{ kind: 'text', text: 'plain' }]],
    [
      'press `p`, then **Save**.',
      [
        { kind: 'text', text: 'press ' },
        { kind: 'code', text: 'p' },
        { kind: 'text', text: ', then ' },
        { kind: 'strong', text: 'Save' },
        { kind: 'text', text: '.' },
      ],
    ],
    ['2 * 3 ** 4', [{ kind: 'text', text: '2 * 3 ** 4' }]],
    ['a ` b', [{ kind: 'text', text: 'a ` b' }]],
    ['<b>no</b> &amp;', [{ kind: 'text', text: '<b>no</b> &amp;' }]],
    ['', []],
  ])('%j', (source, stretches) => {
    expect(parseStretches(source)).toEqual(stretches);
  });
});

describe('a document of our own', () => {
  it('has headings, paragraphs over several lines, lists and tables', () => {
    const source = '# One\nAt once.\n\nBroken\ninto lines.\n\n- a\n  goes on\n- b\n\n| h | i |\n|---|---|\n| j | k |\n';
    expect(parseProse(source)).toEqual([
      { kind: 'heading', level: 1, text: [text('One')] },
      { kind: 'paragraph', text: [text('At once.')] },
      { kind: 'paragraph', text: [text('Broken into lines.')] },
      { kind: 'list', items: [[text('a goes on')], [text('b')]] },
      { kind: 'table', head: [[text('h')], [text('i')]], rows: [[[text('j')], [text('k')]]] },
    ]);
  });
});

/** What a document is made of: its kinds, with the sizes of lists and tables, and what stands in code in it. */
function shapeOf(blocks: ProseBlock[]): unknown[] {
  return blocks.map((block) => {
    if (block.kind === 'list') return ['list', block.items.length];
    if (block.kind === 'table') return ['table', block.rows.map((row) => codesOf(row.flat()))];
    return block.kind === 'heading' ? ['heading', block.level] : ['paragraph', codesOf(block.text)];
  });
}

function codesOf(stretches: { kind: string; text: string }[]): string[] {
  return stretches.filter(({ kind }) => kind === 'code').map((part) => part.text);
}

describe('the privacy page', () => {
  const read = (name: string) => parseProse(readFileSync(new URL(`../../../docs/${name}`, import.meta.url), 'utf8'));

  it.each(['privacy.zh_CN.md', 'privacy.zh_TW.md'])('has as many blocks in %s as in English', (name) => {
    expect(shapeOf(read(name))).toEqual(shapeOf(read('privacy.md')));
  });

  it('uses only forms that can be shown', () => {
    for (const name of ['privacy.md', 'privacy.zh_CN.md', 'privacy.zh_TW.md'])
      expect(JSON.stringify(read(name)), name).not.toMatch(/\*\*|`|\]\(|\|/);
  });
});
