import type { Notice } from '@/components/licences/notice';

type Component = { 'bom-ref': string; type: string; name: string; version?: string; [key: string]: unknown };
type Dependency = { ref: string; dependsOn: string[] };

/** What is used here of a CycloneDX document. */
export type BillOfMaterials = {
  metadata: { component: Component; timestamp?: string; [key: string]: unknown };
  components: Component[];
  dependencies: Dependency[];
  serialNumber?: string;
  [key: string]: unknown;
};

/**
 * The bill of materials of the extension: of npm's, which has every package that is installed, what is built in, and
 * the data. Without time and random number, so that the same build has the same bill. Throws where npm's lacks a package.
 *
 * @param npms what `npm sbom` says of the project
 * @param hashOf gives the SHA-256 of a file of the extension, in hexadecimal
 */
export function billOfMaterials(
  npms: BillOfMaterials,
  notices: readonly Notice[],
  hashOf: (file: string) => string,
): BillOfMaterials {
  const { serialNumber: _, ...document } = npms;
  const { timestamp: __, ...metadata } = npms.metadata;
  const libraries = notices.filter(({ kind }) => kind === 'library').map((notice) => componentOf(notice, npms));
  const data = notices.filter(({ kind }) => kind === 'data').map((notice) => dataOf(notice, hashOf));
  const shipped = new Set(libraries.map((component) => component['bom-ref']));
  const self = metadata.component['bom-ref'];
  const dependencies = npms.dependencies
    .filter(({ ref }) => ref === self || shipped.has(ref))
    .map(({ ref, dependsOn }) => ({
      ref,
      dependsOn: [...dependsOn.filter((other) => shipped.has(other)), ...(ref === self ? refsOf(data) : [])],
    }));
  return {
    ...document,
    // npm takes the folder's name for the project's.
    metadata: { ...metadata, component: { ...metadata.component, type: 'application', name: 'pindu' } },
    components: [...libraries, ...data],
    dependencies: [...dependencies, ...refsOf(data).map((ref) => ({ ref, dependsOn: [] }))],
  };
}

/** npm calls what only package.json's devDependencies lead to optional: in the extension it is not. */
function componentOf({ name, version }: Notice, { components }: BillOfMaterials): Component {
  const found = components.find((component) => component.name === name && component.version === version);
  if (found === undefined) throw new Error(`npm sbom does not know ${name} ${version}, which is built in.`);
  return { ...found, scope: 'required' };
}

function dataOf({ name, file = name, licence }: Notice, hashOf: (file: string) => string): Component {
  return {
    'bom-ref': file,
    type: 'data',
    name: file,
    description: name,
    scope: 'required',
    hashes: [{ alg: 'SHA-256', content: hashOf(file) }],
    licenses: licence.includes(' ') ? [{ expression: licence }] : [{ license: { id: licence } }],
  };
}

function refsOf(components: readonly Component[]): string[] {
  return components.map((component) => component['bom-ref']);
}
