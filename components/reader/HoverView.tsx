import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { t } from '@/components/ui/text';
import type { Article } from '@/lib/article/types';
import type { ArticleSession } from '@/lib/session/article-session';
import { Card } from './card/Card';
import { CardAnnouncement } from './card/CardAnnouncement';
import type { WordSource } from './card/card-control';
import { useCard } from './card/useCard';
import { type CardPlaceIn, useCardWord } from './card/useCardWord';
import { SelectionBar } from './edit/SelectionBar';
import { useSelection } from './edit/useSelection';
import { focusFirst, focusOf } from './focus';
import { Help, useHelp } from './panels/Help';
import { hoverKey } from './reader-keys';
import type { ReaderProps } from './reader-props';

/** A word of a page: its place in the session of the text around it. `id` tells it from the last one. */
export type HoverWord = CardPlaceIn & { id: number; article: Article; session: ArticleSession };

/** Takes a key that was pressed in our card, or on something of the page's; returns whether it was ours. */
export type TakeKey = (event: KeyboardEvent, place: Parameters<typeof hoverKey>[1]) => boolean;

type Props = Pick<ReaderProps, 'reader' | 'notices' | 'background' | 'lookUp'> & {
  source: WordSource<HoverWord, unknown>;
  /** Puts the whole view on top of what the page has opened since. */
  onTop: () => void;
  /** Hands the keys of the page and of the card to a listener. Returns an unsubscribe function. */
  listen: (take: TakeKey) => () => void;
  onEnd: () => void;
};

/** What stands over a page while its words are looked up: a word that says so, and the reader's card. */
export function HoverView(props: Props) {
  const { source, reader, notices } = props;
  const settings = reader.settings.value;
  const display = reader.display.value;
  const cardElement = useRef<HTMLElement>(null);
  const card = useCard(source, cardElement);
  const { open } = card;
  const at = open?.word;
  const words = at && reader.words.of(at.article, at.session, settings.level);
  const found = useCardWord({ ...props, at, session: at?.session, scope: at?.id, words, card: cardElement });
  // Nothing here can mark what is read, or stop it.
  const word = { ...found, speech: found.speech && { ...found.speech, onFromHere: undefined } };
  const { content, saying, speech, lookedUp } = word;
  const help = useHelp();
  const selection = useSelection(source);
  const foot = useRef<HTMLDivElement>(null);

  useLayoutEffect(() => {
    if (at !== undefined || selection.selected !== undefined) props.onTop();
  }, [at, selection.selected]);
  useEffect(() => {
    if (at === undefined) reader.aloud.stop();
  }, [at === undefined]);

  const toggleDefinitions = () => {
    reader.changeSettings({ definitions: !settings.definitions }).catch(notices.tellIfReplaced);
  };
  const closeHelp = () => {
    if (!help.close()) return false;
    source.takeFocus(at);
    return true;
  };
  const closeSelection = () => {
    const bar = foot.current?.querySelector('.selection-bar');
    const hadFocus = bar?.contains(focusOf(bar)) === true;
    if (!selection.close()) return false;
    if (hadFocus) source.takeFocus(at);
    return true;
  };
  const take: TakeKey = (event, place) =>
    hoverKey(event, place, settings.singleKeys, {
      ...{ card, toggleDefinitions, close: () => closeSelection() || props.onEnd() },
      enterBar: () => focusFirst(foot.current?.querySelector('.selection-bar')),
      ...{ closeTop: () => closeHelp() || word.correction.close(), helpOpen: help.open },
      toggleHelp: () => void (closeHelp() || help.toggle()),
      copy: () => void word.copy(),
      remember: saying?.onRemember,
      speak: speech?.onWord,
      back: lookedUp.depth > 0 ? lookedUp.back : undefined,
    });
  const now = useRef(take);
  now.current = take;
  useLayoutEffect(() => props.listen((event, place) => now.current(event, place)), []);

  return (
    <div class="hover-view" popover="manual" data-tones={settings.toneColours}>
      <div ref={foot} class="hover-foot">
        <SelectionBar {...props} selection={selection} onOpen={card.openSelected} />
        <div class="hover-bar">
          <span role="status">
            {notices.said.value ?? t(at !== undefined && isUnderModal() ? 'hover.underModal' : 'hover.on')}
          </span>
          <button type="button" class="btn" data-action="end-hover" onClick={props.onEnd}>
            {t('hover.end')}
          </button>
        </div>
      </div>
      <div role="status">
        <CardAnnouncement
          announced={open?.viaKeyboard ? { content, shown: word.shown, state: saying?.state } : undefined}
          lookedUp={lookedUp.content}
          display={display}
          withMeanings={settings.definitions}
        />
      </div>
      <Card
        {...{ word, display }}
        cardRef={cardElement}
        state={open?.pinned ? 'pinned' : 'open'}
        withMeanings={settings.definitions}
        onShowMeanings={toggleDefinitions}
      />
      {help.open && (
        <Help
          without={[
            'j',
            'k',
            'p',
            't',
            'Shift S',
            'Shift T',
            ...(speech?.onWord === undefined ? (['s'] as const) : []),
          ]}
          singleKeys={settings.singleKeys}
          onClose={closeHelp}
        />
      )}
    </div>
  );
}

/** A modal dialog of the page's makes everything else unclickable: the card is on top of it, and seen, but no more. */
function isUnderModal(): boolean {
  return document.querySelector('dialog:modal') !== null;
}
