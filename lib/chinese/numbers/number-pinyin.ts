import { isHan } from '@/lib/chinese/han';
import { normalise } from './normalise';

/** Pinyin in number expressions, after CC-CEDICT. Pinyin from the sentence gets 重, 长 and the like wrong there. */
const SYLLABLES =
  'líng零〇 yī一壹 èr二贰貳 liǎng两 sān三叁參 sì四肆 wǔ五伍午 liù六陆陸 qī七柒 bā八捌 jiǔ九玖 shí十拾时 bǎi百佰 ' +
  'qiān千仟 wàn万 yì亿 zhào兆 niàn廿 sà卅 jǐ几 shù数 duō多 yú余 lái来 bàn半 dì第 jiè届 fēn分 zhī之 zhì至 dào到 ' +
  'chéng成 zhé折 bèi倍 gè个 nián年 yuè月 rì日 hào号 tiān天 zhōu周洲 xīng星 qī期 miǎo秒 zhōng钟中 xiǎo小 suì岁 ' +
  'shì世氏士 dài代 chū初 dǐ底 mò末 xún旬 kè刻克 zhěng整 diǎn点 shàng上 xià下 zǎo早 wǎn晚 líng凌 chén晨 qīng清 ' +
  'bàng傍 jiān间 yè夜 shēn深 lǐ里礼 bài拜 jì季纪 dù度 tóu头 mǐ米 gōng公 lí厘釐 háo毫 wēi微 nà纳 nài奈 chǐ尺 yīng英 ' +
  'cùn寸 hǎi海 guāng光 píng平 fāng方 qǐng顷 mǔ亩 lì立 shēng升 jīn斤金 lā拉 dūn吨 àng盎 sī司 shè摄 huá华 wǎ瓦 hè赫 ' +
  'zī兹 bèi贝 yuán元圆 kuài块 qián钱前 rén人 mín民 bì币 měi美 ōu欧 bàng镑 gǎng港 xīn新 tái台 ào澳 jiā加 hán韩 lú卢 ' +
  'bù布 bǐ比 tài泰 zhū铢 lìng令 jí吉 ruì瑞 fǎ法 láng郎 jiǎo角 guó国 xī西 guī规';

const READINGS = new Map(
  SYLLABLES.split(' ').flatMap((item) => {
    const [, syllable = '', characters = ''] = /^(\P{Script=Han}+)(.+)$/u.exec(item) ?? [];
    return [...characters].map((character) => [character, syllable] as const);
  }),
);

/** Words that are read otherwise than their characters. */
const WORDS: readonly (readonly [string, number, string])[] = [
  ['晚上', 1, 'shang'],
  ['早上', 1, 'shang'],
  ['夜里', 1, 'li'],
  ['钟头', 1, 'tou'],
];

/** The syllables of a number expression, one per Han character; undefined where the context has to decide. */
export function numberPinyin(text: string): (string | undefined)[] {
  const plain = normalise(text);
  const syllables: (string | undefined)[] = [];
  for (let index = 0; index < text.length; index += 1) {
    if (!isHan(text.charCodeAt(index))) continue;
    const word = WORDS.find(([form, offset]) => index >= offset && plain.startsWith(form, index - offset));
    syllables.push(word?.[2] ?? READINGS.get(plain[index] ?? ''));
  }
  return syllables;
}
