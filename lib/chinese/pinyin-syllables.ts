/** So many ways to cut letters into syllables are tried; four vowels in a row have no more. */
export const mostReadings = 24;

/** Every way to read toneless letters (`v` for ü) as whole syllables, with spaces between them. */
export function readings(letters: string): string[] {
  return readFrom(letters, new Map());
}

/** @param known what was read of ends of the letters, each once */
function readFrom(letters: string, known: Map<string, string[]>): string[] {
  if (letters === '') return [''];
  const before = known.get(letters);
  if (before !== undefined) return before;
  const found: string[] = [];
  for (let length = Math.min(longestSyllable, letters.length); length > 0; length--) {
    const syllable = spelled(letters.slice(0, length));
    if (!syllables.has(syllable)) continue;
    for (const rest of readFrom(letters.slice(length), known)) {
      if (found.length < mostReadings) found.push(rest === '' ? syllable : `${syllable} ${rest}`);
    }
  }
  known.set(letters, found);
  return found;
}

/** Every way to read letters as syllables of which the last is not typed to its end. */
export function unfinished(letters: string): string[] {
  const found = new Set<string>();
  for (let length = Math.min(longestSyllable - 1, letters.length); length > 0; length--) {
    const begun = letters.slice(letters.length - length);
    if (!beginnings.has(begun)) continue;
    for (const before of readings(letters.slice(0, letters.length - length))) {
      found.add(before === '' ? begun : `${before} ${begun}`);
      if (found.size === mostReadings) return [...found];
    }
  }
  return [...found];
}

/** nüe and lüe are often typed without their dots: there is no other nue or lue. */
function spelled(syllable: string): string {
  return syllable === 'nue' || syllable === 'lue' ? `${syllable[0]}ve` : syllable;
}

/** The syllables of Mandarin as Hanyu Pinyin writes them, without tones, `v` for ü; with those of 嗯, 呣, 哼, 噷 and 儿. */
const all = `
a ai an ang ao ba bai ban bang bao bei ben beng bi bia bian biang biao bie bin bing bo bu
ca cai can cang cao ce cei cen ceng cha chai chan chang chao che chen cheng chi chong chou chu chua chuai chuan chuang
chui chun chuo ci cong cou cu cuan cui cun cuo da dai dan dang dao de dei den deng di dia dian diao die ding diu dong
dou du duan dui dun duo e ei en eng er fa fan fang fei fen feng fiao fo fou fu ga gai gan gang gao ge gei gen geng gong
gou gu gua guai guan guang gui gun guo ha hai han hang hao he hei hen heng hm hng hong hou hu hua huai huan huang hui
hun huo ji jia jian jiang jiao jie jin jing jiong jiu ju juan jue jun ka kai kan kang kao ke kei ken keng kong kou ku
kua kuai kuan kuang kui kun kuo la lai lan lang lao le lei leng li lia lian liang liao lie lin ling liu lo long lou lu
luan lun luo lv lvan lve lvn m ma mai man mang mao me mei men meng mi mian miao mie min ming miu mo mou mu n na nai nan
nang nao ne nei nen neng ng ni nia nian niang niao nie nin ning niu nong nou nu nuan nun nuo nv nve o ou pa pai pan pang
pao pei pen peng pi pian piao pie pin ping po pou pu qi qia qian qiang qiao qie qin qing qiong qiu qu quan que qun r ran
rang rao re ren reng ri rong rou ru rua ruan rui run ruo sa sai san sang sao se sei sen seng sha shai shan shang shao
she shei shen sheng shi shou shu shua shuai shuan shuang shui shun shuo si song sou su suan sui sun suo ta tai tan tang
tao te tei teng ti tian tiao tie ting tong tou tu tuan tui tun tuo wa wai wan wang wei wen weng wo wong wu xi xia xian
xiang xiao xie xin xing xiong xiu xu xuan xue xun ya yai yan yang yao ye yi yin ying yo yong you yu yuan yue yun za zai
zan zang zao ze zei zen zeng zha zhai zhan zhang zhao zhe zhei zhen zheng zhi zhong zhou zhu zhua zhuai zhuan zhuang
zhui zhun zhuo zi zong zou zu zuan zui zun zuo`;

export const syllables: ReadonlySet<string> = new Set(all.split(/\s+/).filter((syllable) => syllable !== ''));

/** What can be the beginning of a longer syllable. */
const beginnings: ReadonlySet<string> = new Set(
  [...syllables].flatMap((syllable) => Array.from(syllable.slice(1), (_, at) => syllable.slice(0, at + 1))),
);

/** The letters of the longest: zhuang. */
const longestSyllable = 6;
