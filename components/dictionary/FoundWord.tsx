import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { CardActions, type CopyState, WordActions } from '@/components/reader/card/CardActions';
import { CardBody } from '@/components/reader/card/CardBody';
import { toTsv } from '@/components/reader/card/entry-text';
import type { OnLookUp } from '@/components/reader/card/LookUpLink';
import { copyText } from '@/components/ui/copy-text';
import { characterPath } from '@/components/ui/routes';
import { t } from '@/components/ui/text';
import type { Display } from '@/lib/chinese/display/display';
import type { CardContent } from '@/lib/session/glossary';
import type { WordState } from '@/lib/session/word-state';

type Props = {
  content: CardContent;
  display: Display;
  state: WordState | undefined;
  onState: (state: WordState | 'new') => Promise<void>;
  /** Absent where there is no voice. */
  onSpeak?: () => void;
  onLookUp: OnLookUp;
  /** The sentences of the library that have the word. */
  children?: ComponentChildren;
};

/** A word that was found, as the reader's card has it. */
export function FoundWord({ content, display, state, onState, onSpeak, onLookUp, children }: Props) {
  const item = useRef<HTMLLIElement>(null);
  const [copied, setCopied] = useState<CopyState>({ count: 0, done: true });
  const { token } = content;
  const copy = async () => {
    const done = item.current !== null && (await copyText(toTsv(content, display), item.current));
    setCopied(({ count }) => ({ count: count + 1, done }));
    return done;
  };
  return (
    <li
      ref={item}
      class="box found-word"
      data-word={token.text}
      tabIndex={-1}
      aria-label={t('card.label', { word: token.text })}
    >
      <CardBody
        content={content}
        display={display}
        shown={display.reading(token)}
        withMeanings={true}
        onShowMeanings={() => {}}
        onLookUp={onLookUp}
        onCharacter={(character) => {
          location.hash = characterPath(character);
        }}
      />
      <footer class="found-foot">
        <CardActions speech={onSpeak && { onWord: onSpeak }} onCopy={copy} copied={copied}>
          <WordActions state={state} onState={onState} />
        </CardActions>
        {children}
      </footer>
    </li>
  );
}
