import type { Script } from '@/lib/chinese/conversion/phrase-tables';
import { type Display, type DisplayOptions, displayFor } from '@/lib/chinese/display/display';
import type { Settings } from './settings';

type Region = DisplayOptions['region'];

/** Whose pronunciation a text has by the settings: of an article Taiwan's if it is from there; without one the mainland's. */
export function regionOf({ pronunciation }: Pick<Settings, 'pronunciation'>, lang?: string): Region {
  if (pronunciation !== 'page') return pronunciation;
  return /^zh-(?:hant-)?tw$/i.test(lang ?? '') ? 'taiwan' : 'mainland';
}

/** The characters in which words by themselves are written: as chosen, else those of their pronunciation or of the UI. */
export function scriptOf({ script, pronunciation }: Pick<Settings, 'script' | 'pronunciation'>, ui: string): Script {
  if (script !== 'original') return script;
  return pronunciation === 'taiwan' || isTraditional(ui) ? 'traditional' : 'simplified';
}

/** How the settings write an article in `lang`, and its readings. */
export function regionalDisplay(settings: Settings, lang?: string): Display {
  const { script } = settings;
  const own = isTraditional(lang) ? 'traditional' : 'simplified';
  return displayFor({ ...settings, region: regionOf(settings, lang), script: script === 'original' ? own : script });
}

/** How the settings write words by themselves, and their readings; `ui` is the language of the UI. */
export function wordDisplay(settings: Settings, ui: string): Display {
  return displayFor({ ...settings, region: regionOf(settings), script: scriptOf(settings, ui) });
}

function isTraditional(lang = ''): boolean {
  return /^zh-(?:tw|hk|mo|hant)/i.test(lang);
}
