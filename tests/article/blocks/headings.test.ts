import { describe, expect, it } from 'vitest';
import { outline } from './blocks-of';

describe('a heading', () => {
  it.each([
    '<h2>选米<a class="headerlink" href="#x">¶</a></h2>',
    '<h2><a href="#x" class="anchor" aria-hidden="true">#</a>选米</h2>',
    '<h2><a href="#x"><span>§</span></a> 选米</h2>',
    '<h3>选米 ¶</h3>',
    '<h2><a href="#x">选米<span class="sign">🔗</span></a></h2>',
    '<h2>选米 <a href="#top">↑</a></h2>',
    '<h2>选米<small><a href="#top">[返回顶部]</a></small></h2>',
    '<h2>选米 <a href="#toc">返回目录</a></h2>',
    '<h2>选米 <span class="top"><a href="#">TOP</a></span></h2>',
    '<h2><span>选米</span><span class="editsection">[<a href="/edit">編輯</a>]</span></h2>',
    '<h2>选米 [<a href="/edit">编辑</a>]</h2>',
    '<h2>选米<span class="edit">[<a href="/v">编辑</a> | <a href="/s">编辑源代码</a>]</span></h2>',
    '<h2>选米<span class="edit"><a href="/e">edit source</a></span></h2>',
    '<h2>选米<a href="/e">编辑本段</a><a href="/p">播报</a></h2>',
    '<div class="head"><h2>选米</h2><span class="edit"><span>[</span><a href="/e">编辑</a><span>]</span></span></div>',
    '<div><a href="#x">#</a><h2>选米</h2></div>',
    '<div><h2>选米</h2><a class="anchor" href="#x">¶</a><a href="#top">回到顶部</a></div>',
    '<h2>选米<a href="#x">Permalink to “选米”</a></h2>',
    '<h2>选米<button>编辑</button></h2>',
  ])('keeps its words alone: %s', (html) => {
    expect(outline(`${html}<p>米要选新的。</p>`)).toEqual([`heading 选米`, 'paragraph 米要选新的。']);
  });

  it.each([
    ['<h2>C# 入门</h2>', 'heading C# 入门'],
    ['<h2>C<sup>#</sup> 入门</h2>', 'heading C# 入门'],
    ['<h2><b>编辑</b>的一天</h2>', 'heading 编辑的一天'],
    ['<h2><a href="/jobs">编辑</a>的一天</h2>', 'heading 编辑的一天'],
    ['<h2>怎样当<em>编辑</em></h2>', 'heading 怎样当编辑'],
    ['<h2>§ 3 总则</h2>', 'heading § 3 总则'],
    ['<h2><a href="#a">#</a></h2>', 'heading #'],
    ['<h2>歌词［修订］</h2>', 'heading 歌词［修订］'],
  ])('%s keeps what is its own', (html, block) => {
    expect(outline(html)).toEqual([block]);
  });
});
