import type { ReadonlySignal } from '@preact/signals';
import { type ComponentChildren, Fragment, type JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { PieceDrawing } from '@/components/reader/useDrawnPieces';
import type { Mark } from '@/lib/article/types';
import type { Display } from '@/lib/chinese/display/display';
import type { Token } from '@/lib/chinese/types';
import type { Piece } from '@/lib/session/pieces';
import { drawWords, type RunWords } from './draw-words';
import { Figure, type ShownPicture } from './Figure';
import { fitSyllables } from './fit-syllables';
import { type Run, toRuns, withText } from './runs';
import type { SyllableFace } from './syllable-face';

type Props = {
  piece: Piece;
  index: number;
  drawing: ReadonlySignal<PieceDrawing>;
  /** The text in the other script, where it is to be shown so. */
  converted?: string;
  continues: boolean;
  loadPicture: boolean;
  /** What is kept of the picture of a figure. */
  picture?: ShownPicture;
  /** Stands under the text of a cell. */
  under?: ComponentChildren;
};

/** One piece, drawn once plain and once with its words, and then only where its signal or a prop is another. */
export function PieceView({
  piece,
  index,
  drawing,
  converted,
  continues,
  loadPicture,
  picture,
  under,
}: Props): JSX.Element {
  const { tokens, statuses, glosses, look } = drawing.value;
  const runs = tokens && runsOf(tokens, piece.marks, look.display, look.face);
  const text =
    runs === undefined
      ? (converted ?? piece.text)
      : (converted === undefined ? runs : withText(runs, converted)).map(
          runView({ tokens: tokens ?? [], statuses, glosses }, breaksAtWords.has(piece.role.kind)),
        );
  const { role } = piece;
  // Laid out when it comes near. Not items of lists, whose numbers stand outside the box that this would clip, and of a
  // table all or nothing.
  const later = index > 3 && !/^(?:item|cell|caption)$/.test(role.kind);
  const attributes = {
    'data-piece': index,
    class: [continues && 'continues', later && 'later'].filter(Boolean).join(' ') || undefined,
    style: later ? { containIntrinsicSize: `auto ${estimatedHeight(piece, picture)}em` } : undefined,
  };
  switch (role.kind) {
    case 'title':
      return <h1 {...attributes}>{text}</h1>;
    case 'heading': {
      // The page's h1 is the title: what the article calls a first heading is a second here.
      const Heading = `h${Math.max(2, role.level)}` as 'h2';
      return <Heading {...attributes}>{text}</Heading>;
    }
    case 'caption':
      return (
        <caption {...attributes}>
          <div class="caption">
            {text}
            {under}
          </div>
        </caption>
      );
    case 'cell': {
      const Cell = role.header ? 'th' : 'td';
      const { colspan, rowspan } = role;
      return (
        <Cell {...attributes} {...{ colspan, rowspan }} class={cellClass(piece.text)}>
          {text}
          {under}
        </Cell>
      );
    }
    case 'preformatted':
      return <pre {...attributes}>{text}</pre>;
    case 'item':
      return (
        <li
          {...attributes}
          value={role.ordered ? role.index : undefined}
          style={{ marginLeft: `${role.depth * 1.2}em` }}
        >
          {text}
        </li>
      );
    case 'figure':
      return (
        <figure {...attributes}>
          <Figure
            src={role.src}
            alt={role.alt === piece.text ? '' : (role.alt ?? '')}
            kept={picture}
            load={loadPicture}
          />
          {piece.text !== '' && <figcaption>{text}</figcaption>}
        </figure>
      );
    default:
      return (
        <p {...attributes} class={[attributes.class, role.kind === 'lead' && 'lead'].filter(Boolean).join(' ')}>
          {piece.time !== undefined && <time class="at">{piece.time}</time>}
          {text}
        </p>
      );
  }
}

function runsOf(tokens: readonly Token[], marks: readonly Mark[], display: Display, face: SyllableFace): Run[] {
  const figures = tokens.map(display.figures);
  return toRuns(tokens, marks, fitSyllables(tokens, { shown: display.text(tokens), figures }, marks, face), figures);
}

/**
 * Cells of up to 12 characters are one line, or every column of a wide table would be a character wide; on paper, which
 * does not scroll, those of up to 6.
 */
function cellClass({ length }: string): string | undefined {
  return length > 12 ? 'wraps' : length <= 6 ? 'short' : undefined;
}

/** Height in em of a piece that was not laid out yet: about 27 characters with pinyin to a line, 2.15 em a line. */
function estimatedHeight(piece: Piece, shown: ShownPicture | undefined): number {
  const picture = piece.role.kind === 'figure' ? pictureHeight(shown) : 0;
  return Math.ceil(Math.max(1, piece.text.length / 27)) * 2.15 + picture;
}

/** In em, of a column of 32; one that is not kept has a frame of about 6. */
function pictureHeight(shown: ShownPicture | undefined): number {
  if (shown === undefined) return 12;
  if (shown.url === undefined) return 6;
  const { width = 1, height = 1 } = shown;
  return Math.round(Math.min(30, (Math.min(32, width / 20) * height) / width));
}

/** What is broken into lines between words only. */
const breaksAtWords: ReadonlySet<string> = new Set(['title', 'heading', 'cell', 'caption']);

function runView(words: Omit<RunWords, 'fragments' | 'around'>, atWords: boolean) {
  return (run: Run, key: number, runs: readonly Run[]): JSX.Element => {
    const around = atWords
      ? { before: runs[key - 1]?.fragments.at(-1)?.text ?? '', after: runs[key + 1]?.fragments[0]?.text ?? '' }
      : undefined;
    let children: ComponentChildren = <RunView {...words} around={around} fragments={run.fragments} />;
    for (const mark of run.marks) children = marked(mark, children);
    return <Fragment key={key}>{children}</Fragment>;
  };
}

/** The words of a run, whose nodes `drawWords` creates: Preact sees one element. */
function RunView(words: RunWords) {
  const element = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    if (element.current !== null) drawWords(element.current, words);
  });
  return <span ref={element} />;
}

function marked(mark: Mark, children: ComponentChildren): ComponentChildren {
  if (mark.kind === 'strong') return <strong>{children}</strong>;
  if (mark.kind === 'em') return <em>{children}</em>;
  return mark.href === undefined ? (
    children
  ) : (
    <a href={mark.href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}
