import { t } from '@/components/ui/text';

type Props<Format extends string> = {
  formats: readonly { format: Format; name: string; hint: string }[];
  disabled: boolean;
  onSave: (format: Format) => void;
};

/** Kinds of files, each with what it is for. */
export function Formats<Format extends string>({ formats, disabled, onSave }: Props<Format>) {
  return (
    <ul class="formats">
      {formats.map(({ format, name, hint }) => (
        <li key={format}>
          <div>
            <strong>{name}</strong>
            <p class="sub">{hint}</p>
          </div>
          <button
            type="button"
            class="btn"
            data-action={`save-${format}`}
            aria-label={t('export.saveAs', { format: name })}
            disabled={disabled}
            onClick={() => onSave(format)}
          >
            {t('export.save')}
          </button>
        </li>
      ))}
    </ul>
  );
}
