import { Page } from '@/components/app/Page';
import { EntryView } from '@/components/reader/card/EntryView';
import { scriptOfWord } from '@/components/reader/card/headword';
import { useSettings } from '@/components/settings/use-settings';
import { Button } from '@/components/ui/Button';
import { characterPath, pagePath } from '@/components/ui/routes';
import { t } from '@/components/ui/text';
import { wordDisplay } from '@/lib/regional-display';
import { CharacterWords } from './CharacterWords';
import { ComponentList } from './ComponentList';
import { StrokeOrder } from './StrokeOrder';
import { useCharacter } from './use-character';
import '@/assets/styles/card.css';
import './character.css';

/** A character: its pronunciations and definitions, how it is written, what it is made of, and its words. */
export function CharacterPage({ character }: { character: string }) {
  const settings = useSettings();
  const { facts, found, problem, more } = useCharacter(character);
  const display = wordDisplay(settings, t('uiLanguage'));
  return (
    <Page
      title={character}
      room="words"
      problem={problem && t('character.failed', { problem })}
      actions={<Button href={pagePath('words')} action="back" label={t('wordList.back')} />}
    >
      <div class="character-page" data-tones={settings.toneColours}>
        {facts !== undefined && (
          <>
            <div class="character-top">
              <section class="box character-strokes" aria-labelledby="character-strokes">
                <h2 id="character-strokes">{t('character.strokeOrder')}</h2>
                {facts.strokes === undefined ? (
                  <p class="sub">{t('character.noStrokes')}</p>
                ) : (
                  <StrokeOrder character={character} strokes={facts.strokes} />
                )}
              </section>
              <section class="box character-entries" aria-labelledby="character-entries">
                <h2 id="character-entries">{t('character.entries')}</h2>
                {facts.others.length > 0 && (
                  <p class="line">
                    <span class="sub">{t('character.otherForms')}</span>
                    {facts.others.map((other) => (
                      <a key={other} class="character-part-name" lang="zh" href={characterPath(other)}>
                        {other}
                      </a>
                    ))}
                  </p>
                )}
                {facts.entries.map((entry) => (
                  <EntryView
                    key={`${entry.traditional}|${entry.pinyin.join()}|${entry.senses[0] ?? ''}`}
                    {...{ entry, display }}
                    script={scriptOfWord(character, entry)}
                    withReading={true}
                    withMeanings={true}
                  />
                ))}
                {facts.entries.length === 0 && <p class="sub">{t('character.noEntry')}</p>}
              </section>
            </div>
            <section aria-labelledby="character-parts">
              <h2 id="character-parts">{t('character.components')}</h2>
              <ComponentList {...{ character, display }} {...facts} />
            </section>
            {/* Not before what stands above it. */}
            {found !== undefined && (
              <section aria-labelledby="character-words">
                <h2 id="character-words">{t('character.words', { character })}</h2>
                <CharacterWords {...{ character, found, display }} onMore={more} />
              </section>
            )}
          </>
        )}
      </div>
    </Page>
  );
}
