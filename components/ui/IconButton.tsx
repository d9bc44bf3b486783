import { Icon, type IconName } from './Icon';

type Props = {
  icon: IconName;
  label: string;
  /** What the pointer shows, where that is shorter than the label. */
  title?: string;
  action: string;
  pressed?: boolean;
  /** Whether what the button opens is open. */
  expanded?: boolean;
  filled?: boolean;
  onClick: () => void;
};

export function IconButton({ icon, label, title = label, action, pressed, expanded, filled, onClick }: Props) {
  return (
    <button
      type="button"
      class="icon"
      data-action={action}
      title={title}
      aria-label={label}
      aria-pressed={pressed}
      aria-expanded={expanded}
      onClick={onClick}
    >
      <Icon name={icon} filled={filled} />
    </button>
  );
}
