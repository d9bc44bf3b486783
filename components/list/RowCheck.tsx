type Props = {
  label: string;
  /** 'some' where it stands for rows of which only some are selected. */
  checked: boolean | 'some';
  tabIndex?: number;
  /** @param range whether Shift asks for all rows from the last one on */
  onSelect: (on: boolean, range: boolean) => void;
};

/** The checkbox that selects a row, or all. */
export function RowCheck({ label, checked, tabIndex, onSelect }: Props) {
  return (
    <label class="row-check">
      <input
        type="checkbox"
        checked={checked === true}
        indeterminate={checked === 'some'}
        tabIndex={tabIndex}
        aria-label={label}
        onClick={(event) => onSelect(event.currentTarget.checked, event.shiftKey)}
      />
    </label>
  );
}
