import type { NoteLook } from '@/lib/export/anki-note-type';
import { tonePalettes } from '@/lib/export/article-style';
import type { NotePicture } from '@/lib/export/send-to-anki';
import type { FieldLook } from '@/lib/export/word-fields';
import { library } from '@/lib/library/db';
import { picturesOf } from '@/lib/library/pictures/picture-rows';
import type { Settings } from '@/lib/settings';

/** How Anki's cards look, as the reader does. */
export function noteLook({ script, pronunciation, toneColours }: Settings): NoteLook {
  return {
    script: script === 'traditional' ? 'traditional' : 'simplified',
    voice: pronunciation === 'taiwan' ? 'zh_TW' : 'zh_CN',
    tones: tonePalettes[toneColours === 'none' ? 'default' : toneColours],
  };
}

export function fieldLook({ toneColours, tonesInText }: Settings): FieldLook {
  const tones = toneColours !== 'none';
  return { tones, sentenceTones: tones && tonesInText };
}

const endings: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
};

/** The first picture of a saved article of a kind that Anki shows; `undefined` where none is kept. */
export async function notePicture(article: string): Promise<NotePicture | undefined> {
  const { kept } = await picturesOf(library(), article);
  for (const { hash, blob } of kept.values()) {
    const ending = endings[blob.type];
    if (ending !== undefined) return { name: `pindu-${hash.slice(0, 16)}.${ending}`, data: await base64(blob) };
  }
  return undefined;
}

/** Bytes that are spread into one call at once: more would overflow the stack. */
const SLICE = 0x8000;

async function base64(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += SLICE) text += String.fromCharCode(...bytes.subarray(at, at + SLICE));
  return btoa(text);
}
