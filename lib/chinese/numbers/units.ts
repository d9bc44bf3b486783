/** A unit that may follow a number. `one` and `many` are its English names; a sign or an abbreviation has one form. */
export type Unit = {
  simplified: string;
  traditional: string;
  one: string;
  many: string;
  /** Characters that must not follow, since they make another word of the unit (元旦, 天空). */
  not?: string;
  /** Takes 半 after it (三年半), 多 too (三年多). */
  time?: true;
};

/** Units clear after a number: 'simplified|traditional singular,plural', '+half' for a `time`, '!' and `not`. */
const TABLE = `
秒 second,seconds !杀表殺錶; 秒钟|秒鐘 second,seconds; 分钟|分鐘 minute,minutes +half; 小时|小時 hour,hours +half;
个小时|個小時 hour,hours +half; 个钟头|個鐘頭 hour,hours +half; 天 day,days +half !然王窗桥橋;
周|週 week,weeks +half !年岁刊围圍边邊报報末长長; 个星期|個星期 week,weeks +half; 个礼拜|個禮拜 week,weeks +half;
个月|個月 month,months +half !饼餅亮台臺; 个季度|個季度 quarter,quarters;
年 year,years +half !级級代度底末初轻輕龄齡糕; 个年头|個年頭 year,years; 个世纪|個世紀 century,centuries;
岁|歲 year_old,years_old +half !月末数數暮; 周岁|週歲 year_old,years_old; 公里 km; 千米 km;
米 m !饭飯粉兰蘭线線粒色其酒奇老; 厘米|釐米 cm; 毫米 mm; 微米 μm; 纳米|納米 nm; 奈米 nm; 公分 cm; 公尺 m;
英里 mile,miles; 英尺 foot,feet; 英寸 inch,inches; 海里 nautical_mile,nautical_miles; 光年 light-year,light-years;
平方公里 km²; 平方千米 km²; 平方米 m²; 平方公尺 m²; 平方厘米|平方釐米 cm²; 公顷|公頃 hectare,hectares; 亩|畝 mu;
英亩|英畝 acre,acres; 立方米 m³; 立方公尺 m³; 立方厘米|立方釐米 cm³; 毫升 ml; 公升 litre,litres; 公斤 kg; 千克 kg;
克 g !拉服隆制製里勤; 毫克 mg; 微克 μg; 克拉 carat,carats; 吨|噸 tonne,tonnes !位; 公吨|公噸 tonne,tonnes;
斤 jin !两兩; 盎司 ounce,ounces; 摄氏度|攝氏度 °C; ℃ °C; °C °C; 华氏度|華氏度 °F; ℉ °F; 瓦 W !斯解片特房尔爾全;
千瓦 kW; 兆瓦 MW; 千瓦时|千瓦時 kWh; 赫兹|赫茲 Hz; 兆赫 MHz; 分贝|分貝 dB;
元 yuan !旦素首老件宵凶兇勋勳月朝代配化论論年气氣帅帥组組; 块钱|塊錢 yuan; 人民币|人民幣 yuan;
元人民币|元人民幣 yuan; 美元 US_dollar,US_dollars; 美金 US_dollar,US_dollars; 欧元|歐元 euro,euros;
英镑|英鎊 pound_sterling,pounds_sterling; 日元 yen; 日圆|日圓 yen; 港元 Hong_Kong_dollar,Hong_Kong_dollars;
港币|港幣 Hong_Kong_dollar,Hong_Kong_dollars; 新台币|新臺幣 New_Taiwan_dollar,New_Taiwan_dollars;
元新台币|元新臺幣 New_Taiwan_dollar,New_Taiwan_dollars; 台币|臺幣 New_Taiwan_dollar,New_Taiwan_dollars;
新元 Singapore_dollar,Singapore_dollars; 澳元 Australian_dollar,Australian_dollars;
加元 Canadian_dollar,Canadian_dollars; 韩元|韓元 won; 卢布|盧布 rouble,roubles; 卢比|盧比 rupee,rupees;
泰铢|泰銖 baht; 令吉 ringgit; 瑞士法郎 Swiss_franc,Swiss_francs; 倍 times !感加增数數率受;
个百分点|個百分點 percentage_point,percentage_points; % %; ‰ ‰`;

export const UNITS: readonly Unit[] = TABLE.trim()
  .split(/;\s+/)
  .map((item) => {
    const [characters = '', names = '', ...rest] = item.split(' ');
    const [simplified = '', traditional = simplified] = characters.split('|');
    const [one = '', many = one] = names.replaceAll('_', ' ').split(',');
    const not = rest.find((part) => part.startsWith('!'))?.slice(1);
    return { simplified, traditional, one, many, ...(not && { not }), ...(rest.includes('+half') && { time: true }) };
  });
