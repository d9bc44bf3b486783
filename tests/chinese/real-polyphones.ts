import type { PolyphoneModel } from '@/lib/chinese/polyphones/open-polyphones';
import { readPolyphones } from '@/scripts/polyphones/read-polyphones';

let opened: PolyphoneModel | undefined;

/** The model that is shipped. */
export function realPolyphones(): PolyphoneModel {
  opened ??= readPolyphones();
  return opened;
}
