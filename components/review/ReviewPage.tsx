import '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { Page } from '@/components/app/Page';
import { useAloud } from '@/components/settings/use-aloud';
import { useStoredSettings } from '@/components/settings/use-settings';
import { Button } from '@/components/ui/Button';
import { IconButton } from '@/components/ui/IconButton';
import { type HelpRow, ShortcutHelp } from '@/components/ui/ShortcutHelp';
import { useShortcuts } from '@/components/ui/shortcuts';
import { t } from '@/components/ui/text';
import { countsOf } from '@/lib/library/reviews/due-list';
import { regionOf, wordDisplay } from '@/lib/regional-display';
import { isLeech } from '@/lib/review/interval';
import { defaultSettings, mostNewPerDay, type Settings } from '@/lib/settings';
import { AskedWord } from './AskedWord';
import type { Asked } from './Question';
import { ReviewEnd } from './ReviewEnd';
import { ReviewProgress } from './ReviewProgress';
import { ReviewSettings } from './ReviewSettings';
import { type ReviewActions, reviewBindings } from './review-keys';
import type { ReviewPrompt } from './review-prompt';
import { type Review, useReview } from './use-review';
import './review.css';

const saidTexts = { suspended: 'review.suspended', undone: 'review.undone', leech: 'review.leechHint' } as const;

const keys: readonly HelpRow[] = [
  ['Space Enter', 'review.keyFlip'],
  ['1 2 3 4', 'review.keyGrade'],
  ['u', 'review.keyUndo'],
  ['s', 'review.keySpeak'],
  ['-', 'review.keySuspend'],
  ['?', 'help.keys'],
  ['Esc', 'help.escape'],
];

/** Words that are due, each in a sentence in which it was met. */
export function ReviewPage() {
  const [settings, changeSettings] = useStoredSettings();
  const [help, setHelp] = useState(false);
  const review = useReview(settings);
  const { aloud, hasVoice } = useVoice(settings);
  // Asking by ear has to work offline too.
  const { hasVoice: hasLocalVoice } = useVoice(settings && { ...settings, remoteVoices: false });
  const { asked, flipped, listed } = review;
  const counts = listed && countsOf(listed);

  const kind = asked && settings ? askedAs(asked, settings.reviewMode, hasLocalVoice) : 'alone';
  const speak = () => {
    if (asked === undefined) return;
    const { context, cloze, word } = asked;
    if (context !== undefined && cloze !== undefined && review.reading?.isAmbiguous) {
      aloud.read([context.sentence], { piece: 0, offset: cloze.before.length }, 'sentence');
    } else if (review.reading?.isAmbiguous !== true) aloud.word(word.simplified);
  };
  // Before the answer, speech would give a gap away.
  const onSpeak = hasVoice && (flipped || kind === 'aloud') ? speak : undefined;
  useEffect(() => {
    if (kind === 'aloud' && !flipped && review.reading !== undefined) speak();
  }, [asked?.reviewId, kind, review.reading]);

  const actions: ReviewActions = {
    flip: asked !== undefined && !flipped ? review.flip : undefined,
    grade: asked !== undefined && flipped ? (grade) => void review.grade(grade) : undefined,
    undo: review.canUndo ? () => void review.undo() : undefined,
    speak: onSpeak,
    suspend: asked && (() => void review.suspend(asked.word.id, asked.word.simplified)),
    help: () => setHelp(true),
  };
  useShortcuts(reviewBindings(actions), { singleKeys: settings?.singleKeys ?? false });

  return (
    <Page
      title={t('review.title')}
      room="review"
      problem={review.problem && t('review.failed', { problem: review.problem })}
      actions={
        <>
          {review.canUndo && <Button action="undo" label={t('review.undo')} onClick={() => void review.undo()} />}
          <IconButton icon="keys" action="help" label={t('review.keys')} onClick={() => setHelp(true)} />
        </>
      }
    >
      <div class="review" data-tones={settings?.toneColours}>
        <Said {...review} />
        {listed !== undefined && counts !== undefined && counts.left > 0 && (
          <ReviewProgress done={listed.done} counts={counts} />
        )}
        {asked !== undefined && (
          // Made anew for each question: the focus moves on to it, so no key presses a button of the one before.
          <AskedWord
            key={asked.reviewId}
            asked={asked}
            kind={kind}
            review={review}
            settings={settings ?? defaultSettings}
            display={wordDisplay(settings ?? defaultSettings, t('uiLanguage'))}
            isLeech={isLeech(asked.schedule?.lapses ?? 0)}
            onSpeak={onSpeak}
          />
        )}
        {listed !== undefined && counts?.left === 0 && asked === undefined && (
          <ReviewEnd {...listed} onMore={review.more} />
        )}
        {settings !== undefined && (
          <details class="review-options">
            <summary>{t('review.settings')}</summary>
            <ReviewSettings
              settings={settings}
              mostNew={mostNewPerDay}
              hasLocalVoice={hasLocalVoice}
              onSettings={changeSettings}
            />
          </details>
        )}
      </div>
      {help && <ShortcutHelp rows={keys} singleKeys={settings?.singleKeys ?? true} onClose={() => setHelp(false)} />}
    </Page>
  );
}

/** What was done last, also for screen readers, with its undo. */
function Said({ said, suspend, unsuspend }: Review) {
  const undo = { suspended: 'unsuspend', leech: 'suspend-leech', undone: undefined } as const;
  const action = said && undo[said.kind];
  return (
    <div role="status" class="review-said">
      {said !== undefined && (
        <div class="undo">
          <span class="review-said-text">{t(saidTexts[said.kind], { word: said.word })}</span>
          {action !== undefined && (
            <Button
              action={action}
              kind="quiet"
              label={t(action === 'unsuspend' ? 'review.unsuspend' : 'review.suspend')}
              onClick={() => void (action === 'unsuspend' ? unsuspend(said.id) : suspend(said.id, said.word))}
            />
          )}
        </div>
      )}
    </div>
  );
}

function askedAs({ cloze, word }: ReviewPrompt, mode: Settings['reviewMode'], hasLocalVoice: boolean): Asked {
  if (mode === 'aloud' && hasLocalVoice) return 'aloud';
  if (cloze === undefined) return 'alone';
  // A gap is filled by the meaning: 云杪茶室, cut by the user, may have none.
  return mode === 'cloze' && word.senses.length > 0 ? 'cloze' : 'plain';
}

function useVoice(settings: Settings | undefined) {
  const aloud = useAloud();
  const { voice } = aloud.state.value;
  const { remoteVoices: remote = false, speechRate: rate = 1 } = settings ?? {};
  const region = regionOf(settings ?? defaultSettings);
  useEffect(() => aloud.setOptions({ region, remote, rate }), [region, remote, rate]);
  return { aloud, hasVoice: voice === 'ready' };
}
