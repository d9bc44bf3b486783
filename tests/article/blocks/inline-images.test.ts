import { describe, expect, it } from 'vitest';
import { outline } from './blocks-of';

describe('a picture inside a sentence', () => {
  it.each([
    ['<p>水是<img alt="H₂O" class="math-inline" src="/m.png">，很好记。</p>', ['paragraph 水是H₂O，很好记。']],
    ['<p>水是<img alt="H₂O" src="/m.png">。</p>', ['paragraph 水是H₂O。']],
    ['<p>面积是<img class="tex" src="/s.gif" alt="$a^2$">吗？</p>', ['paragraph 面积是a^2吗？']],
    ['<p>面积是<img src="//f.example/equation?tex=a%5E2" alt="a^2"> 。</p>', ['paragraph 面积是a^2 。']],
    ['<p>面积是<img src="https://latex.f.example/gif.latex?a" alt="a">。</p>', ['paragraph 面积是a。']],
    [
      '<p>速度<span class="katex-img"><img src="/k.svg" alt="{\\displaystyle v_{0}}"></span>不变。</p>',
      ['paragraph 速度v_{0}不变。'],
    ],
    ['<p>速度<a href="/f"><img class="latex" src="/k.png"></a>不变。</p>', ['paragraph 速度不变。']],
    ['<p>他姓<img src="/z/1.gif" width="16" height="16" alt="堃">，北方人。</p>', ['paragraph 他姓堃，北方人。']],
    ['<p>太好了<img class="emoji" src="/1f600.png" alt="😀">我们走吧。</p>', ['paragraph 太好了😀我们走吧。']],
    ['<p>请按<img style="width:1.2em;height:1.2em" src="/k.png" alt="播放键">开始。</p>', ['paragraph 请按开始。']],
    ['<p>请按<svg viewBox="0 0 1 1"><title>键</title><text>播放</text></svg>开始。</p>', ['paragraph 请按开始。']],
    [
      '<p>速度<math><mi>v</mi><mo>=</mo><mn>3</mn><annotation>v=3</annotation></math>不变。</p>',
      ['paragraph 速度v=3不变。'],
    ],
    [
      '<p>先看左边的门<img src="/door.jpg">，再看右边的窗。</p>',
      ['paragraph 先看左边的门，再看右边的窗。', 'figure door.jpg'],
    ],
  ])('leaves the sentence whole: %s', (html, blocks) => {
    expect(outline(html)).toEqual(blocks);
  });

  it.each([
    ['<p>公式如下：</p><p><img class="math" src="/m.png" alt="E=mc^2"></p>', ['paragraph 公式如下：', 'figure m.png']],
    [
      '<p>门开了。<img src="/door.jpg">窗也开了。</p>',
      ['paragraph 门开了。', 'figure door.jpg', 'paragraph 窗也开了。'],
    ],
    [
      '<p>门开了<br><img src="/door.jpg"><br>，他说。</p>',
      ['paragraph 门开了', 'figure door.jpg', 'paragraph ，他说。'],
    ],
    ['<p>如图：<img src="/math/photo.jpg" alt="教室"></p>', ['paragraph 如图：', 'figure photo.jpg']],
  ])('stays in place where no sentence goes on: %s', (html, blocks) => {
    expect(outline(html)).toEqual(blocks);
  });
});
