import type { ComponentChildren } from 'preact';
import type { Drawn } from '@/components/reader/useReading';
import type { Display } from '@/lib/chinese/display/display';
import type { Piece } from '@/lib/reading/pieces';
import type { ReaderWords } from '@/lib/reading/reader-words';
import type { Reading } from '@/lib/reading/reading';
import type { Translation } from '@/lib/reading/translation';
import type { ShownPicture } from './Figure';
import { PieceView } from './PieceView';
import { TranslationView } from './TranslationView';

/** What decides how a piece looks: the same object for as long as it looks the same. */
export type Look = { display: Display; words: ReaderWords };

type Options = {
  reading: Reading;
  drawn: Drawn<Look>;
  /** The pieces' texts in the other script, where they are shown in it. */
  converted: readonly (string | undefined)[];
  loadPictures: boolean;
  /** By address, what is kept of the pictures. */
  pictures?: ReadonlyMap<string, ShownPicture>;
  /** Stands after the title. */
  head: ComponentChildren;
  translation: Translation | undefined;
};

/** The pieces in order, what belongs to the head after the title, items of one list in one list element. */
export function pieceViews(options: Options) {
  const { reading, drawn, converted, loadPictures, pictures, head, translation } = options;
  const out: ComponentChildren[] = [];
  let list: List | undefined;
  const closeList = () => {
    if (list === undefined) return;
    out.push(listView(list, `list-${out.length}`));
    list = undefined;
  };
  reading.pieces.forEach((piece, index) => {
    const { display, words } = drawn.lookOf(index);
    const view = (
      <PieceView
        key={index}
        piece={piece}
        index={index}
        tokens={index < drawn.shown ? reading.tokens(index) : undefined}
        standings={words.standings(index)}
        display={display}
        converted={converted[index]}
        continues={continued(piece, reading.pieces[index + 1])}
        loadPicture={loadPictures}
        picture={piece.role.kind === 'figure' ? pictures?.get(piece.role.src) : undefined}
      />
    );
    const inList = piece.role.kind === 'item';
    const under = translation !== undefined && piece.text !== '' && (
      <TranslationView key={`translation-${index}`} translation={translation} piece={index} inList={inList} />
    );
    if (piece.role.kind === 'item') {
      if (list?.ordered !== piece.role.ordered) closeList();
      list ??= { ordered: piece.role.ordered, start: piece.role.index, items: [] };
      list.items.push(view, under);
      return;
    }
    closeList();
    out.push(view, under);
    if (piece.role.kind === 'title' && reading.pieces[index + 1]?.role.kind !== 'title') out.push(head);
  });
  closeList();
  return out;
}

type List = { ordered: boolean; start: number; items: ComponentChildren[] };

function listView({ ordered, start, items }: List, key: string) {
  return ordered ? (
    <ol class="list" start={start} key={key}>
      {items}
    </ol>
  ) : (
    <ul class="list" key={key}>
      {items}
    </ul>
  );
}

function continued(piece: Piece, next: Piece | undefined): boolean {
  return next !== undefined && next.start > 0 && next.block === piece.block;
}
