import type { ComponentChildren } from 'preact';
import type { Drawn } from '@/components/reader/useDrawnPieces';
import type { ArticleSession } from '@/lib/session/article-session';
import type { Piece } from '@/lib/session/pieces';
import type { Translation } from '@/lib/session/translation';
import type { ShownPicture } from './Figure';
import { PieceView } from './PieceView';
import { type DrawnCell, TableView } from './TableView';
import { TranslationText, TranslationView } from './TranslationView';

type Options = {
  session: ArticleSession;
  drawn: Drawn;
  /** The pieces' texts in the other script, where they are shown in it. */
  converted: readonly (string | undefined)[];
  loadPictures: boolean;
  /** By address, what is kept of the pictures. */
  pictures?: ReadonlyMap<string, ShownPicture>;
  /** Stands after the title. */
  head: ComponentChildren;
  translation: Translation | undefined;
};

/** The pieces in order, what belongs to the head after the title, and lists, quotes and tables each in one element. */
export function pieceViews(options: Options) {
  const { session, drawn, converted, loadPictures, pictures, head, translation } = options;
  const out: ComponentChildren[] = [];
  /** The list, quote or table to which pieces are added. */
  let group: Group | undefined;
  const closeGroup = () => {
    if (group !== undefined) out.push(groupView(group, `group-${out.length}`, session, translation));
    group = undefined;
  };
  session.pieces.forEach((piece, index) => {
    const drawing = drawn.pieces[index];
    if (drawing === undefined) return;
    const { role } = piece;
    const view = (
      <PieceView
        key={index}
        piece={piece}
        index={index}
        drawing={drawing}
        converted={converted[index]}
        continues={continued(piece, session.pieces[index + 1])}
        loadPicture={loadPictures}
        picture={role.kind === 'figure' ? pictures?.get(role.src) : undefined}
        under={translation && isOfTable(piece) && <TranslationText translation={translation} piece={index} />}
      />
    );
    if (group === undefined || !belongs(piece, session.pieces[index - 1], group)) {
      closeGroup();
      group = newGroup(piece);
    }
    if (group?.kind === 'table') {
      group.pieces.push(index);
      if (role.kind === 'cell') group.cells.push({ role, view });
      else group.caption = { text: converted[index] ?? piece.text, view };
      return;
    }
    const under = translation !== undefined && piece.text !== '' && (
      <TranslationView
        key={`translation-${index}`}
        translation={translation}
        pieces={[index]}
        inList={role.kind === 'item'}
      />
    );
    (group?.views ?? out).push(view, under);
    if (role.kind === 'title' && session.pieces[index + 1]?.role.kind !== 'title') out.push(head);
  });
  closeGroup();
  return out;
}

type Group =
  | { kind: 'list'; ordered: boolean; start: number; views: ComponentChildren[] }
  | { kind: 'quote'; views: ComponentChildren[] }
  | {
      kind: 'table';
      table: number;
      caption?: { text: string; view: ComponentChildren };
      cells: DrawnCell[];
      pieces: number[];
    };

function newGroup({ role }: Piece): Group | undefined {
  switch (role.kind) {
    case 'item':
      return { kind: 'list', ordered: role.ordered, start: role.index, views: [] };
    case 'quote':
      return { kind: 'quote', views: [] };
    case 'caption':
    case 'cell':
      return { kind: 'table', table: role.table, cells: [], pieces: [] };
    default:
      return undefined;
  }
}

function belongs(piece: Piece, before: Piece | undefined, group: Group): boolean {
  const { role } = piece;
  if (group.kind === 'list') return role.kind === 'item' && role.ordered === group.ordered;
  if (group.kind === 'quote') return role.kind === 'quote' && (role.continues === true || role === before?.role);
  return (role.kind === 'cell' || role.kind === 'caption') && role.table === group.table;
}

function isOfTable({ role }: Piece): boolean {
  return role.kind === 'cell' || role.kind === 'caption';
}

function groupView(group: Group, key: string, session: ArticleSession, translation: Translation | undefined) {
  if (group.kind === 'table') {
    const ems = {
      plain: session.tableWidth(group.table, false),
      withFigures: session.tableWidth(group.table, true),
    };
    return [
      <TableView key={key} caption={group.caption} cells={group.cells} ems={ems} />,
      translation && <TranslationView key={`${key}-translation`} translation={translation} pieces={group.pieces} />,
    ];
  }
  const { views } = group;
  if (group.kind === 'quote') return <blockquote key={key}>{views}</blockquote>;
  return group.ordered ? (
    <ol class="list" start={group.start} key={key}>
      {views}
    </ol>
  ) : (
    <ul class="list" key={key}>
      {views}
    </ul>
  );
}

function continued(piece: Piece, next: Piece | undefined): boolean {
  return next?.role === piece.role;
}
