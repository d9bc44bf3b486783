import { Page } from '@/components/app/Page';
import { useSettings } from '@/components/settings/use-settings';
import { formatDay } from '@/components/ui/dates';
import { IconButton } from '@/components/ui/IconButton';
import { pagePath, readPath } from '@/components/ui/routes';
import { t } from '@/components/ui/text';
import { displayFor } from '@/lib/chinese/display/display';
import { library } from '@/lib/library/db';
import { suspendWords } from '@/lib/library/reviews/suspend';
import { longestNote } from '@/lib/library/words/words';
import { deleteWords, removeContext, setStates, tagWords } from '@/lib/library/words/words-edit';
import { background } from '@/lib/rpc';
import { EditNotice } from './EditNotice';
import { ExampleSentence } from './ExampleSentence';
import { NoteField } from './NoteField';
import { usePlaces } from './use-places';
import { type KeptSentence, useWord } from './use-word';
import { useWordEdits } from './use-words';
import { WordEntry } from './WordEntry';
import { WordReviews } from './WordReviews';
import { WordTags } from './WordTags';
import './words.css';
import './word.css';

const states = [
  ['learning', 'wordList.learning'],
  ['known', 'wordList.known'],
  ['ignored', 'wordList.ignored'],
] as const;

/** One word: what it means, what the user says of it, and where they read it. */
export function WordPage({ id }: { id: string }) {
  const settings = useSettings();
  const { isRead, word, shown, sentences, planned, found, problem } = useWord(id, settings.reviewRetention);
  const edits = useWordEdits();
  const places = usePlaces(shown);
  const display = displayFor(settings);
  const own = new Set(sentences.map(({ sentence }) => sentence.trim()));
  const others = places.found.filter(({ sentence }) => !own.has(sentence));

  if (shown === undefined)
    return (
      <Page title={id.split('|')[0] ?? id} room="words" problem={problem}>
        {isRead && <p>{t('wordList.notKept')}</p>}
        <a class="btn" href={pagePath('words')}>
          {t('wordList.back')}
        </a>
      </Page>
    );
  return (
    <Page
      title={shown.simplified}
      room="words"
      problem={(problem ?? edits.problem) && t('wordList.failed', { problem: problem ?? edits.problem ?? '' })}
      actions={
        <a class="btn" href={pagePath('words')} data-action="back">
          {t('wordList.back')}
        </a>
      }
    >
      <EditNotice
        text={edits.done?.text}
        edit={edits.done?.edit}
        takesFocus={edits.done?.takesFocus}
        onUndo={() => void edits.undo()}
        onDismiss={edits.dismiss}
      />
      <div class="word-page" data-tones={settings.toneColours}>
        <WordEntry word={shown} found={found} display={display} />
        {word === undefined ? (
          <p class="sub">{t('wordList.notKept')}</p>
        ) : (
          <section class="word-own">
            {/* biome-ignore lint/a11y/useSemanticElements: a fieldset draws its legend into its border */}
            <div class="word-states" role="group" aria-label={t('wordList.stateOf')}>
              {states.map(([state, text]) => (
                <button
                  key={state}
                  type="button"
                  class="btn"
                  data-action={state}
                  aria-pressed={word.state === state}
                  onClick={() =>
                    void edits.edit(
                      () => setStates(library(), [id], state),
                      (count) => t('wordList.didState', { count: String(count), state: t(text) }),
                    )
                  }
                >
                  {t(text)}
                </button>
              ))}
              <span class="grow" />
              <span class="sub">{t('wordList.addedOn', { date: formatDay(word.addedAt) })}</span>
              <IconButton
                icon="delete"
                action="delete"
                label={t('wordList.deleteWord')}
                onClick={() =>
                  void edits.edit(
                    () => deleteWords(library(), [id]),
                    () => t('wordList.didDeleteWord', { word: word.simplified }),
                    true,
                  )
                }
              />
            </div>
            <WordTags
              tags={word.tags}
              onTag={(tag, on) =>
                void edits.edit(
                  () => tagWords(library(), [id], tag, on),
                  (count) => t(on ? 'wordList.didTag' : 'wordList.didUntag', { count: String(count), tag }),
                )
              }
            />
            {/* Through the background, which outlives this page. */}
            <NoteField
              key={id}
              note={word.note ?? ''}
              longest={longestNote}
              onNote={(note) => background.setNote(id, note)}
            />
          </section>
        )}
        {word !== undefined && planned !== undefined && (word.state === 'learning' || planned.reviews.length > 0) && (
          <WordReviews
            {...planned}
            isLearned={word.state === 'learning'}
            isSuspended={word.suspended === true}
            onSuspend={(suspended) =>
              void edits.edit(
                () => suspendWords(library(), [id], suspended),
                () => t(suspended ? 'review.suspended' : 'wordList.didUnsuspend', { word: word.simplified }),
              )
            }
          />
        )}
        <section aria-labelledby="word-sentences">
          <h2 id="word-sentences">{t('wordList.sentences')}</h2>
          {sentences.length === 0 && <p class="sub">{t('wordList.noSentences')}</p>}
          <ul class="word-places">
            {sentences.map((row) => (
              <ExampleSentence key={row.id} {...row} {...hrefOf(row)}>
                <IconButton
                  icon="close"
                  action="remove-sentence"
                  label={t('wordList.removeSentence')}
                  onClick={() =>
                    void edits.edit(
                      () => removeContext(library(), row.id),
                      () => t('wordList.didRemoveSentence'),
                      true,
                    )
                  }
                />
              </ExampleSentence>
            ))}
          </ul>
        </section>
        <section aria-labelledby="word-elsewhere">
          <h2 id="word-elsewhere">{t('wordList.elsewhere')}</h2>
          <ul class="word-places" data-places={places.state}>
            {others.map((place) => (
              <ExampleSentence
                key={`${place.article}|${place.sentence}`}
                {...place}
                href={readPath(place.article, place.sentence)}
              />
            ))}
          </ul>
          <p class="sub" role="status">
            {places.state === 'searching' && t('wordList.searching')}
            {places.state === 'done' && places.problem === undefined && others.length === 0 && t('wordList.nowhere')}
            {places.problem !== undefined && t('wordList.searchFailed', { problem: places.problem })}
          </p>
          {places.state === 'more' && (
            <button type="button" class="btn" data-action="more" onClick={places.more}>
              {t('wordList.more')}
            </button>
          )}
        </section>
      </div>
    </Page>
  );
}

/** The way to a sentence: in the saved article, else on its page in the web. */
function hrefOf({ saved, sentence, url }: KeptSentence): { href?: string; external?: boolean } {
  if (saved !== undefined) return { href: readPath(saved, sentence.trim()) };
  return /^https?:/.test(url) ? { href: url, external: true } : {};
}
