import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '@/components/ui/text';
import type { Display } from '@/lib/chinese/display/display';
import type { OwnCut } from '@/lib/chinese/own/own-cuts';
import type { EntryDraft } from '@/lib/chinese/own/own-entries';
import type { Entry } from '@/lib/chinese/types';
import type { CutStrip } from '@/lib/session/cut-strip';
import type { CardContent } from '@/lib/session/glossary';
import { type Correcting, CorrectReading, canCorrect } from './CorrectReading';
import { OwnEntryForm } from './OwnEntryForm';
import { WordBoundaries } from './WordBoundaries';

/** What can be changed of a card's word. */
export type Editing = {
  /** Absent of what has no place in the text as a word. */
  inText?: {
    reading: Correcting;
    /** Gives the word with its neighbours. */
    strip: () => CutStrip | undefined;
    onCut: (cut: OwnCut) => void;
    /** The user's cut that made the word what it is. */
    made: OwnCut | undefined;
    onUndoCut: () => void;
  };
  onEntry: (draft: EntryDraft, before: Entry | undefined) => Promise<boolean>;
  onRemoveEntry: (entry: Entry) => void;
};

type Props = { content: CardContent; display: Display; editing: Editing; onDone: () => void };

type Part = 'reading' | 'boundaries' | 'entry';
const labels = { reading: 'edit.pronunciation', boundaries: 'edit.boundaries', entry: 'edit.entry' } as const;

/** Sets right what is wrong of a word: its reading, where it begins and ends, and what it means. */
export function EditWord({ content, display, editing, onDone }: Props) {
  const own = content.entries.find((entry) => entry.own);
  const { inText } = editing;
  const parts: readonly Part[] = [
    ...(inText && canCorrect(content) ? (['reading'] as const) : []),
    ...(inText ? (['boundaries'] as const) : []),
    'entry',
  ];
  const [part, setPart] = useState<Part>(content.entries.length === 0 ? 'entry' : (parts[0] ?? 'entry'));
  // Made only where it is shown.
  const strip = part === 'boundaries' ? inText?.strip() : undefined;
  const panel = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    // The form is high, and begins with what has the focus: to show all of it would hide the word that it is about.
    if (part !== 'entry') panel.current?.scrollIntoView({ block: 'nearest', behavior: 'instant' });
  }, [part]);
  return (
    <div ref={panel} class="card-edit">
      {parts.length > 1 && (
        <fieldset class="card-edit-parts" aria-label={t('edit.title')}>
          {parts.map((each) => (
            <button
              type="button"
              class="choice"
              key={each}
              data-part={each}
              aria-pressed={part === each}
              onClick={() => setPart(each)}
            >
              {t(labels[each])}
            </button>
          ))}
        </fieldset>
      )}
      {part === 'reading' && inText && <CorrectReading {...{ content, display, onDone }} correcting={inText.reading} />}
      {strip && inText && <WordBoundaries {...{ strip, onDone }} onCut={inText.onCut} />}
      {part === 'entry' && (
        <OwnEntryForm
          {...{ content, display }}
          entry={own}
          onSave={(draft) => editing.onEntry(draft, own)}
          onRemove={() => own && editing.onRemoveEntry(own)}
          onDone={onDone}
        />
      )}
    </div>
  );
}

/** Says that the word was cut by the user, and takes that back. */
export function OwnBoundaries({ scope, onUndo }: { scope: OwnCut['scope']; onUndo: () => void }) {
  return (
    <div class="card-correct">
      <span class="chip">{t(scope === 'here' ? 'edit.cutHere' : 'edit.cutAlways')}</span>
      <button type="button" class="link" data-action="undo-cut" onClick={onUndo}>
        {t('card.undoReading')}
      </button>
    </div>
  );
}
