import { Page } from '@/components/app/Page';
import { TagField } from '@/components/list/TagField';
import { headwordIn } from '@/components/reader/card/headword';
import { useSettings } from '@/components/settings/use-settings';
import { Button } from '@/components/ui/Button';
import { formatDay } from '@/components/ui/dates';
import { IconButton } from '@/components/ui/IconButton';
import { pagePath, readPath } from '@/components/ui/routes';
import { t } from '@/components/ui/text';
import { UndoToast } from '@/components/ui/UndoToast';
import { library } from '@/lib/library/db';
import { suspendWords } from '@/lib/library/reviews/suspend';
import { longestNote } from '@/lib/library/words/words';
import { deleteWords, removeContext } from '@/lib/library/words/words-edit';
import { wordDisplay } from '@/lib/regional-display';
import { background } from '@/lib/rpc/transport';
import { ExampleSentence } from './ExampleSentence';
import { NoteField } from './NoteField';
import { type KeptSentence, usePlaces, useWord } from './use-word';
import { useWordEdits } from './use-words';
import { WordEntry } from './WordEntry';
import { WordReviews } from './WordReviews';
import './words.css';
import './word.css';

const states = [
  ['learning', 'wordList.learning'],
  ['known', 'wordList.known'],
  ['ignored', 'wordList.ignored'],
] as const;

/** One word: meanings, state, tags, note, reviews and sentences. Long for its markup: logic is in hooks. */
export function WordPage({ id }: { id: string }) {
  const settings = useSettings();
  const { isRead, word, shown, sentences, planned, found, problem } = useWord(id, settings.reviewRetention);
  const edits = useWordEdits();
  const places = usePlaces(shown);
  const display = wordDisplay(settings, t('uiLanguage'));
  const own = new Set(sentences.map(({ sentence }) => sentence.trim()));
  const others = places.found.filter(({ sentence }) => !own.has(sentence));

  if (shown === undefined)
    return (
      <Page title={id.split('|')[0] ?? id} room="words" problem={problem}>
        {isRead && <p>{t('wordList.notInList')}</p>}
        <Button href={pagePath('words')} label={t('wordList.back')} />
      </Page>
    );
  return (
    <Page
      title={headwordIn(shown, display.script).text}
      room="words"
      problem={(problem ?? edits.problem) && t('wordList.failed', { problem: problem ?? edits.problem ?? '' })}
      actions={<Button href={pagePath('words')} action="back" label={t('wordList.back')} />}
    >
      <div class="word-page" data-tones={settings.toneColours}>
        <WordEntry word={shown} found={found} display={display} />
        {word === undefined ? (
          <p class="sub">{t('wordList.notInList')}</p>
        ) : (
          <section class="box word-own">
            {/* biome-ignore lint/a11y/useSemanticElements: a fieldset draws its legend into its border */}
            <div class="line word-states" role="group" aria-label={t('wordList.stateQuestion')}>
              {states.map(([state, text]) => (
                <Button
                  key={state}
                  action={state}
                  aria-pressed={word.state === state}
                  label={t(text)}
                  onClick={() => void edits.setState([id], state)}
                />
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
                    () => t('wordList.wordDeleted', { word: headwordIn(word, display.script).text }),
                    true,
                  )
                }
              />
            </div>
            <TagField tags={word.tags} known={[]} onTag={(change) => void edits.tag([id], change)} />
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
                () =>
                  t(suspended ? 'review.suspended' : 'wordList.unsuspended', {
                    word: headwordIn(word, display.script).text,
                  }),
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
                      () => t('wordList.sentenceRemoved'),
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
            {places.state === 'done' &&
              places.problem === undefined &&
              others.length === 0 &&
              t(sentences.length === 0 ? 'wordList.noPlaces' : 'wordList.nowhere')}
            {places.problem !== undefined && t('wordList.searchFailed', { problem: places.problem })}
          </p>
          {places.state === 'more' && <Button action="more" label={t('wordList.more')} onClick={places.more} />}
        </section>
      </div>
      <div class="foot-stack">
        <UndoToast {...edits.toast} />
      </div>
    </Page>
  );
}

/** Links a sentence to its place in the saved article, else to its page on the web. */
function hrefOf({ saved, sentence, url }: KeptSentence): { href?: string; external?: boolean } {
  if (saved !== undefined) return { href: readPath(saved, sentence.trim()) };
  return /^https?:/.test(url) ? { href: url, external: true } : {};
}
