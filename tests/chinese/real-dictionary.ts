import { type Dictionary, openDictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { readDictionary } from '@/scripts/dictionary/ensure-dictionary';

let opened: Dictionary | undefined;

/** The real dictionary, built first where it is missing. */
export function realDictionary(): Dictionary {
  opened ??= openDictionary(readDictionary());
  return opened;
}
