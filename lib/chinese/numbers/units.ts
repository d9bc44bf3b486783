/**
 * A unit that may stand after a number. `one` and `many` are its English names; a sign or an abbreviation has one form.
 * `not` are characters that must not follow, since they make another word of the unit (元旦, 天空).
 */
export type Unit = {
  simplified: string;
  traditional: string;
  one: string;
  many: string;
  /** Characters that begin another word with the unit's last one. */
  not?: string;
  /** Takes 半 after it (三年半), 多 too (三年多). */
  time?: true;
};

function unit(simplified: string, traditional: string, one: string, many = one, rest: Partial<Unit> = {}): Unit {
  return { simplified, traditional, one, many, ...rest };
}

const TIME = { time: true } as const;

/** Units whose meaning leaves no doubt after a number: most measure words of things are not among them. */
export const UNITS: readonly Unit[] = [
  unit('秒', '秒', 'second', 'seconds', { not: '杀表殺錶' }),
  unit('秒钟', '秒鐘', 'second', 'seconds'),
  unit('分钟', '分鐘', 'minute', 'minutes', TIME),
  unit('小时', '小時', 'hour', 'hours', TIME),
  unit('个小时', '個小時', 'hour', 'hours', TIME),
  unit('个钟头', '個鐘頭', 'hour', 'hours', TIME),
  unit('天', '天', 'day', 'days', { ...TIME, not: '然王窗桥橋' }),
  unit('周', '週', 'week', 'weeks', { ...TIME, not: '年岁刊围圍边邊报報末长長' }),
  unit('个星期', '個星期', 'week', 'weeks', TIME),
  unit('个礼拜', '個禮拜', 'week', 'weeks', TIME),
  unit('个月', '個月', 'month', 'months', { ...TIME, not: '饼餅亮台臺' }),
  unit('个季度', '個季度', 'quarter', 'quarters'),
  unit('年', '年', 'year', 'years', { ...TIME, not: '级級代度底末初轻輕龄齡糕' }),
  unit('个年头', '個年頭', 'year', 'years'),
  unit('个世纪', '個世紀', 'century', 'centuries'),
  unit('岁', '歲', 'year old', 'years old', { ...TIME, not: '月末数數暮' }),
  unit('周岁', '週歲', 'year old', 'years old'),
  unit('公里', '公里', 'km'),
  unit('千米', '千米', 'km'),
  unit('米', '米', 'm', 'm', { not: '饭飯粉兰蘭线線粒色其酒奇老' }),
  unit('厘米', '釐米', 'cm'),
  unit('毫米', '毫米', 'mm'),
  unit('微米', '微米', 'μm'),
  unit('纳米', '納米', 'nm'),
  unit('奈米', '奈米', 'nm'),
  unit('公分', '公分', 'cm'),
  unit('公尺', '公尺', 'm'),
  unit('英里', '英里', 'mile', 'miles'),
  unit('英尺', '英尺', 'foot', 'feet'),
  unit('英寸', '英寸', 'inch', 'inches'),
  unit('海里', '海里', 'nautical mile', 'nautical miles'),
  unit('光年', '光年', 'light-year', 'light-years'),
  unit('平方公里', '平方公里', 'km²'),
  unit('平方千米', '平方千米', 'km²'),
  unit('平方米', '平方米', 'm²'),
  unit('平方公尺', '平方公尺', 'm²'),
  unit('平方厘米', '平方釐米', 'cm²'),
  unit('公顷', '公頃', 'hectare', 'hectares'),
  unit('亩', '畝', 'mu'),
  unit('英亩', '英畝', 'acre', 'acres'),
  unit('立方米', '立方米', 'm³'),
  unit('立方公尺', '立方公尺', 'm³'),
  unit('立方厘米', '立方釐米', 'cm³'),
  unit('毫升', '毫升', 'ml'),
  unit('公升', '公升', 'litre', 'litres'),
  unit('公斤', '公斤', 'kg'),
  unit('千克', '千克', 'kg'),
  unit('克', '克', 'g', 'g', { not: '拉服隆制製里勤' }),
  unit('毫克', '毫克', 'mg'),
  unit('微克', '微克', 'μg'),
  unit('克拉', '克拉', 'carat', 'carats'),
  unit('吨', '噸', 'tonne', 'tonnes', { not: '位' }),
  unit('公吨', '公噸', 'tonne', 'tonnes'),
  unit('斤', '斤', 'jin', 'jin', { not: '两兩' }),
  unit('盎司', '盎司', 'ounce', 'ounces'),
  unit('摄氏度', '攝氏度', '°C'),
  unit('℃', '℃', '°C'),
  unit('°C', '°C', '°C'),
  unit('华氏度', '華氏度', '°F'),
  unit('℉', '℉', '°F'),
  unit('瓦', '瓦', 'W', 'W', { not: '斯解片特房尔爾全' }),
  unit('千瓦', '千瓦', 'kW'),
  unit('兆瓦', '兆瓦', 'MW'),
  unit('千瓦时', '千瓦時', 'kWh'),
  unit('赫兹', '赫茲', 'Hz'),
  unit('兆赫', '兆赫', 'MHz'),
  unit('分贝', '分貝', 'dB'),
  unit('元', '元', 'yuan', 'yuan', { not: '旦素首老件宵凶兇勋勳月朝代配化论論年气氣帅帥组組' }),
  unit('块钱', '塊錢', 'yuan'),
  unit('人民币', '人民幣', 'yuan'),
  unit('元人民币', '元人民幣', 'yuan'),
  unit('美元', '美元', 'US dollar', 'US dollars'),
  unit('美金', '美金', 'US dollar', 'US dollars'),
  unit('欧元', '歐元', 'euro', 'euros'),
  unit('英镑', '英鎊', 'pound sterling', 'pounds sterling'),
  unit('日元', '日元', 'yen'),
  unit('日圆', '日圓', 'yen'),
  unit('港元', '港元', 'Hong Kong dollar', 'Hong Kong dollars'),
  unit('港币', '港幣', 'Hong Kong dollar', 'Hong Kong dollars'),
  unit('新台币', '新臺幣', 'New Taiwan dollar', 'New Taiwan dollars'),
  unit('元新台币', '元新臺幣', 'New Taiwan dollar', 'New Taiwan dollars'),
  unit('台币', '臺幣', 'New Taiwan dollar', 'New Taiwan dollars'),
  unit('新元', '新元', 'Singapore dollar', 'Singapore dollars'),
  unit('澳元', '澳元', 'Australian dollar', 'Australian dollars'),
  unit('加元', '加元', 'Canadian dollar', 'Canadian dollars'),
  unit('韩元', '韓元', 'won'),
  unit('卢布', '盧布', 'rouble', 'roubles'),
  unit('卢比', '盧比', 'rupee', 'rupees'),
  unit('泰铢', '泰銖', 'baht'),
  unit('令吉', '令吉', 'ringgit'),
  unit('瑞士法郎', '瑞士法郎', 'Swiss franc', 'Swiss francs'),
  unit('倍', '倍', 'times', 'times', { not: '感加增数數率受' }),
  unit('个百分点', '個百分點', 'percentage point', 'percentage points'),
  unit('%', '%', '%'),
  unit('‰', '‰', '‰'),
];
