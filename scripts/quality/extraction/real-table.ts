import { setImmediate } from 'node:timers/promises';
import { extract } from '@/lib/article/extract';
import { ALL_RULES, RULE_NAMES, type Rules } from '@/lib/article/rule-switches';
import { notHere } from '@/scripts/setup/run-parts';
import { type Grade, grade } from './grade';
import { markupNames, openRealPage, type RealPage, realPages, sitesOf } from './real-pages';

const ABSENT = notHere('the saved pages are not at ../shared/data/real-pages.');
const FOLDS = 3;
// jsdom lets go of a closed window in a later turn of the event loop.
const letGo = () => setImmediate();

/** One row of a table: what a set of pages scores. */
type Row = { name: string; grades: Grade[]; empty: number; nothing: number };

/** The tables of the saved pages: all, the short ones, and by groups of sites that hold no site in common. */
export async function* realTable(): AsyncIterable<string> {
  const pages = realPages();
  if (!pages) return yield ABSENT;
  const names: Set<string>[] = [];
  const results: { page: RealPage; isNone: boolean; grade: Grade }[] = [];
  for (const page of pages) {
    const dom = openRealPage(page);
    names.push(markupNames(dom.window.document));
    const { article } = extract(dom.window.document, page.url);
    dom.window.close();
    results.push({ page, isNone: article === undefined, grade: grade(page, article) });
    await letGo();
  }
  const sites = sitesOf(names);
  const order = [...new Set(sites)];
  const foldOf = (index: number) => order.indexOf(sites[index] as number) % FOLDS;
  const rowOf = (name: string, test: (index: number) => boolean): Row => {
    const chosen = results.filter((_, index) => test(index));
    const none = chosen.filter(({ page }) => page.nothing);
    return {
      name,
      grades: chosen.filter(({ page }) => !page.nothing).map((result) => result.grade),
      empty: none.filter(({ isNone }) => isNone).length,
      nothing: none.length,
    };
  };
  yield `Saved pages of ${order.length} sites: ${pages.length}`;
  yield* head();
  yield row(rowOf('all', () => true));
  yield row(rowOf('under 500 characters', (index) => results[index]?.grade.isShort === true));
  for (let fold = 0; fold < FOLDS; fold++)
    yield row(rowOf(`sites ${fold + 1} of ${FOLDS}`, (index) => foldOf(index) === fold));
  yield `F1 under 0.95: ${results
    .filter(({ page, grade: { f1 } }) => !page.nothing && f1 < 0.95)
    .map(({ page, grade: { f1 } }) => `${page.id} ${f1.toFixed(2)}`)
    .join(', ')}`;
}

/** What each stage and rule is worth: the same table with each switched off by itself. */
export async function* ablationTable(): AsyncIterable<string> {
  const pages = realPages();
  if (!pages) return yield ABSENT;
  const variants: [string, Rules][] = [
    ['everything', ALL_RULES],
    ...RULE_NAMES.map((name): [string, Rules] => [
      `without ${name}`,
      new Set(RULE_NAMES.filter((other) => other !== name)),
    ]),
  ];
  const rows = variants.map(([name]): Row => ({ name, grades: [], empty: 0, nothing: 0 }));
  for (const page of pages) {
    gradeVariants(page, variants, rows);
    await letGo();
  }
  yield `Saved pages: ${pages.length}; each stage and rule switched off by itself`;
  yield* head();
  const [whole, ...others] = rows as [Row, ...Row[]];
  yield row(whole);
  for (const other of others) yield `${row(other)} ${changes(whole, other)} |`;
}

function gradeVariants(page: RealPage, variants: [string, Rules][], rows: Row[]): void {
  const dom = openRealPage(page);
  variants.forEach(([, rules], index) => {
    const { article } = extract(dom.window.document, page.url, { rules });
    const target = rows[index] as Row;
    if (page.nothing) {
      target.nothing++;
      target.empty += article ? 0 : 1;
    } else target.grades.push(grade(page, article));
  });
  dom.window.close();
}

/** How many pages a rule's absence makes worse and better by more than 0.01 F1. */
function changes(whole: Row, other: Row): string {
  const delta = other.grades.map(({ f1 }, index) => f1 - (whole.grades[index]?.f1 ?? 0));
  return `${delta.filter((d) => d < -0.01).length} worse, ${delta.filter((d) => d > 0.01).length} better`;
}

function* head(): Iterable<string> {
  yield '| | body F1 | short | junk | title | date | byline right / wrong | lead picture | no article where there is none | pages |';
  yield '|---|---|---|---|---|---|---|---|---|---|';
}

function row({ name, grades, empty, nothing }: Row): string {
  const bylines = grades.map(({ byline }) => byline).filter((byline) => byline !== undefined);
  const cells = [
    percent(grades.map(({ f1 }) => f1)),
    percent(grades.filter(({ isShort }) => isShort).map(({ f1 }) => f1)),
    percent(grades.map(({ junkLines }) => (junkLines.length > 0 ? 1 : 0))),
    percent(grades.map(({ title }) => title)),
    percent(grades.map(({ date }) => date)),
    `${percent(bylines.map((byline) => (byline === 'right' ? 1 : 0)))} / ${percent(bylines.map((byline) => (byline === 'wrong' ? 1 : 0)))}`,
    percent(grades.map(({ lead }) => lead)),
    `${empty}/${nothing}`,
  ];
  return `| ${name} | ${cells.join(' | ')} |`;
}

function percent(values: (number | undefined)[]): string {
  const known = values.filter((value) => value !== undefined);
  if (known.length === 0) return '–';
  return ((known.reduce((sum, value) => sum + value, 0) / known.length) * 100).toFixed(1);
}
