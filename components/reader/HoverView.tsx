import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { t } from '@/components/ui/text';
import type { Display } from '@/lib/chinese/display/display';
import type { ReaderWords } from '@/lib/reading/reader-words';
import type { Reading } from '@/lib/reading/reading';
import type { Settings } from '@/lib/settings';
import type { Aloud } from '@/lib/speech/aloud';
import { cardSpeech } from './aloud/read-aloud';
import { useVoice } from './aloud/useVoice';
import { Card } from './card/Card';
import { CardHeard } from './card/CardHeard';
import { correctingOf } from './card/correcting-of';
import { sayingOf } from './card/saying-of';
import { type CardPlaceIn, useCardWord } from './card/useCardWord';
import { focusOf } from './focus';
import { hoverKey, type KeyPlace } from './hover-keys';
import { Help } from './panels/Help';
import { useHelp } from './panels/useHelp';
import type { ReaderProps } from './reader-props';

/** The word whose card is open: its place in the reading of the text around it. `id` tells it from the last one. */
export type HoverWord = CardPlaceIn & {
  id: number;
  reading: Reading;
  words: ReaderWords;
  pinned: boolean;
  /** The keyboard brought it. */
  told: boolean;
};

/** Takes a key; gives whether it was ours. */
export type TakeKey = (event: KeyboardEvent, place: KeyPlace) => boolean;

type Props = Pick<ReaderProps, 'onWords' | 'onCorrect' | 'onUncorrect' | 'onLookUp'> & {
  word: HoverWord | undefined;
  settings: Settings;
  display: Display;
  aloud: Aloud;
  /** What went wrong last. */
  problem: string | undefined;
  card: RefObject<HTMLElement | null>;
  /** Hands the keys of the page and of the card to a listener; gives its undo. */
  listen: (take: TakeKey) => () => void;
  onSettings: (change: Partial<Settings>) => void;
  onPin: () => void;
  onMove: (step: 1 | -1) => void;
  onNextCharacter: () => void;
  onClose: () => void;
  /** Gives the focus back to what had it in the page. */
  onLeave: () => void;
  onEnd: () => void;
};

/** What stands over a page while its words are looked up: a word that says so, and the reader's card. */
export function HoverView(props: Props) {
  const { word: at, settings, display, aloud, card, onPin, onClose } = props;
  const word = useCardWord({ open: at, reading: at?.reading, scope: at?.id, display, lookUp: props.onLookUp, card });
  const { content, lookedUp } = word;
  const voice = useVoice(aloud, settings);
  const help = useHelp();

  const cut = at?.character === undefined ? at : undefined;
  const correcting = cut && content && correctingOf(props, cut.reading, cut, content);
  const saying = cut && sayingOf({ words: cut.words, onWords: props.onWords }, cut);
  const said =
    at && content && voice.voice === 'ready' ? cardSpeech(aloud, at.reading, at, content, lookedUp.content) : undefined;
  // Nothing here can mark what is read, or stop it.
  const speech = said && { ...said, onFromHere: undefined };
  const toggleDefinitions = () => props.onSettings({ definitions: !settings.definitions });

  const controls = () => [...(card.current?.querySelectorAll<HTMLElement>('button:not(:disabled)') ?? [])];
  const take: TakeKey = (event, place) =>
    hoverKey(event, place, {
      card: {
        open: at,
        move: props.onMove,
        nextCharacter: props.onNextCharacter,
        close: onClose,
        pin: onPin,
        enter: () => {
          const [first] = controls();
          first?.focus();
          return first !== undefined;
        },
        leaveBackward: () => {
          if (card.current === null || controls()[0] !== focusOf(card.current)) return false;
          props.onLeave();
          return true;
        },
      },
      singleKeys: settings.singleKeys,
      toggleDefinitions,
      toggleHelp: () => {
        if (help.open) props.onLeave();
        help.toggle();
      },
      copy: () => void word.copy(),
      remember: saying && (() => void saying.onState(saying.state === 'learning' ? 'new' : 'learning')),
      speak: speech?.onWord,
      back: lookedUp.depth > 0 ? lookedUp.back : undefined,
      closeTop: () => {
        if (!help.close()) return false;
        props.onLeave();
        return true;
      },
      end: props.onEnd,
    });
  const now = useRef(take);
  now.current = take;
  useEffect(() => props.listen((event, place) => now.current(event, place)), []);

  return (
    <div class="hover-view" data-tones={settings.toneColours}>
      <div class="hover-bar" popover="manual">
        <span role="status">{props.problem ?? t('hover.on')}</span>
        <button type="button" class="btn" data-action="end-hover" onClick={props.onEnd}>
          {t('hover.end')}
        </button>
      </div>
      <div role="status">
        <CardHeard
          told={at?.told ? { content, shown: word.shown, state: saying?.state } : undefined}
          lookedUp={lookedUp.content}
          display={display}
          withMeanings={settings.definitions}
        />
      </div>
      <Card
        {...{ content, display, correcting, saying, lookedUp, speech }}
        cardRef={card}
        place={word.place}
        shown={word.shown}
        state={at?.pinned ? 'pinned' : 'open'}
        withMeanings={settings.definitions}
        onShowMeanings={toggleDefinitions}
        onCopy={word.copy}
        copied={word.copied}
      />
      {help.open && (
        <Help
          without={['p', 't', 'Shift S', ...(speech?.onWord === undefined ? (['s'] as const) : [])]}
          singleKeys={settings.singleKeys}
          onClose={() => {
            help.close();
            props.onLeave();
          }}
        />
      )}
    </div>
  );
}
