/** A country by the one character that stands for it in 中玻 or 美日. */
export type Country = { name: string; english: string; aliases: readonly string[]; isUsual: boolean };

/** Character, name, English, other names (traditional, Taiwanese), a star if it is meant in any text. By hand. */
const TABLE = `
中 中国 China 中國 *; 美 美国 United_States 美國 *; 英 英国 United_Kingdom 英國 *;
俄 俄罗斯 Russia 俄羅斯 俄国 俄國 *; 日 日本 Japan *; 韩 韩国 South_Korea 韓國 南韩 南韓 *; 法 法国 France 法國 *;
德 德国 Germany 德國 *; 欧 欧盟 European_Union 歐盟 欧洲 歐洲 *; 印 印度 India *;
澳 澳大利亚 Australia 澳大利亞 澳洲 *; 加 加拿大 Canada *; 朝 朝鲜 North_Korea 朝鮮 北韩 北韓;
意 意大利 Italy 義大利; 义 意大利 Italy 义大利 義大利; 西 西班牙 Spain; 葡 葡萄牙 Portugal; 荷 荷兰 Netherlands 荷蘭;
比 比利时 Belgium 比利時; 希 希腊 Greece 希臘; 波 波兰 Poland 波蘭; 匈 匈牙利 Hungary; 捷 捷克 Czechia;
奥 奥地利 Austria 奧地利; 瑞 瑞典 Sweden; 瑞 瑞士 Switzerland; 丹 丹麦 Denmark 丹麥; 挪 挪威 Norway;
芬 芬兰 Finland 芬蘭; 爱 爱尔兰 Ireland 愛爾蘭; 塞 塞尔维亚 Serbia 塞爾維亞; 罗 罗马尼亚 Romania 羅馬尼亞;
乌 乌克兰 Ukraine 烏克蘭; 乌 乌兹别克斯坦 Uzbekistan 烏茲別克 乌兹别克; 乌 乌拉圭 Uruguay 烏拉圭;
白 白俄罗斯 Belarus 白俄羅斯; 土 土耳其 Türkiye; 以 以色列 Israel; 巴 巴勒斯坦 Palestine; 巴 巴基斯坦 Pakistan;
巴 巴西 Brazil; 巴 巴拿马 Panama 巴拿馬; 伊 伊朗 Iran; 伊 伊拉克 Iraq; 叙 叙利亚 Syria 敘利亞; 黎 黎巴嫩 Lebanon;
约 约旦 Jordan 約旦; 沙 沙特阿拉伯 Saudi_Arabia 沙特 沙烏地阿拉伯 沙烏地; 埃 埃及 Egypt; 阿 阿富汗 Afghanistan;
阿 阿根廷 Argentina; 阿 阿尔及利亚 Algeria 阿爾及利亞; 阿 阿联酋 United_Arab_Emirates 阿聯酋 阿聯;
泰 泰国 Thailand 泰國; 越 越南 Vietnam; 老 老挝 Laos 老撾; 寮 老挝 Laos 寮国 寮國; 柬 柬埔寨 Cambodia;
缅 缅甸 Myanmar 緬甸; 菲 菲律宾 Philippines 菲律賓; 马 马来西亚 Malaysia 馬來西亞; 新 新加坡 Singapore;
新 新西兰 New_Zealand 紐西蘭 新西蘭; 纽 新西兰 New_Zealand 纽西兰 紐西蘭; 印 印度尼西亚 Indonesia 印度尼西亞 印尼;
蒙 蒙古 Mongolia 蒙古国 蒙古國; 尼 尼泊尔 Nepal 尼泊爾; 哈 哈萨克斯坦 Kazakhstan 哈薩克斯坦 哈薩克 哈萨克;
吉 吉尔吉斯斯坦 Kyrgyzstan 吉爾吉斯斯坦 吉爾吉斯 吉尔吉斯; 塔 塔吉克斯坦 Tajikistan 塔吉克; 墨 墨西哥 Mexico;
玻 玻利维亚 Bolivia 玻利維亞; 秘 秘鲁 Peru 秘魯; 委 委内瑞拉 Venezuela 委內瑞拉; 智 智利 Chile; 古 古巴 Cuba;
哥 哥伦比亚 Colombia 哥倫比亞; 厄 厄瓜多尔 Ecuador 厄瓜多爾; 肯 肯尼亚 Kenya 肯亞 肯尼亞;
台 台湾 Taiwan 臺灣 台灣 臺湾; 洪 洪都拉斯 Honduras 宏都拉斯`;

/** Countries by their character in simplified form; several where one character stands for several. */
export const COUNTRIES: ReadonlyMap<string, readonly Country[]> = parse();

function parse(): Map<string, Country[]> {
  const countries = new Map<string, Country[]>();
  for (const line of TABLE.trim().split(/;\s+/)) {
    const [character = '', name = '', english = '', ...rest] = line.split(' ');
    const aliases = [name, ...rest.filter((item) => item !== '*')];
    const country = { name, english: english.replaceAll('_', ' '), aliases, isUsual: rest.includes('*') };
    countries.set(character, [...(countries.get(character) ?? []), country]);
  }
  return countries;
}

/** Country by each of its names, in any script. */
const BY_ALIAS = new Map(
  [...COUNTRIES.values()].flat().flatMap(({ name, aliases }) => aliases.map((alias) => [alias, name] as const)),
);
/** Any name of a country, the longest first: 印度尼西亚 does not name 印度. */
const ALIAS = new RegExp([...BY_ALIAS.keys()].sort((a, b) => b.length - a.length).join('|'), 'g');

/** The countries that some texts name, each once, by their names in simplified characters. */
export function namedCountries(texts: readonly string[]): string[] {
  const named = new Set<string>();
  for (const text of texts) {
    for (const [alias] of text.matchAll(ALIAS)) named.add(BY_ALIAS.get(alias) ?? alias);
  }
  return [...named];
}

const SIGNS = `[${[...COUNTRIES.keys()].join('')}]`;
const COUNTED = new RegExp(
  `(?:(?<!${SIGNS})(?:${SIGNS}{3}(?=三国)|${SIGNS}{4}(?=四国))|[、和与及同跟](?:${ALIAS.source})(?=[三四]国))`,
  'g',
);

/** Where 三国 or 四国 counts the countries right before it, and is neither the Three Kingdoms nor Shikoku: 英法德|三|国. */
export function countedCountries(simplified: string): number[] {
  if (!/[三四]国/.test(simplified)) return [];
  return Array.from(simplified.matchAll(COUNTED), ({ 0: list, index }) => index + list.length);
}
