import { buildDictionary } from './dictionary/ensure-dictionary';

export { ensureDictionary } from './dictionary/ensure-dictionary';

if (process.argv[1]?.endsWith('build-dictionary.ts')) buildDictionary((message) => console.log(message));
