import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { warmText } from '@/components/ui/text';
import type { Settings } from '@/lib/settings';
import { AloudBar } from './aloud/AloudBar';
import { cardSpeech, readFromTop } from './aloud/read-aloud';
import { useAloud } from './aloud/useAloud';
import { Bar } from './Bar';
import { Card } from './card/Card';
import { correctingOf } from './card/correcting-of';
import { sayingOf } from './card/saying-of';
import { useCard } from './card/useCard';
import { useCardWord } from './card/useCardWord';
import { HoverPinyin } from './HoverPinyin';
import { Help } from './panels/Help';
import { LevelStrip } from './panels/LevelStrip';
import { ReaderPanel } from './panels/ReaderPanel';
import { Share } from './panels/Share';
import { useHelp } from './panels/useHelp';
import { usePanel } from './panels/usePanel';
import { ReaderStatus } from './ReaderStatus';
import type { ReaderProps } from './reader-props';
import { readerTexts } from './reader-texts';
import { ReaderText } from './text/ReaderText';
import { tokenStart } from './text/token-start';
import { usePlace } from './text/usePlace';
import { setTabStop } from './text/word-pointer';
import { useConversion } from './useConversion';
import { usePreserveScroll } from './usePreserveScroll';
import { useReaderKeys } from './useReaderKeys';
import { useReading } from './useReading';

/** An article with pinyin and cards: the same on a live page and in the library. */
export function Reader(props: ReaderProps) {
  const { opened, display, settings, words, onSettings } = props;
  const { reading, progress, translation, aloud } = opened;
  const text = useRef<HTMLElement>(null);
  const cardElement = useRef<HTMLElement>(null);
  const view = useRef<HTMLDivElement>(null);
  const look = useMemo(() => ({ display, words }), [display, words]);
  const drawn = useReading(reading, look);
  const converted = useConversion(reading, settings.script, props.convert);
  const card = useCard(text, cardElement, reading, drawn.revision);
  const place = usePlace(text, progress, drawn.all && drawn.shown >= reading.pieces.length);
  const panel = usePanel(view);
  const [peeking, setPeeking] = useState(false);
  // Other settings and other words make other lines: the one that was on top stays there.
  usePreserveScroll([words, settings, peeking], place.hold);

  useEffect(() => warmText(readerTexts), []);
  useEffect(() => {
    if (drawn.shown > 0 && text.current !== null) setTabStop(text.current);
  }, [drawn.shown, drawn.revision]);

  const help = useHelp();
  const spoken = useAloud(aloud, reading, text, [drawn, converted], settings);
  const open = card.open;
  const at = card.word;
  const word = useCardWord({ open: at, reading, display, lookUp: props.onLookUp, card: cardElement });
  const { content, lookedUp } = word;

  const canSpeak = spoken.voice === 'ready';
  const speech = canSpeak && at && content ? cardSpeech(aloud, reading, at, content, lookedUp.content) : undefined;
  // What begins inside a word is no word of the text.
  const cut = at?.character === undefined ? at : undefined;
  const correcting = cut && content && correctingOf(props, reading, cut, content);
  const saying = cut && sayingOf(props, cut);

  const changeSettings = (change: Partial<Settings>) => {
    card.close();
    if (change.pinyin !== undefined) setPeeking(false);
    onSettings(change);
  };
  const togglePinyin = () => setPeeking(!peeking);
  const toggleDefinitions = () => onSettings({ definitions: !settings.definitions });
  const remember = saying && (() => void saying.onState(saying.state === 'learning' ? 'new' : 'learning'));
  const readAloud = () => {
    if (spoken.reading !== undefined) aloud.stop();
    else if (open !== undefined && speech?.onFromHere !== undefined) speech.onFromHere();
    else if (text.current !== null) readFromTop(aloud, reading, text.current);
  };
  /** Of the sentence of the card's word, else of the paragraph on top. */
  const translate = () => {
    const at = card.open?.word;
    const piece = at?.piece ?? place.at()?.piece;
    if (piece === undefined) return;
    place.hold();
    void translation?.toggle(piece, at && tokenStart(reading, at));
  };
  /** Ends what is on top: reading aloud, a panel, else the reader. */
  const leave = () => {
    if (spoken.reading !== undefined) aloud.stop();
    else if (!panel.close()) props.onClose();
  };
  useReaderKeys(text, {
    ...{ card, singleKeys: settings.singleKeys, close: leave, closeTop: help.close },
    ...{ togglePinyin, toggleDefinitions, toggleHelp: help.toggle, translate: translation && translate },
    ...{ remember, copy: () => void word.copy(), back: lookedUp.depth > 0 ? lookedUp.back : undefined },
    ...{ speak: speech?.onWord, readAloud: canSpeak ? readAloud : undefined },
  });

  const count = words.count();
  return (
    <div ref={view} class="reader-view" data-tones={settings.toneColours}>
      <Bar
        {...props}
        progress={progress}
        onSettings={changeSettings}
        pinyinShown={peeking !== /^(?:always|above-level|unknown)$/.test(settings.pinyin)}
        onPeek={togglePinyin}
        share={
          count && (
            <Share
              count={count}
              hasLevel={settings.level !== undefined}
              open={panel.open === 'words'}
              onToggle={() => panel.toggle('words')}
            />
          )
        }
        onReadAloud={canSpeak ? readAloud : undefined}
        isReadingAloud={spoken.reading !== undefined}
        settingsOpen={panel.open === 'settings'}
        onToggleSettings={() => panel.toggle('settings')}
        onHelp={help.toggle}
      />
      <ReaderPanel {...props} open={panel.open} voices={spoken} onSettings={changeSettings} />
      <ReaderStatus
        notice={props.notice}
        failure={drawn.failure}
        onRetry={reading.retry}
        unconverted={converted.problem}
        told={open?.told ? { content, shown: word.shown, state: saying?.state } : undefined}
        lookedUp={lookedUp.content}
        display={display}
        withMeanings={settings.definitions}
        rest={props.rest?.state}
      />
      {!settings.levelAsked && (
        <LevelStrip
          scales={props.scales}
          onLevel={(level) => changeSettings({ level, levelAsked: true })}
          onDismiss={() => changeSettings({ levelAsked: true })}
        />
      )}
      {props.note}
      <ReaderText
        {...{ opened, drawn, converted, settings, peeking }}
        textRef={text}
        loadPictures={props.loadPictures}
        pictures={props.pictures}
        rest={props.rest}
      />
      <HoverPinyin view={view} fragments={settings.pinyin === 'off' ? undefined : open?.word.fragments} />
      <Card
        {...{ content, display, correcting, saying, lookedUp, speech }}
        cardRef={cardElement}
        place={word.place}
        shown={word.shown}
        state={open === undefined ? 'expected' : open.pinned ? 'pinned' : 'open'}
        withMeanings={settings.definitions}
        onShowMeanings={toggleDefinitions}
        onCopy={word.copy}
        copied={word.copied}
      />
      <AloudBar
        aloud={aloud}
        state={spoken}
        rate={settings.speechRate}
        onRate={(speechRate) => onSettings({ speechRate })}
      />
      {help.open && (
        <Help
          without={[...(canSpeak ? [] : (['s', 'Shift S'] as const)), ...(translation ? [] : (['t'] as const))]}
          singleKeys={settings.singleKeys}
          onClose={help.close}
        />
      )}
    </div>
  );
}
