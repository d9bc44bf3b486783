// Kills a real browser again and again while it writes, and looks what is left. `npm run soak -- save` runs one part
// alone; PINDU_KILLS says how often (30, and 60 on one profile in `kills`), PINDU_ARTICLES how many articles `session`
// reads (500).
import { buildExtension } from './setup/build-extension';
import { runParts } from './setup/run-parts';
import { soakKills } from './soak/soak-kills';
import { soakRestore } from './soak/soak-restore';
import { soakSave } from './soak/soak-save';
import { soakSession } from './soak/soak-session';

const kills = (usual: number) => Number(process.env.PINDU_KILLS ?? usual);
if (!(await buildExtension({ targets: ['chrome'] }))) process.exit(1);
await runParts({
  save: () => soakSave(kills(30)),
  restore: () => soakRestore(kills(30)),
  kills: () => soakKills(kills(60)),
  session: () => soakSession(Number(process.env.PINDU_ARTICLES ?? 500)),
});
