import { Component, type ComponentChildren, Fragment, type JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Mark } from '@/lib/article/types';
import type { Display } from '@/lib/chinese/display/display';
import type { Token } from '@/lib/chinese/types';
import type { Piece } from '@/lib/reading/pieces';
import type { Standing } from '@/lib/reading/standing';
import { drawWords, type RunWords } from './draw-words';
import { Figure, type ShownPicture } from './Figure';
import { type Run, toRuns, withText } from './runs';

type Props = {
  piece: Piece;
  index: number;
  /** Absent while the piece is not annotated: it is shown as plain text. */
  tokens?: Token[];
  /** How each token stands to the reader. */
  standings: readonly (Standing | undefined)[];
  display: Display;
  /** The text in the other script, where it is to be shown so. */
  converted?: string;
  continues: boolean;
  loadPicture: boolean;
  /** What is kept of the picture of a figure. */
  picture?: ShownPicture;
};

/** What decides how a piece looks, but for how its words stand. */
const others = ['piece', 'index', 'tokens', 'display', 'converted', 'continues', 'loadPicture', 'picture'] as const;

/**
 * One piece of the article. It is drawn once plain and once with its words, and then left alone.
 *
 * A class, since an element that is kept by `useMemo` keeps with it the whole tree that it was first drawn in: one for
 * each slice of the article.
 */
export class PieceView extends Component<Props> {
  override shouldComponentUpdate(next: Readonly<Props>): boolean {
    const now: Readonly<Props> = this.props;
    const isOther = (key: keyof Props) => now[key] !== next[key];
    // Another list may say the same: what is said of one word changes few pieces.
    return others.some(isOther) || (isOther('standings') && now.standings.join() !== next.standings.join());
  }

  override render(props: Props) {
    return pieceView(props);
  }
}

function pieceView(props: Props): JSX.Element {
  const { piece, index, tokens, standings, display, converted, continues, loadPicture, picture } = props;
  const runs = tokens && toRuns(tokens, piece.marks, display.text(tokens));
  const text =
    runs === undefined
      ? (converted ?? piece.text)
      : (converted === undefined ? runs : withText(runs, converted)).map(runView(tokens ?? [], standings));
  const { role } = piece;
  // Laid out when it comes near. Not items of lists: their numbers stand outside the box that this would clip.
  const later = index > 3 && role.kind !== 'item';
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
    case 'quote':
      return <blockquote {...attributes}>{text}</blockquote>;
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

function runView(tokens: Token[], standings: Props['standings']) {
  return (run: Run, key: number): JSX.Element => {
    let children: ComponentChildren = <RunView fragments={run.fragments} tokens={tokens} standings={standings} />;
    for (const mark of run.marks) children = marked(mark, children);
    return <Fragment key={key}>{children}</Fragment>;
  };
}

/** The words of a run, drawn by hand: a piece draws itself anew only where something of it is another. */
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
