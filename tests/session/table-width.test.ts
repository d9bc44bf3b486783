import { expect, it } from 'vitest';
import type { CellRole } from '@/lib/session/pieces';
import { tableWidth } from '@/lib/session/table-width';

const cells = (rows: string[][]) =>
  rows.flatMap((texts, row) => texts.map((text) => ({ role: { kind: 'cell', table: 0, row } as CellRole, text })));

it('a table is at least as wide as its widest short cells', () => {
  const narrow = tableWidth(cells([['甲', '乙']]), false);
  expect(
    tableWidth(
      cells([
        ['甲', '乙'],
        ['重庆市', '丙'],
      ]),
      false,
    ),
  ).toBeGreaterThan(narrow + 2);
  expect(tableWidth(cells([['甲', '乙', '丁']]), false)).toBeGreaterThan(narrow + 2);
});

it('figures with readings are wider, and a long text is no wider than its longest unbroken part', () => {
  const rows = [['3213万', '旅游区涨得更快，长租公寓供应不足']];
  expect(tableWidth(cells(rows), true)).toBeGreaterThan(tableWidth(cells(rows), false) + 2);
  expect(tableWidth(cells([['旅游区涨得更快，长租公寓供应不足']]), false)).toBeLessThan(8);
});
