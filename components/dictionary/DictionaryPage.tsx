import '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { Page } from '@/components/app/Page';
import { SearchInput } from '@/components/list/SearchInput';
import { useAloud } from '@/components/settings/use-aloud';
import { useSettings } from '@/components/settings/use-settings';
import { Button } from '@/components/ui/Button';
import { IconButton } from '@/components/ui/IconButton';
import { dictionaryPath } from '@/components/ui/routes';
import { type HelpRow, ShortcutHelp } from '@/components/ui/ShortcutHelp';
import { useShortcuts } from '@/components/ui/shortcuts';
import { t } from '@/components/ui/text';
import type { DictionaryFindings } from '@/lib/chinese/search/search-dictionary';
import type { Entry } from '@/lib/chinese/types';
import { regionOf, wordDisplay } from '@/lib/regional-display';
import { entryId } from '@/lib/session/entry-id';
import { cardKeys, repeatedCardKeys } from './card-keys';
import { Examples } from './Examples';
import { FoundWord } from './FoundWord';
import { cardOf } from './found-word';
import { SentencesContainer } from './SentencesContainer';
import { useDictionary } from './use-dictionary';
import { useWordStates } from './use-word-states';
import '@/assets/styles/card.css';
import '@/components/list/list.css';
import '@/components/words/word.css';
import './dictionary.css';

const keys: readonly HelpRow[] = [
  ['/', 'wordList.keySearch'],
  ['j k', 'dictionary.keyMove'],
  ['Enter', 'dictionary.keySentences'],
  ['r', 'dictionary.keyRemember'],
  ['s', 'dictionary.keySpeak'],
  ['c', 'dictionary.keyCopy'],
  ['?', 'help.keys'],
  ['Esc', 'help.escape'],
];

/** What the background takes at most; a longer text is no word. */
const longest = 1_000;

/** The whole dictionary, by characters, pinyin or English. */
export function DictionaryPage() {
  const settings = useSettings();
  const { typed, setTyped, answer, isSearching, showMore, problem } = useDictionary();
  const words = useWordStates();
  const [isHelping, setHelping] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const list = useRef<HTMLDivElement>(null);
  const { bindings, toFirst } = cardKeys(list, field);
  const { singleKeys } = settings;
  useShortcuts({ ...bindings, '?': () => setHelping(true) }, { singleKeys, repeat: repeatedCardKeys });
  useEffect(() => field.current?.focus({ preventScroll: true }), []);

  const aloud = useAloud();
  const { remoteVoices: remote, speechRate: rate } = settings;
  const region = regionOf(settings);
  useEffect(() => aloud.setOptions({ region, remote, rate }), [region, remote, rate]);
  const canSpeak = aloud.state.value.voice === 'ready';

  const display = wordDisplay(settings, t('uiLanguage'));
  const lookUp = (word: string) => {
    location.hash = dictionaryPath(word);
    field.current?.focus({ preventScroll: true });
  };
  const cardFor = (entries: Entry[], isFirst: boolean) => {
    const [entry] = entries;
    if (entry === undefined) return null;
    const content = cardOf(entries, answer?.query ?? '', display.script);
    return (
      <FoundWord
        key={entryId(entry)}
        content={content}
        display={display}
        state={words.stateOf(entry)}
        onState={(state) => words.setState(entry, state)}
        onSpeak={canSpeak ? () => aloud.word(content.token.text) : undefined}
        onLookUp={lookUp}
      >
        <SentencesContainer entry={entry} isOpenAtFirst={isFirst} />
      </FoundWord>
    );
  };
  const { words: found = [], parts = [], hasMore = false } = answer?.findings ?? ({} as Partial<DictionaryFindings>);
  const failure = problem === undefined ? undefined : t('dictionary.failed', { problem });
  return (
    <Page
      title={t('dictionary.title')}
      room="dictionary"
      problem={failure ?? (words.problem && t('wordList.failed', { problem: words.problem }))}
      actions={<IconButton icon="keys" action="help" label={t('list.help')} onClick={() => setHelping(true)} />}
    >
      <search class="search-line">
        <SearchInput
          {...{ field, longest, label: t('dictionary.search'), placeholder: t('dictionary.hint'), value: typed }}
          onTyped={setTyped}
          onLeave={toFirst}
        />
      </search>
      <p class="sub found-count" role="status" data-searching={isSearching}>
        {answer !== undefined && countText(found.length + parts.length, hasMore)}
      </p>
      {typed.trim() === '' && <Examples />}
      {answer !== undefined && found.length + parts.length === 0 && (
        <div class="empty">
          <p>{t('dictionary.nothing', { typed: answer.query })}</p>
          <p class="sub">{t('dictionary.nothingHint')}</p>
        </div>
      )}
      <div ref={list} data-tones={settings.toneColours} aria-busy={isSearching}>
        {parts.length > 0 && (
          <>
            <h2>{t('dictionary.parts')}</h2>
            <ul class="found-words found-parts">{parts.map((entries) => cardFor(entries, false))}</ul>
            {found.length > 0 && <h2>{t('dictionary.longer')}</h2>}
          </>
        )}
        <ul class="found-words">
          {found.map((entries, index) => cardFor(entries, index === 0 && parts.length === 0))}
        </ul>
      </div>
      {hasMore && <Button action="more" label={t('wordList.more')} onClick={showMore} />}
      {isHelping && <ShortcutHelp rows={keys} singleKeys={singleKeys} onClose={() => setHelping(false)} />}
    </Page>
  );
}

function countText(count: number, hasMore: boolean): string {
  if (count === 0) return '';
  if (hasMore) return t('dictionary.first', { count: count.toLocaleString() });
  return count === 1 ? t('wordList.shownOne') : t('wordList.shown', { count: count.toLocaleString() });
}
