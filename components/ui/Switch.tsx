type Props = { name: string; label: string; hint?: string; checked: boolean; onChange: (checked: boolean) => void };

/** Something on or off, with a word of what it does. */
export function Switch({ name, label, hint, checked, onChange }: Props) {
  return (
    <label class="setting switch">
      <input
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
