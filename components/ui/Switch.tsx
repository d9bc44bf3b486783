type Props = {
  name: string;
  label: string;
  hint?: string;
  checked: boolean;
  /** What a screen reader says where the label alone is ambiguous. */
  'aria-label'?: string;
  onChange: (checked: boolean) => void;
};

/** Something on or off, with a word of what it does. */
export function Switch({ name, label, hint, checked, onChange, ...rest }: Props) {
  return (
    <label class="setting switch">
      <input
        {...rest}
        type="checkbox"
        name={name}
        checked={checked}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <span>
        {label}
        {hint !== undefined && <small>{hint}</small>}
      </span>
    </label>
  );
}
