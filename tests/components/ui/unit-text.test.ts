import { expect, it } from 'vitest';
import { durationText, unitText } from '@/components/ui/unit-text';

it.each([
  [0, '0 min', '0分钟'],
  [1, '1 min', '1分钟'],
  [59, '59 min', '59分钟'],
  [60, '1 hr', '1小时'],
  [125, '2 hr 5 min', '2小时5分钟'],
  [23_077, '384 hr 37 min', '384小时37分钟'],
])('%i minutes are hours and minutes', (minutes, english, chinese) => {
  expect(durationText(minutes, 'en')).toBe(english);
  expect(durationText(minutes, 'zh-Hans')).toBe(chinese);
  expect(durationText(125, 'zh-Hant')).toBe('2 小時 5 分鐘');
});

it.each([
  [10, 'minute', '10 min', '10 分鐘'],
  [1, 'day', '1 day', '1 天'],
  [3, 'day', '3 days', '3 天'],
  [1.5, 'month', '1.5 months', '1.5 個月'],
  [2.2, 'year', '2.2 years', '2.2 年'],
] as const)('%d with the unit %s is said in full', (count, unit, english, chinese) => {
  expect(unitText(count, unit, 'en')).toBe(english);
  expect(unitText(count, unit, 'zh-Hant')).toBe(chinese);
});
