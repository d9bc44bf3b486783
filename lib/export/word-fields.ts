import { toNumbers, toneOf } from '@/lib/chinese/numbered-pinyin';
import { toZhuyin } from '@/lib/chinese/zhuyin';
import { escapeMarkup, webAddress } from './escape';
import { rubyMarkup, splitParts } from './ruby';
import type { ExportWord, RubyPart } from './types';

/**
 * The fields of an Anki note in order, the key first. Users' note types have them: never rename one; add new ones last.
 */
export const noteFields = [
  'Key',
  'Simplified',
  'Traditional',
  'Pinyin',
  'Numbers',
  'Zhuyin',
  'Meaning',
  'Sentence',
  'Sentence Ruby',
  'Source',
  'Link',
  'Note',
  'Picture',
] as const;

/** Whether readings have classes for the colours of their tones: that of the word, and those over its sentence. */
export type FieldLook = { tones: boolean; sentenceTones: boolean };

export type NoteField = (typeof noteFields)[number];

/** A word's fields as HTML on one line each; without its picture, which is a file of its own. */
export function noteOf(word: ExportWord, look: FieldLook): Record<NoteField, string> {
  const { id, simplified, traditional, pinyin, senses, note = '', context } = word;
  const address = context && webAddress(context.url);
  return {
    Key: html(id),
    Simplified: html(simplified),
    Traditional: html(traditional),
    Pinyin: look.tones ? colouredReading(pinyin) : html(readingText(pinyin)),
    Numbers: html(readingText(toNumbers(pinyin))),
    Zhuyin: html(readingText(toZhuyin(pinyin))),
    Meaning: senses.map(html).join('<br>'),
    Sentence: context === undefined ? '' : markedSentence(context),
    'Sentence Ruby':
      context?.ruby === undefined ? '' : rubySentence({ ...context, ruby: context.ruby }, look.sentenceTones),
    Source: html(context?.title ?? ''),
    Link: address === undefined ? '' : `<a href="${html(address)}">${html(address)}</a>`,
    Note: html(note),
    Picture: '',
  };
}

/** Syllables as one reading; a character without a known one has none. */
export function readingText(syllables: readonly string[]): string {
  return syllables.filter((syllable) => syllable !== '').join(' ');
}

function colouredReading(syllables: readonly string[]): string {
  return syllables
    .filter((syllable) => syllable !== '')
    .map((syllable) => `<span class="t${toneOf(syllable)}">${html(syllable)}</span>`)
    .join(' ');
}

/** A word's tags for Anki, where a space parts tags: its own, ours, and its state under ours. */
export function noteTags({ tags, state }: Pick<ExportWord, 'tags' | 'state'>): string[] {
  const own = tags.map((tag) => escapeTag(tag)).filter((tag) => tag !== '');
  return [...new Set(['pindu', `pindu::${state}`, ...own])];
}

function escapeTag(tag: string): string {
  return tag.trim().replace(/[\s"“”]+/g, '_');
}

function markedSentence({ sentence, offset, length }: NonNullable<ExportWord['context']>): string {
  const [before, word, after] = splitParts([{ text: sentence }], offset, offset + length).map((parts) =>
    html(parts.map(({ text }) => text).join('')),
  );
  return `${before}<b>${word}</b>${after}`;
}

type RubySentence = { ruby: readonly RubyPart[]; offset: number; length: number };

function rubySentence({ ruby, offset, length }: RubySentence, withTones: boolean): string {
  const [before, word, after] = splitParts(ruby, offset, offset + length).map((parts) =>
    oneLine(rubyMarkup(parts, withTones)),
  );
  return `${before}<b>${word}</b>${after}`;
}

function html(text: string): string {
  return oneLine(escapeMarkup(text));
}

/** A field of a file in which tabs and line ends part fields: a line end becomes a break, a tab a space. */
function oneLine(markup: string): string {
  return markup.replace(/\r\n?|[\n\u0085\u2028\u2029]/g, '<br>').replaceAll('\t', ' ');
}
