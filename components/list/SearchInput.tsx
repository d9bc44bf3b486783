import type { RefObject } from 'preact';
import { Icon } from '@/components/ui/Icon';

type Props = {
  field: RefObject<HTMLInputElement | null>;
  label: string;
  placeholder: string;
  value: string;
  longest?: number;
  onTyped: (typed: string) => void;
  /** Goes from the field to the first of what was found. */
  onLeave: () => void;
  /** Escape was pressed, and the field is empty. */
  onEmptied?: () => void;
};

/** A field whose search is done while one types. */
export function SearchInput({ field, label, placeholder, value, longest, onTyped, onLeave, onEmptied }: Props) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'Enter') onLeave();
    else if (event.key === 'Escape') {
      onTyped('');
      onEmptied?.();
    } else return;
    event.preventDefault();
  };
  return (
    <label class="search-field">
      <Icon name="search" />
      <input
        ref={field}
        type="search"
        name="search"
        aria-label={label}
        placeholder={placeholder}
        autocomplete="off"
        autocapitalize="off"
        spellcheck={false}
        maxLength={longest}
        value={value}
        onInput={(event) => onTyped(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </label>
  );
}
