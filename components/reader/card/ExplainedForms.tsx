import { formatDay } from '@/components/ui/dates';
import { t } from '@/components/ui/text';
import type { Explained } from '@/lib/session/glossary';
import { LookUpLink, type OnLookUp } from './LookUpLink';

type Props = {
  forms: readonly Explained[];
  onLookUp?: OnLookUp;
  /** Opens the saved article that has a form; absent where none can be opened. */
  onOpen?: (other: string) => void;
};

/** What the article, or one that was saved, calls a word elsewhere: 索萨 is Sousa, 世卫组织 is 世界卫生组织. */
export function ExplainedForms({ forms, onLookUp, onOpen }: Props) {
  const here = forms.filter(({ from }) => from === undefined);
  return (
    <>
      {here.length > 0 && (
        <p class="card-explained">
          <span class="card-explained-from">{t('card.explained')}</span>
          {here.map(({ other }) => (
            <ExplainedForm key={other} form={other} onLookUp={onLookUp} />
          ))}
        </p>
      )}
      {forms.map(
        ({ other, from }) =>
          from && (
            <p class="card-explained" key={other}>
              <ExplainedForm form={other} onLookUp={onLookUp} />
              <Source {...from} onOpen={onOpen && (() => onOpen(other))} />
            </p>
          ),
      )}
    </>
  );
}

function ExplainedForm({ form, onLookUp }: { form: string; onLookUp?: OnLookUp }) {
  if (!/^\p{Script=Han}+$/u.test(form)) return <b>{form}</b>;
  return (
    <LookUpLink word={form} onLookUp={onLookUp}>
      {form}
    </LookUpLink>
  );
}

/** The saved article that a form is from. */
function Source({ title, savedAt, onOpen }: { title: string; savedAt: number; onOpen?: (() => void) | undefined }) {
  const text = t('card.explainedIn', { title, date: formatDay(savedAt) });
  if (onOpen === undefined) return <span class="card-explained-from">{text}</span>;
  return (
    <button type="button" class="card-link card-explained-from" data-action="open-explaining" onClick={onOpen}>
      {text}
    </button>
  );
}
