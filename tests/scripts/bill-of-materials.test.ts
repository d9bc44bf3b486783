import { expect, it } from 'vitest';
import type { Notice } from '@/components/licences/notice';
import { type BillOfMaterials, billOfMaterials } from '@/scripts/shipped/bill-of-materials';

const component = (name: string, version = '1.0.0', scope = 'required') => ({
  'bom-ref': `${name}@${version}`,
  type: 'library',
  name,
  version,
  scope,
});
const npms: BillOfMaterials = {
  bomFormat: 'CycloneDX',
  serialNumber: 'urn:uuid:1',
  metadata: { timestamp: '2026-01-01T00:00:00Z', component: { ...component('pindu'), name: 'folder' } },
  components: [component('a'), component('builder', '1.0.0', 'optional'), component('b', '2.0.0'), component('b')],
  dependencies: [
    { ref: 'pindu@1.0.0', dependsOn: ['a@1.0.0', 'builder@1.0.0'] },
    { ref: 'a@1.0.0', dependsOn: ['b@2.0.0'] },
    { ref: 'builder@1.0.0', dependsOn: ['b@1.0.0'] },
    { ref: 'b@2.0.0', dependsOn: [] },
    { ref: 'b@1.0.0', dependsOn: [] },
  ],
};
const library = (name: string, version: string): Notice => ({
  kind: 'library',
  name,
  version,
  licence: 'MIT',
  text: '',
});
const notices: Notice[] = [
  { kind: 'pindu', name: 'Pindu', licence: 'MIT', text: '' },
  { kind: 'data', name: 'Words', file: 'words.bin', licence: 'CC-BY-SA-4.0', text: '' },
  library('a', '1.0.0'),
  library('b', '2.0.0'),
];
const bill = billOfMaterials(npms, notices, (file) => `hash of ${file}`);

it('has what is built in, in the version that is, and the data with its hash and licence', () => {
  expect(bill.components.map((each) => each['bom-ref'])).toEqual(['a@1.0.0', 'b@2.0.0', 'words.bin']);
  expect(bill.components.at(-1)).toMatchObject({
    type: 'data',
    hashes: [{ alg: 'SHA-256', content: 'hash of words.bin' }],
    licenses: [{ license: { id: 'CC-BY-SA-4.0' } }],
  });
});

it('names in its dependencies nothing that it does not list', () => {
  expect(bill.dependencies).toEqual([
    { ref: 'pindu@1.0.0', dependsOn: ['a@1.0.0', 'words.bin'] },
    { ref: 'a@1.0.0', dependsOn: ['b@2.0.0'] },
    { ref: 'b@2.0.0', dependsOn: [] },
    { ref: 'words.bin', dependsOn: [] },
  ]);
});

it('is an application of our name, and the same each time', () => {
  expect(bill.metadata).toEqual({ component: { ...component('pindu'), type: 'application' } });
  expect(bill).not.toHaveProperty('serialNumber');
  expect(bill.bomFormat).toBe('CycloneDX');
});

it('calls a package required that is built in, whatever it is to npm', () => {
  const { components } = billOfMaterials(npms, [library('builder', '1.0.0')], () => '');
  expect(components).toEqual([component('builder')]);
});

it('fails where npm does not know what is built in', () => {
  expect(() => billOfMaterials(npms, [library('a', '1.0.1')], () => '')).toThrow('does not know a 1.0.1');
});
