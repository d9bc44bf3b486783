import type { ComponentChildren } from 'preact';
import { Button } from './Button';
import './paste.css';

type Props = {
  /** Labels of the fields; one without a label is not there. */
  file?: string;
  text?: string;
  rows?: number;
  /** What stands in the text field at first. */
  initialText?: string;
  submit: string;
  action: string;
  disabled?: boolean;
  /** @param source the file, else the text */
  onSubmit: (source: Blob | string, form: FormData) => void;
  /** Fields above these. */
  children?: ComponentChildren;
};

/** A form that takes a file or pasted text. */
export function PasteForm({ file, text, rows = 6, initialText, submit, action, disabled, onSubmit, children }: Props) {
  return (
    <form
      class="paste"
      onSubmit={(event) => {
        event.preventDefault();
        const form = new FormData(event.currentTarget);
        const chosen = form.get('file');
        onSubmit(chosen instanceof File && chosen.size > 0 ? chosen : String(form.get('text') ?? ''), form);
      }}
    >
      {children}
      {file !== undefined && (
        <label>
          {file}
          <input name="file" type="file" accept=".txt,.tsv,.csv,text/plain,text/csv,text/tab-separated-values" />
        </label>
      )}
      {text !== undefined && (
        <label>
          {text}
          <textarea name="text" lang="zh" rows={rows} spellcheck={false} defaultValue={initialText} />
        </label>
      )}
      <div>
        <Button submit kind="primary" action={action} disabled={disabled} label={submit} />
      </div>
    </form>
  );
}
