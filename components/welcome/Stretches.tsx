import { parseStretches, type Stretch } from './parse-prose';

/** Text with its strong parts and its code. */
export function Stretches({ of }: { of: Stretch[] }) {
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

/** A text of the UI in which **strong** words and keys in `backticks` stand. */
export function WithKeys({ text }: { text: string }) {
  return (
    <>
      {parseStretches(text).map((part, index) =>
        part.kind === 'code' ? <kbd key={index}>{part.text}</kbd> : <Stretches key={index} of={[part]} />,
      )}
    </>
  );
}
