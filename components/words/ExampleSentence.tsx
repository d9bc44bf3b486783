import type { ComponentChildren } from 'preact';

type Props = {
  sentence: string;
  offset: number;
  length: number;
  /** Where it stands: the article's title, and the way to it. */
  title: string;
  href?: string;
  /** Whether the way leads to the web. */
  external?: boolean;
  children?: ComponentChildren;
};

/** A sentence with its word marked, and the article in which it stands. */
export function ExampleSentence({ sentence, offset, length, title, href, external = false, children }: Props) {
  return (
    <li class="word-place">
      <p lang="zh">
        {sentence.slice(0, offset)}
        <mark>{sentence.slice(offset, offset + length)}</mark>
        {sentence.slice(offset + length)}
      </p>
      <div class="sub">
        {href === undefined ? (
          <span lang="zh">{title}</span>
        ) : external ? (
          <a href={href} lang="zh" target="_blank" rel="noopener noreferrer">
            {title}
          </a>
        ) : (
          <a href={href} lang="zh">
            {title}
          </a>
        )}
        {children}
      </div>
    </li>
  );
}
