import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { warmText } from '@/components/ui/text';
import type { Settings } from '@/lib/settings';
import { Card } from './card/Card';
import { useCard } from './card/useCard';
import { keepWords, useCardWord } from './card/useCardWord';
import { SelectionBar } from './edit/SelectionBar';
import { useSelection } from './edit/useSelection';
import { focusFirst } from './focus';
import { HoverPinyin } from './HoverPinyin';
import { Help, useHelp } from './panels/Help';
import { LevelStrip } from './panels/LevelStrip';
import { ReaderPanel, usePanel } from './panels/ReaderPanel';
import { ReaderFoot } from './ReaderFoot';
import { ReaderStatus } from './ReaderStatus';
import { useReaderKeys } from './reader-keys';
import type { ReaderProps } from './reader-props';
import { readerTexts } from './reader-texts';
import { readFromTop } from './speech/read-aloud';
import { useAloud } from './speech/useAloud';
import { ArticleEnd } from './text/ArticleEnd';
import { ReaderText } from './text/ReaderText';
import { syllableFace } from './text/syllable-face';
import { textWords } from './text/text-words';
import { usePlace } from './text/usePlace';
import { setTabStop, tokenStart } from './text/word-at';
import { Bar } from './toolbar/Bar';
import { Share } from './toolbar/Share';
import { useConversion } from './useConversion';
import { useDrawnPieces } from './useDrawnPieces';
import { useGrammar, useGrammarIn, usePatternMarks } from './useGrammar';
import { useWholeTranslation } from './useWholeTranslation';
import { useWordWalk } from './useWordWalk';

/** What the reader shows now, and what its keys and buttons do. */
function useReader(props: ReaderProps) {
  const { opened, reader, notices } = props;
  const { article, session, progress } = opened;
  const { aloud } = reader;
  const settings = reader.settings.value;
  const display = reader.display.value;
  const words = reader.words.of(article, session, settings.level);
  const translation = opened.translation.value;
  const text = useRef<HTMLElement>(null);
  const cardElement = useRef<HTMLElement>(null);
  const view = useRef<HTMLDivElement>(null);
  const glosses = reader.words.glosses(session, words, settings);
  const face = syllableFace(settings);
  const look = useMemo(() => ({ display, face, words, glosses }), [display, face, words, glosses]);
  const drawn = useDrawnPieces(session, look);
  const { slices, settled } = drawn.now.value;
  const converted = useConversion(session, settings.script, props.background.convert);
  const grammar = useGrammarIn(display.script, useGrammar(opened, settings.grammar), props.background.convert);
  const source = useMemo(() => textWords(text), []);
  source.session = session;
  const card = useCard(source, cardElement);
  const panel = usePanel(view);
  const help = useHelp();
  const [peeking, setPeeking] = useState(false);
  // Other settings and other words make other lines: the one that was on top stays there.
  const place = usePlace(text, progress, settled, [words, settings, peeking]);

  useEffect(() => warmText(readerTexts), []);
  useLayoutEffect(() => {
    if (card.open !== undefined) card.replace(source.again(card.open.word));
  }, [slices]);
  useEffect(() => {
    if (slices > 0 && text.current !== null) setTabStop(text.current);
  }, [slices]);

  const selection = useSelection(source);
  const spoken = useAloud(aloud, session, text, [slices, converted]);
  const { open, word: at } = card;
  const word = useCardWord({ ...props, at, session, words, grammar, card: cardElement });
  usePatternMarks(grammar, open?.word);
  const { lookedUp, saying, speech } = word;
  const walk = useWordWalk({ text, session, words, open: open?.word, goTo: card.goTo, top: place.at });

  const onSettings = (change: Partial<Settings>) => {
    reader.changeSettings(change).catch(notices.tellIfReplaced);
  };
  const changeSettings = (change: Partial<Settings>) => {
    card.close();
    if (change.pinyin !== undefined) setPeeking(false);
    onSettings(change);
  };
  const whole = useWholeTranslation({
    ...{ translation, place, on: settings.bilingual },
    onChange: (bilingual) => onSettings({ bilingual }),
  });
  const togglePinyin = () => setPeeking(!peeking);
  const toggleDefinitions = () => onSettings({ definitions: !settings.definitions });
  const canSpeak = spoken.voice === 'ready';
  const readAloud = () => {
    if (spoken.speaking !== undefined) aloud.stop();
    else if (open !== undefined && speech?.onFromHere !== undefined) speech.onFromHere();
    else if (text.current !== null) readFromTop(aloud, session, text.current);
  };
  /** Of the sentence of the card's word, else of the paragraph on top. */
  const translate = () => {
    const at = card.open?.word;
    const piece = at?.piece ?? place.at()?.piece;
    if (piece === undefined) return;
    place.hold();
    void translation?.toggle(piece, at && tokenStart(session, at));
  };
  /** Ends what is on top: reading aloud, what is offered for a selection, a panel, else the reader. */
  const leave = () => {
    if (spoken.speaking !== undefined) aloud.stop();
    else if (!selection.close() && !panel.close()) props.onClose();
  };
  useReaderKeys(text, settings.singleKeys, {
    ...{ card, close: leave, helpOpen: help.open, walk: walk.to },
    enterBar: () => focusFirst(view.current?.querySelector('.selection-bar')),
    closeTop: () => help.close() || word.correction.close(),
    ...{ togglePinyin, toggleDefinitions, toggleHelp: help.toggle, translate: translation && translate },
    translateAll: whole?.toggle,
    ...{ remember: saying?.onRemember, copy: () => void word.copy() },
    ...{ back: lookedUp.depth > 0 ? lookedUp.back : undefined },
    ...{ speak: speech?.onWord, readAloud: canSpeak ? readAloud : undefined },
  });

  return {
    ...{ text, cardElement, source, view, settings, display, words, translation, drawn, converted, spoken, canSpeak },
    grammar,
    ...{
      card,
      word,
      walk,
      whole,
      panel,
      help,
      peeking,
      selection,
      onSettings,
      changeSettings,
      togglePinyin,
      toggleDefinitions,
      readAloud,
    },
  };
}

/** An article with pinyin and cards: the same on a live page and in the library. */
export function Reader(props: ReaderProps) {
  const { opened, reader, notices } = props;
  const { session, progress } = opened;
  const shown = useReader(props);
  const { settings, display, words, translation, spoken, canSpeak, panel, help, word, peeking } = shown;
  const { onSettings, changeSettings, toggleDefinitions, readAloud } = shown;
  const { open } = shown.card;
  const scales = reader.words.scales();
  const count = words.count();
  return (
    <div
      ref={shown.view}
      class="reader-view"
      data-tones={settings.toneColours}
      data-pinyin-size={settings.pinyinSize}
      data-glosses={settings.glosses}
    >
      <Bar
        {...props}
        {...{ settings, progress }}
        onSettings={changeSettings}
        pinyinShown={peeking !== /^(?:always|above-level|unknown)$/.test(settings.pinyin)}
        onPeek={shown.togglePinyin}
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
        onNextToLearn={() => shown.walk.to(1)}
        bilingual={shown.whole}
        onReadAloud={canSpeak ? readAloud : undefined}
        isReadingAloud={spoken.speaking !== undefined}
        settingsOpen={panel.open === 'settings'}
        onToggleSettings={() => panel.toggle('settings')}
        onHelp={help.toggle}
      />
      <ReaderPanel
        {...{ settings, scales, words, display }}
        patterns={shown.grammar.list()}
        open={panel.open}
        voices={spoken}
        onWords={(changes) => keepWords(reader, notices, changes)}
        onSettings={changeSettings}
      />
      <ReaderStatus
        notice={notices.said.value}
        failure={session.failure()}
        onRetry={session.retry}
        unconverted={shown.converted.problem}
        announced={
          open?.viaKeyboard ? { content: word.content, shown: word.shown, state: word.saying?.state } : undefined
        }
        lookedUp={word.lookedUp.content}
        display={display}
        withMeanings={settings.definitions}
        rest={props.rest?.state}
      />
      {!settings.levelAsked && props.asksLevel !== false && (
        <LevelStrip
          scales={scales}
          onLevel={(level) => changeSettings({ level, levelAsked: true })}
          onCheck={props.onCheckLevel}
          onDismiss={() => changeSettings({ levelAsked: true })}
        />
      )}
      {props.note}
      <ReaderText
        {...props}
        {...{ settings, peeking, translation }}
        drawn={shown.drawn}
        converted={shown.converted}
        textRef={shown.text}
      />
      {props.after !== undefined && progress !== undefined && (
        <ArticleEnd
          {...{ progress, words, settings }}
          after={props.after}
          onWords={(changes) => keepWords(reader, notices, changes)}
        />
      )}
      <HoverPinyin view={shown.view} fragments={settings.pinyin === 'off' ? undefined : open?.word.fragments} />
      <Card
        {...{ word, display }}
        cardRef={shown.cardElement}
        state={open === undefined ? 'expected' : open.pinned ? 'pinned' : 'open'}
        withMeanings={settings.definitions}
        onShowMeanings={toggleDefinitions}
      />
      <ReaderFoot
        {...{ settings, translation, spoken }}
        {...{ aloud: reader.aloud, whole: shown.whole, said: shown.walk.said }}
        onRate={(speechRate) => onSettings({ speechRate })}
      >
        {spoken.speaking === undefined && (
          <SelectionBar {...props} selection={shown.selection} onOpen={shown.card.openSelected} />
        )}
      </ReaderFoot>
      {help.open && (
        <Help
          without={[
            ...(canSpeak ? [] : (['s', 'Shift S'] as const)),
            ...(translation ? [] : (['t', 'Shift T'] as const)),
          ]}
          singleKeys={settings.singleKeys}
          onClose={help.close}
          onGiveBack={shown.source.giveFocusBack}
        />
      )}
    </div>
  );
}
