import { describe, expect, it } from 'vitest';
import { compileForm } from '@/lib/chinese/grammar/compile-form';

/** The parts that a form finds from the start of a sentence, written `word/classes` each. */
function match(form: string, sentence: string): string[] | undefined {
  const text = sentence
    .split(' ')
    .map((word, index) => `${word}:#${index} `)
    .join('');
  const expression = compileForm(form).expression();
  expression.lastIndex = 0;
  return expression
    .exec(text)
    ?.slice(1)
    .filter((part) => part?.includes('#'))
    .map((part) => part.slice(0, part.indexOf('/')));
}

describe('compileForm', () => {
  it.each([
    ['{把} ~ {走}', '把/p2 他/r1 带/v1 走/v1', ['把', '走']],
    ['{把} ~1 {走}', '把/p1 他/r1 带/v1 走/v1', undefined],
    ['{因} ~ {果}', '因/p1 ，/X1 果/n1', undefined],
    ['{因} ~~ {果}', '因/p1 ，/X1 果/n1', ['因', '果']],
    ['{因} ~~ {果}', '因/p1 。/S1 果/n1', undefined],
    ['{因} ~[不] {果}', '因/p1 不/d1 果/n1', undefined],
    ['{越} ~ {越}', '越/d1 走/v1 越/d1', ['越', '越']],
    ['{:v#} 一 {#}', '看/v1 一/m1 看/v1', ['看', '看']],
    ['{:v#} 一 {#}', '看/v1 一/m1 听/v1', undefined],
    [':v+1 {完}', '看/v1 完/v1', ['完']],
    [':v+1 {完}', '讨论/v2 完/v1', undefined],
    ['{一} !( 个|:q ) :v', '一/m1 个/q1', undefined],
    ['{从} 一? ( 早 | 今 天 ) {起}', '从/p1 今/t1 天/q1 起/v1', ['从', '起']],
    ['{了} $', '了/u1 。/S1', ['了']],
    ['{了} $', '了/u1 一/m1', undefined],
  ])('reads %s', (form, sentence, parts) => {
    expect(match(form, sentence)).toEqual(parts);
  });

  it('says how many words may stand before the word that a sentence must have', () => {
    const { anchors, before } = compileForm(':v 了? ( 很 | 大 大 )? ~3 {出来}');
    expect(anchors).toEqual(['出来']);
    expect(before).toEqual([1, 7]);
  });

  it('refuses what is no form, and a form without a word', () => {
    expect(() => compileForm('{把')).toThrow(SyntaxError);
    expect(() => compileForm('{:v} ~ :n')).toThrow(SyntaxError);
  });
});
