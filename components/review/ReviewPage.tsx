import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { Page } from '@/components/app/Page';
import { formatDay } from '@/components/ui/dates';
import { IconButton } from '@/components/ui/IconButton';
import { readPath } from '@/components/ui/routes';
import { t } from '@/components/ui/text';
import { displayFor } from '@/lib/chinese/display/display';
import { isLeech } from '@/lib/review/leech';
import { changeSettings, defaultSettings, readSettings, type Settings, watchSettings } from '@/lib/settings';
import { createAloud } from '@/lib/speech/aloud';
import { Answer } from './Answer';
import { Grades } from './Grades';
import { type Asked, Question } from './Question';
import { ReviewEnd } from './ReviewEnd';
import { ReviewHelp } from './ReviewHelp';
import { ReviewSaid } from './ReviewSaid';
import { ReviewSettings } from './ReviewSettings';
import { type ReviewActions, reviewKey } from './review-keys';
import type { ReviewPrompt } from './review-prompt';
import { SentenceView } from './SentenceView';
import { useReview } from './use-review';
import './review.css';

/** Words that are due, each in a sentence in which it was met. */
export function ReviewPage() {
  const [settings, setSettings] = useState<Settings | undefined>();
  const [help, setHelp] = useState(false);
  const review = useReview(settings);
  const { aloud, hasVoice } = useVoice(settings);
  // What is asked by ear is asked offline too.
  const { hasVoice: hasLocalVoice } = useVoice(settings && { ...settings, remoteVoices: false });
  const { asked, flipped, listed, said } = review;

  useEffect(() => {
    readSettings().then(setSettings, () => setSettings(defaultSettings));
    return watchSettings(setSettings);
  }, []);

  const kind = asked && settings ? askedAs(asked, settings.reviewMode, hasLocalVoice) : 'alone';
  const speak = () => {
    if (asked === undefined) return;
    const { context, cloze, word } = asked;
    if (context !== undefined && cloze !== undefined && review.reading?.isAmbiguous) {
      aloud.read([context.sentence], { piece: 0, offset: cloze.before.length }, 'sentence');
    } else if (review.reading?.isAmbiguous !== true) aloud.word(word.simplified);
  };
  // To be heard it would give a gap's answer away.
  const onSpeak = hasVoice && (flipped || kind === 'aloud') ? speak : undefined;
  useEffect(() => {
    if (kind === 'aloud' && !flipped && review.reading !== undefined) speak();
  }, [asked?.reviewId, kind, review.reading]);

  const actions: ReviewActions = {
    flip: asked !== undefined && !flipped ? review.flip : undefined,
    grade: asked !== undefined && flipped ? (grade) => void review.grade(grade) : undefined,
    undo: listed?.canUndo ? () => void review.undo() : undefined,
    speak: onSpeak,
    suspend: asked && (() => void review.suspend(asked.word.id, asked.word.simplified)),
    help: () => setHelp(!help),
  };
  useReviewKeys(actions, settings?.singleKeys ?? false, help);

  const place = useRef<HTMLElement>(null);
  useEffect(() => {
    // Where the focus was is gone: the next thing to do has it. Nothing is taken from a field of the settings.
    if (document.activeElement === document.body) place.current?.focus({ preventScroll: true });
  }, [asked?.reviewId, flipped, listed?.done]);

  const display = displayFor(settings ?? defaultSettings);
  return (
    <Page
      title={t('review.title')}
      room="review"
      problem={review.problem && t('review.failed', { problem: review.problem })}
      actions={
        <>
          {listed?.canUndo && (
            <button type="button" class="btn" data-action="undo" onClick={() => void review.undo()}>
              {t('review.undo')}
            </button>
          )}
          <IconButton icon="keys" action="help" label={t('review.keys')} onClick={() => setHelp(true)} />
        </>
      }
    >
      <div class="review" data-tones={settings?.toneColours}>
        <ReviewSaid
          said={said}
          onSuspend={(id, word) => void review.suspend(id, word)}
          onUnsuspend={(id) => void review.unsuspend(id)}
        />
        {listed !== undefined && review.left > 0 && (
          <p class="sub review-progress">
            {t('review.progress', { done: String(listed.done), left: String(review.left) })}
          </p>
        )}
        {asked !== undefined && (
          <section ref={place} class="review-card" tabIndex={-1} aria-label={t('review.title')}>
            {flipped ? (
              <Answer
                {...wordsOf(asked)}
                display={display}
                isLeech={isLeech(asked.schedule?.lapses ?? 0)}
                onSpeak={onSpeak}
                source={sourceOf(asked, review.article)}
              >
                {asked.cloze !== undefined && (
                  <SentenceView
                    cloze={asked.cloze}
                    pinyin={asked.word.pinyin}
                    tokens={review.reading?.tokens}
                    display={display}
                    inColour={settings?.tonesInText ?? false}
                  />
                )}
              </Answer>
            ) : (
              <Question
                asked={kind}
                word={asked.word.simplified}
                senses={asked.word.senses}
                cloze={asked.cloze}
                onSpeak={onSpeak}
              />
            )}
          </section>
        )}
        {asked !== undefined && !flipped && (
          <button type="button" class="btn review-show" data-action="show" onClick={review.flip}>
            {t('review.show')}
          </button>
        )}
        {asked !== undefined && flipped && (
          <Grades
            intervals={asked.intervals}
            singleKeys={settings?.singleKeys ?? true}
            disabled={review.busy}
            onGrade={(grade) => void review.grade(grade)}
          />
        )}
        {asked !== undefined && (
          <p class="review-less">
            <button type="button" class="link" data-action="suspend" onClick={actions.suspend}>
              {t('review.suspend')}
            </button>
          </p>
        )}
        {listed !== undefined && review.left === 0 && (
          <ReviewEnd
            done={listed.done}
            next={listed.next === undefined ? undefined : formatDay(listed.next, t('uiLanguage'))}
            moreFresh={listed.moreFresh}
            suspended={listed.suspended}
            isEmpty={listed.isEmpty}
            onMore={review.more}
          />
        )}
        {settings !== undefined && (
          <details class="review-options">
            <summary>{t('review.settings')}</summary>
            <ReviewSettings
              settings={settings}
              hasLocalVoice={hasLocalVoice}
              onSettings={(change) => {
                setSettings({ ...settings, ...change });
                changeSettings(change).catch(() => {});
              }}
            />
          </details>
        )}
      </div>
      {help && <ReviewHelp singleKeys={settings?.singleKeys ?? true} onClose={() => setHelp(false)} />}
    </Page>
  );
}

function askedAs({ cloze }: ReviewPrompt, mode: Settings['reviewMode'], hasLocalVoice: boolean): Asked {
  if (mode === 'aloud' && hasLocalVoice) return 'aloud';
  if (cloze === undefined) return 'alone';
  return mode === 'cloze' ? 'cloze' : 'plain';
}

/** The word as its sentence writes it, and its other spelling. */
function wordsOf({ word: { simplified, traditional, pinyin, senses, note }, cloze }: ReviewPrompt) {
  const word = cloze?.word ?? simplified;
  const other = word === traditional ? simplified : traditional;
  return { word, pinyin, senses, note, ...(other !== word && { other }) };
}

function sourceOf({ context }: ReviewPrompt, article: string | undefined) {
  if (context === undefined) return undefined;
  const { title, url, sentence } = context;
  if (article !== undefined) return { title, href: readPath(article, sentence.trim()), isSaved: true };
  return /^https?:/.test(url) ? { title, href: url, isSaved: false } : undefined;
}

function useVoice(settings: Settings | undefined) {
  const { signal, aloud } = useMemo(() => {
    const leaving = new AbortController();
    return { signal: leaving, aloud: createAloud(window, leaving.signal) };
  }, []);
  const [voice, setVoice] = useState(aloud.state().voice);
  useEffect(() => {
    const unsubscribe = aloud.subscribe(() => setVoice(aloud.state().voice));
    return () => {
      unsubscribe();
      signal.abort();
    };
  }, []);
  const { region = 'mainland', remoteVoices: remote = false, speechRate: rate = 1 } = settings ?? {};
  useEffect(() => aloud.setOptions({ region, remote, rate }), [region, remote, rate]);
  return { aloud, hasVoice: voice === 'ready' };
}

/** Does what keys mean, with the actions of the last drawing. A dialog on top has its own. */
function useReviewKeys(actions: ReviewActions, singleKeys: boolean, isCovered: boolean): void {
  const now = useRef({ actions, singleKeys, isCovered });
  now.current = { actions, singleKeys, isCovered };
  useEffect(() => {
    const listener = (event: KeyboardEvent) => {
      const { actions, singleKeys, isCovered } = now.current;
      if (!isCovered) reviewKey(event, actions, singleKeys);
      else if (event.key === '?' && singleKeys) actions.help();
    };
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, []);
}
