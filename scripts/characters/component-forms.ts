/**
 * How components are written, and what each is a form of. `as` where strokes are not drawn under the shown character;
 * `shown` is one that fonts have.
 */
const forms: { shown: string; as?: string; names?: string; of: string }[] = [
  ...pairs(
    '亻人 彳彳 氵水 冫冰 扌手 忄心 犭犬 衤衣 礻示 刂刀 攵攴 艹艸 灬火 辶辵 讠言 钅金 饣食 纟糸 耂老 虍虎 丬爿 镸長 巛川',
  ),
  { shown: '竹', as: '⺮', names: '⺮', of: '竹' },
  { shown: '月', as: '⺼', names: '⺼', of: '肉' },
  { shown: '小', as: '⺗', names: '⺗', of: '心' },
  { shown: '王', names: '𤣩', of: '玉' },
  { shown: '阝', names: '⻏', of: '邑' },
  { shown: '阝', of: '阜' },
  { shown: '户', names: '戶', of: '户' },
  // So in 导 and 异.
  { shown: '巳', names: '已', of: '巳' },
  { shown: '言', names: '訁', of: '言' },
  { shown: '金', names: '釒', of: '金' },
  { shown: '食', names: '飠', of: '食' },
  { shown: '糸', names: '糹', of: '糸' },
];

/** In simplified characters, the lexicon at times names what a form comes from: 言 for the 讠 of 话, 戔 for the 戋 of 钱. */
const simplifiedForms = Object.fromEntries(
  '言讠 金钅 食饣 糸纟 糹纟 宀冖 戔戋 見见 頁页 貝贝 門门 車车 馬马 魚鱼 鳥鸟 風风 長长'
    .split(' ')
    .map((pair) => [...pair]),
) as Record<string, string | undefined>;

export type ComponentForm = {
  /** The character under which its strokes are drawn. */
  as: string;
  shown: string;
  formOf?: string;
};

/** How a component that the lexicon names may be written, the likeliest first. */
export function componentForms(named: string): ComponentForm[] {
  const simplified = simplifiedForms[named];
  return [formNamed(named), ...(simplified === undefined ? [] : [formNamed(simplified)])];
}

function formNamed(named: string): ComponentForm {
  const form = forms.find(({ shown, names }) => (names ?? shown) === named);
  if (form === undefined) return { as: named, shown: named };
  const { shown, as = shown, of } = form;
  return shown === of ? { as, shown } : { as, shown, formOf: of };
}

function pairs(text: string): { shown: string; of: string }[] {
  return text.split(' ').map((pair) => {
    const [shown = '', of = ''] = pair;
    return { shown, of };
  });
}
