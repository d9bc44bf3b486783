import { Reading } from '@/components/reader/text/Ruby';
import { characterPath } from '@/components/ui/routes';
import { t } from '@/components/ui/text';
import type { Radical, Stroke } from '@/lib/characters/types';
import type { Display } from '@/lib/chinese/display/display';
import type { ShownComponent } from './read-character';
import { upright } from './StrokeOrder';

type Props = {
  character: string;
  components: readonly ShownComponent[];
  radical: Radical | undefined;
  isRadical: boolean;
  strokes: readonly Stroke[] | undefined;
  display: Display;
};

const hints = { same: 'character.soundSame', tone: 'character.soundTone', rhyme: 'character.soundRhyme' } as const;

/** The radical and the components of a character: where each stands in it, what it means, and how it hints at the sound. */
export function ComponentList({ character, components, radical, isRadical, strokes, display }: Props) {
  return (
    <>
      {(components.length > 0 || radical !== undefined) && (
        <ul class="box character-parts">
          {components.map((each) => (
            <li key={each.strokes[0]} class="character-part" data-role={each.sound ? 'sound' : each.role}>
              {strokes && <Glyph strokes={strokes} shown={each.strokes} />}
              <div>
                <p class="line">
                  <PartLink part={each.character} of={each.formOf ?? each.character} from={character} />
                  {each.formOf !== undefined && each.formOf !== each.character && (
                    <span class="sub">{t('character.formOf', { character: each.formOf })}</span>
                  )}
                  {each.isRadical && <span class="chip">{t('character.radical')}</span>}
                  {each.role === 'meaning' && <span class="chip">{t('character.meaning')}</span>}
                  {each.sound && <span class="chip">{t('character.sound')}</span>}
                </p>
                {each.meaning !== undefined && (
                  <p class="sub" lang="en">
                    {each.meaning}
                  </p>
                )}
                {each.sound && (
                  <p class="sub">
                    <Reading shown={display.reading({ simplified: each.character, pinyin: [each.sound.syllable] })} />{' '}
                    {t(hints[each.sound.hint])}
                  </p>
                )}
              </div>
            </li>
          ))}
          {radical && (
            <li class="character-part" data-role="radical">
              <span class="character-glyph" />
              <div>
                <p class="line">
                  <PartLink part={radical.character} of={radical.character} from={character} />
                  <span class="chip">{t('character.radical')}</span>
                </p>
                <p class="sub" lang="en">
                  {radical.meaning}
                </p>
              </div>
            </li>
          )}
        </ul>
      )}
      {components.length === 0 && <p class="sub">{t(isRadical ? 'character.isRadical' : 'character.noComponents')}</p>}
    </>
  );
}

/** A component, which leads to the page of the character that it is a form of, unless that is this one. */
function PartLink({ part, of, from }: { part: string; of: string; from: string }) {
  if (of === from)
    return (
      <b class="character-part-name" lang="zh">
        {part}
      </b>
    );
  return (
    <a class="character-part-name" lang="zh" href={characterPath(of)}>
      {part}
    </a>
  );
}

/** The character in small, with the strokes of one of its components standing out. */
function Glyph({ strokes, shown }: { strokes: readonly Stroke[]; shown: readonly number[] }) {
  return (
    <svg class="character-glyph" viewBox="0 0 1024 1024" aria-hidden="true">
      <g transform={upright}>
        {strokes.map(({ path }, index) => (
          <path key={path} d={path} class={shown.includes(index) ? 'stroke latest' : 'stroke'} />
        ))}
      </g>
    </svg>
  );
}
