import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/text';

type Format = 'epub' | 'html' | 'anki' | 'pleco' | 'csv';

type Props<Offered extends Format> = {
  formats: readonly Offered[];
  disabled: boolean;
  onSave: (format: Offered) => void;
};

/** Kinds of files, each with what it is for. */
export function Formats<Offered extends Format>({ formats, disabled, onSave }: Props<Offered>) {
  return (
    <ul class="box formats">
      {formats.map((format: Format & Offered) => (
        <li class="apart" key={format}>
          <div>
            <strong>{t(`export.${format}`)}</strong>
            <p class="sub">{t(`export.${format}Hint`)}</p>
          </div>
          <Button
            action={`save-${format}`}
            label={t('export.save')}
            aria-label={t('export.saveAs', { format: t(`export.${format}`) })}
            disabled={disabled}
            onClick={() => onSave(format)}
          />
        </li>
      ))}
    </ul>
  );
}
