// Kills a real browser again and again while it writes, and looks what is left. `npm run soak -- save` runs one part
// alone; PINDU_KILLS says how often (30).
import { buildExtension } from './setup/build-extension';
import { runParts } from './setup/run-parts';
import { soakRestore } from './soak/soak-restore';
import { soakSave } from './soak/soak-save';

const kills = Number(process.env.PINDU_KILLS ?? 30);
if (!(await buildExtension({ targets: ['chrome'] }))) process.exit(1);
await runParts({ save: () => soakSave(kills), restore: () => soakRestore(kills) });
