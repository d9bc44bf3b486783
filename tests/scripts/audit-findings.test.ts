import { expect, it } from 'vitest';
import { type Audit, auditFindings } from '@/scripts/dependencies/audit-findings';

const advisory = (name: string, id: string) => ({
  name,
  title: `a fault of ${name}`,
  url: `https://github.com/advisories/${id}`,
  severity: 'high',
});
const audit: Audit = {
  vulnerabilities: {
    dexie: { via: [advisory('dexie', 'GHSA-aaaa-bbbb-cccc')] },
    tmp: { via: [advisory('tmp', 'GHSA-dddd-eeee-ffff'), advisory('tmp', 'GHSA-gggg-hhhh-iiii')] },
    'web-ext': { via: ['tmp'] },
  },
};

it('each advisory is said once, with whether its package ships and whether it is explained', () => {
  const findings = auditFindings(audit, new Set(['dexie']), '| GHSA-dddd-eeee-ffff | tmp | no | … |');
  expect(findings.map(({ url, ships, explained }) => [url.slice(-4), ships, explained])).toEqual([
    ['cccc', true, false],
    ['ffff', false, true],
    ['iiii', false, false],
  ]);
});

it('no findings are no lines', () => {
  expect(auditFindings({ vulnerabilities: {} }, new Set(), '')).toEqual([]);
});
