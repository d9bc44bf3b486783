import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { root } from '@/scripts/setup/root';

type Step = { uses?: string; run?: string };
type Job = { permissions?: Record<string, string>; steps: Step[]; strategy?: { matrix: { node: string[] } } };
type Workflow = { permissions: Record<string, string>; jobs: Record<string, Job> };
type Field = { type: string; id: string; attributes: { label: string }; validations?: { required?: boolean } };
type Form = { name: string; description: string; body: Field[] };

const read = (path: string) => readFileSync(join(root, path), 'utf8');
const names = (folder: string) => readdirSync(join(root, folder));
const { scripts, engines } = JSON.parse(read('package.json'));

describe.each(names('.github/workflows'))('the workflow %s', (name) => {
  const text = read(`.github/workflows/${name}`);
  const workflow: Workflow = parse(text, { strict: true });
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps);

  it('runs only commands that are there', () => {
    const asked = steps.flatMap(({ run = '' }) =>
      [...run.matchAll(/\bnpm (?:run )?([\w:-]+)/g)].map(([, script]) => script),
    );
    expect(asked.length).toBeGreaterThan(0);
    for (const script of asked) expect(scripts).toHaveProperty(String(script));
  });

  it('names every action by its commit, with its version beside it', () => {
    const lines = text.split('\n').filter((line) => line.includes('uses:'));
    expect(lines).toHaveLength(steps.filter(({ uses }) => uses !== undefined).length);
    for (const line of lines) expect(line).toMatch(/uses: [\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/);
  });

  it('may only read, but for a job that runs none of our code', () => {
    expect(workflow.permissions).toEqual({ contents: 'read' });
    for (const { permissions, steps: own } of jobs) {
      if (permissions === undefined) continue;
      expect(permissions).toEqual({ contents: 'write' });
      for (const { uses = '', run = '' } of own) expect(`${uses}${run}`).not.toMatch(/checkout|\bnpm\b|\bnode\b/);
    }
  });

  it('puts nothing that others write into a shell command', () => {
    for (const { run = '' } of steps) expect(run).not.toContain('${{');
  });
});

it('CI asks for known faults of packages in a job of its own', () => {
  const { jobs }: Workflow = parse(read('.github/workflows/ci.yml'));
  expect(jobs.audit?.steps.map(({ run }) => run)).toContain('npm run audit');
  expect(jobs.test?.steps.map(({ run }) => run)).not.toContain('npm run audit');
});

it('CI runs on the oldest Node that package.json takes', () => {
  const { jobs }: Workflow = parse(read('.github/workflows/ci.yml'));
  expect(`>=${jobs.test?.strategy?.matrix.node[0]}`).toBe(engines.node);
});

describe.each(names('.github/ISSUE_TEMPLATE').filter((name) => name !== 'config.yml'))('the issue form %s', (name) => {
  const form: Form = parse(read(`.github/ISSUE_TEMPLATE/${name}`), { strict: true });

  it('has what GitHub asks of one', () => {
    expect(form.name && form.description).toBeTruthy();
    const ids = form.body.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { type, id, attributes } of form.body) {
      expect(['input', 'textarea', 'dropdown', 'checkboxes']).toContain(type);
      expect(id).toMatch(/^[a-z-]+$/);
      expect(attributes.label).toBeTruthy();
    }
  });
});

it('the form for an article wants its address', () => {
  const { body }: Form = parse(read('.github/ISSUE_TEMPLATE/article.yml'));
  const [address] = body;
  expect(address).toMatchObject({
    ...{ id: 'address', attributes: { label: 'Address of the article' }, validations: { required: true } },
  });
});

it('there is a form for whatever the others do not ask, as nothing can be reported without one', () => {
  expect(parse(read('.github/ISSUE_TEMPLATE/config.yml'))).toEqual({ blank_issues_enabled: false });
  expect(names('.github/ISSUE_TEMPLATE')).toContain('bug.yml');
});

/** All documents of the project, from its root; what is built or installed is not its own. */
function documents(folder = ''): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = posix.join(folder, entry.name);
    if (entry.isDirectory()) return /^(?:node_modules|\.(?!github$).*)$/.test(entry.name) ? [] : documents(path);
    return path.endsWith('.md') ? [path] : [];
  });
}

it('all documents are looked at', () => {
  expect(documents()).toEqual(
    expect.arrayContaining([
      'README.md',
      '.github/PULL_REQUEST_TEMPLATE.md',
      'docs/store/en.md',
      'docs/decisions/words.md',
    ]),
  );
});

it.each(documents())('the links in %s lead to files that are there', (path) => {
  const links = [...read(path).matchAll(/\]\((?!https?:|mailto:|#)([^)#]+)/g)].map(([, link]) =>
    join(path, '..', decodeURI(String(link))),
  );
  expect(links.filter((link) => !existsSync(join(root, link)))).toEqual([]);
});
