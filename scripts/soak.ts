// Kills a real browser again and again while it writes, and looks what is left; `sync` plays histories of devices in
// memory instead. `npm run soak -- save` runs one part alone; PINDU_KILLS says how often (30, and 60 in
// `kills` and `sync-kills`), PINDU_ARTICLES how many articles `session` reads (500), PINDU_HISTORIES how many `sync` plays (5,000) and
// PINDU_SEED from where (1).
import { buildExtension } from './setup/build-extension';
import { runParts } from './setup/run-parts';
import { soakKills } from './soak/soak-kills';
import { soakRestore } from './soak/soak-restore';
import { soakSave } from './soak/soak-save';
import { soakSession } from './soak/soak-session';
import { soakSync } from './soak/soak-sync';
import { soakSyncKills } from './soak/soak-sync-kills';

const kills = (usual: number) => Number(process.env.PINDU_KILLS ?? usual);
const needsBrowser = process.argv.slice(2).some((part) => part !== 'sync') || process.argv.length < 3;
if (needsBrowser && !(await buildExtension({ targets: ['chrome'] }))) process.exit(1);
await runParts({
  save: () => soakSave(kills(30)),
  restore: () => soakRestore(kills(30)),
  kills: () => soakKills(kills(60)),
  'sync-kills': () => soakSyncKills(kills(60)),
  session: () => soakSession(Number(process.env.PINDU_ARTICLES ?? 500)),
  sync: () => soakSync(Number(process.env.PINDU_HISTORIES ?? 5_000), Number(process.env.PINDU_SEED ?? 1)),
});
