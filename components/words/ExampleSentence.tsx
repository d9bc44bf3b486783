import type { ComponentChildren } from 'preact';

type Props = {
  sentence: string;
  offset: number;
  length: number;
  /** The article's title, and a link to it. */
  title: string;
  href?: string;
  /** Whether the link leads to the web. */
  external?: boolean;
  children?: ComponentChildren;
};

/** A sentence with its word marked, and the article that it is from. */
export function ExampleSentence({ sentence, offset, length, title, href, external = false, children }: Props) {
  return (
    <li class="word-place">
      <p lang="zh">
        {sentence.slice(0, offset)}
        <mark>{sentence.slice(offset, offset + length)}</mark>
        {sentence.slice(offset + length)}
      </p>
      <div class="sub apart">
        {href === undefined ? (
          <span lang="zh">{title}</span>
        ) : (
          <a href={href} lang="zh" {...(external && { target: '_blank', rel: 'noopener noreferrer' })}>
            {title}
          </a>
        )}
        {children}
      </div>
    </li>
  );
}
