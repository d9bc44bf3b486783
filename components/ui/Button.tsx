type Props = {
  label: string;
  /** Names the button for tests. */
  action?: string;
  kind?: 'primary' | 'quiet' | 'danger';
  submit?: boolean;
  disabled?: boolean;
  /** Where it leads: it is a link then. */
  href?: string;
  /** Whether it takes the focus as soon as it is there. */
  focused?: boolean;
  /** What a screen reader says where the label alone is ambiguous. */
  'aria-label'?: string;
  'aria-keyshortcuts'?: string;
  'aria-expanded'?: boolean;
  'aria-pressed'?: boolean;
  onClick?: (event: { currentTarget: HTMLElement }) => void;
};

export function Button({ label, action, kind, submit = false, disabled, href, focused = false, ...rest }: Props) {
  const shared = {
    class: kind === undefined ? 'btn' : `btn ${kind}`,
    'data-action': action,
    ref: focused ? focus : undefined,
    ...rest,
  };
  if (href !== undefined)
    return (
      <a {...shared} href={href}>
        {label}
      </a>
    );
  return (
    <button {...shared} type={submit ? 'submit' : 'button'} disabled={disabled}>
      {label}
    </button>
  );
}

const focus = (element: HTMLElement | null) => element?.focus();
