import { parseStretches, type Stretch } from './parse-prose';

/** Text with its strong parts and its code. */
export function InlineText({ of }: { of: Stretch[] }) {
  return (
    <>
      {of.map(({ kind, text }, index) => {
        if (kind === 'strong') return <strong key={index}>{text}</strong>;
        if (kind === 'code') return <code key={index}>{text}</code>;
        return text;
      })}
    </>
  );
}

/** A text of the UI with **strong** words and keys in `backticks`. */
export function WithKeys({ text }: { text: string }) {
  return (
    <>
      {parseStretches(text).map((part, index) =>
        part.kind === 'code' ? <kbd key={index}>{part.text}</kbd> : <InlineText key={index} of={[part]} />,
      )}
    </>
  );
}
