import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extract } from '@/lib/article/extract';
import { BASE, outline } from './blocks-of';

const LINES = 'for x in y:\n    eat(x)\n\nrest()';
const CODE = `preformatted ${LINES}`;

describe('a code listing', () => {
  it.each([
    ['bare', `<pre>${LINES}</pre>`],
    ['with a language', `<pre class="language-py"><code class="language-py">${LINES}\n</code></pre>`],
    ['with <br>', '<pre>for x in y:<br>    eat(x)<br><br>rest()</pre>'],
    ['with non-breaking spaces', '<pre>for x in y:<br>&nbsp;&nbsp;&nbsp;&nbsp;eat(x)<br><br>rest()</pre>'],
    ['old element', `<xmp>${LINES}</xmp>`],
    [
      'lines as <div>',
      '<pre><code><div>for x in y:</div><div>    eat(x)</div><div><br></div><div>rest()</div></code></pre>',
    ],
    [
      'lines as list',
      '<pre class="linenums"><ol><li>for x in y:</li><li>    eat(x)</li><li><br></li><li>rest()</li></ol></pre>',
    ],
    [
      'lines as <code>',
      '<section class="snippet"><ul class="line-index"><li></li><li></li><li></li><li></li></ul><pre><code>for x in y:</code><code>    eat(x)</code><code><br></code><code>rest()</code></pre></section>',
    ],
    [
      'lines as <span>',
      '<pre><code><span class="line">for x in y:</span>\n<span class="line">    eat(x)</span>\n<span class="line"></span>\n<span class="line">rest()</span></code></pre>',
    ],
    [
      'lines as <span> without line ends',
      '<pre><code><span class="token-line">for x in y:<br></span><span class="token-line">    eat(x)<br></span><span class="token-line"><br></span><span class="token-line">rest()<br></span></code></pre>',
    ],
    [
      'table with a <pre> of numbers',
      `<div class="highlight"><table class="rouge-table"><tr><td class="gutter"><pre class="lineno">1\n2\n3\n4\n</pre></td><td class="code"><pre>${LINES}\n</pre></td></tr></table></div>`,
    ],
    [
      'table with <br>',
      '<figure class="highlight"><table><tr><td class="gutter"><pre><span>1</span><br><span>2</span><br><span>3</span><br><span>4</span></pre></td><td class="code"><pre>for x in y:<br>    eat(x)<br><br>rest()<br></pre></td></tr></table></figure>',
    ],
    [
      'table with divs and no <pre>',
      '<div class="syntaxhighlighter"><div class="toolbar"><a href="#">?</a></div><table><tr><td class="gutter"><div class="line">1</div><div class="line">2</div><div class="line">3</div><div class="line">4</div></td><td class="code"><div class="container"><div class="line"><code>for x in y:</code></div><div class="line"><code>&nbsp;&nbsp;&nbsp;&nbsp;</code><code>eat(x)</code></div><div class="line">&nbsp;</div><div class="line"><code>rest()</code></div></div></td></tr></table></div>',
    ],
    [
      'table with a row for each line',
      '<pre><code><table class="hljs-ln"><tr><td class="hljs-ln-numbers" data-line-number="1"></td><td class="hljs-ln-code">for x in y:</td></tr><tr><td class="hljs-ln-numbers" data-line-number="2"></td><td class="hljs-ln-code">    eat(x)</td></tr><tr><td class="hljs-ln-numbers" data-line-number="3"></td><td class="hljs-ln-code">\n</td></tr><tr><td class="hljs-ln-numbers" data-line-number="4"></td><td class="hljs-ln-code">rest()</td></tr></table></code></pre>',
    ],
    [
      'numbers in each line',
      '<pre><span>1</span> for x in y:\n<span>2</span>     eat(x)\n<span>3</span> \n<span>4</span> rest()</pre>',
    ],
    [
      'named numbers in each line',
      '<div class="chroma"><pre><code><span class="line"><span class="ln">1</span><span class="cl">for x in y:\n</span></span><span class="line"><span class="ln">2</span><span class="cl">    eat(x)\n</span></span><span class="line"><span class="ln">3</span><span class="cl">\n</span></span><span class="line"><span class="ln">4</span><span class="cl">rest()</span></span></code></pre></div>',
    ],
    [
      'a list of numbers under it',
      `<pre><code>${LINES}</code><ul class="pre-numbering"><li>1</li><li>2</li><li>3</li><li>4</li></ul></pre>`,
    ],
    [
      'numbers and language beside it',
      `<div class="language-py line-numbers-mode"><button>Copy</button><span class="lang">py</span><pre><code>${LINES}</code></pre><div class="line-numbers-wrapper"><span class="line-number">1</span><br><span class="line-number">2</span><br><span class="line-number">3</span><br></div></div>`,
    ],
    [
      'a header inside',
      `<pre><div class="code-head"><div class="code-lang">Python</div><div class="code-copy">复制代码</div></div><code>${LINES}</code></pre>`,
    ],
    [
      'a bar above',
      `<div class="code-block"><div class="bar"><span>代码语言：python</span><span>运行次数：0</span></div><div><pre><code>${LINES}</code></pre></div></div>`,
    ],
    [
      'an icon for copying',
      `<div class="snippet_code"><div class="snippet_code_toolbar"><a href="javascript:void(0)" title="复制代码"><img src="/copycode.gif" alt="复制代码"></a></div><pre>${LINES}</pre><div class="snippet_code_toolbar"><a href="#">复制代码</a></div></div>`,
    ],
    ['a link for copying', `<div class="wrap"><a class="btn-copy" href="#">复制</a><pre>${LINES}</pre></div>`],
    ['without <pre>', '<p><code>for x in y:<br>    eat(x)<br><br>rest()</code></p>'],
  ])('keeps its lines and loses numbers and controls: %s', (_kind, html) => {
    expect(outline(`<p>先看下面的例子。</p>${html}<p>就是这样。</p>`)).toEqual([
      'paragraph 先看下面的例子。',
      CODE,
      'paragraph 就是这样。',
    ]);
  });

  it.each([
    ['numbers that are the text', '<pre>1\n2\n3</pre>', ['preformatted 1\n2\n3']],
    ['a list with numbers', '<pre>1. 淘米\n2. 加水\n3. 煮</pre>', ['preformatted 1. 淘米\n2. 加水\n3. 煮']],
    [
      'words of code',
      '<pre><code><span class="built_in">copy</span>(a)\n<span class="k">print</span></code></pre>',
      ['preformatted copy(a)\nprint'],
    ],
    [
      'two listings',
      '<div class="code"><pre>a = 1</pre><pre>b = 2</pre></div>',
      ['preformatted a = 1', 'preformatted b = 2'],
    ],
    ['a caption inside it', '<pre><figcaption>eat.py</figcaption></pre>', ['preformatted eat.py']],
    ['code in a sentence', '<p>用 <code>git add</code> 添加。</p>', ['paragraph 用 git add 添加。']],
    [
      'a table of ranks',
      '<table><tr><td>1</td><td>白菜</td></tr><tr><td>2</td><td>豆腐</td></tr></table>',
      ['table 1\t白菜\n2\t豆腐'],
    ],
    [
      'a caption and prose beside it',
      '<figure class="highlight"><figcaption><span>eat.py</span></figcaption><pre>a = 1</pre></figure><div class="code"><p>下面一行是赋值。</p><pre>b = 2</pre></div>',
      ['paragraph eat.py', 'preformatted a = 1', 'paragraph 下面一行是赋值。', 'preformatted b = 2'],
    ],
    [
      'prose and pictures in <pre>',
      '<pre>　　第一段说的是春天。\n　　第二段说的是夏天。<img src="/a.jpg"></pre>',
      ['paragraph 第一段说的是春天。', 'paragraph 第二段说的是夏天。', 'figure a.jpg'],
    ],
  ])('leaves %s', (_kind, html, blocks) => {
    expect(outline(html)).toEqual(blocks);
  });

  it('stays although the box around it is named like a tool bar', () => {
    const story = '<p>清早的街上，卖菜的人已经把摊子摆好，等着第一批客人。</p>'.repeat(3);
    const box =
      '<div class="code-toolbar"><pre><code>a = 1\nb = 2</code></pre><div class="toolbar"><a>Copy</a></div></div>';
    const { document } = new JSDOM(`<title>怎样写</title><article><h1>怎样写</h1>${story}${box}${story}</article>`)
      .window;
    expect(extract(document, BASE).article?.blocks.filter(({ kind }) => kind === 'preformatted')).toEqual([
      { kind: 'preformatted', text: 'a = 1\nb = 2' },
    ]);
  });
});
