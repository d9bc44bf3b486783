import { useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { useFocusLost, useFocusReturn } from '@/components/ui/focus-return';
import { IconButton } from '@/components/ui/IconButton';
import { t } from '@/components/ui/text';
import { TagField, type TagFieldProps } from './TagField';
import './list.css';

type Action = { action: string; text: string; href?: string; onClick: () => void };

type Props = Omit<TagFieldProps, 'onClose'> & {
  count: number;
  /** How many rows are listed. */
  all: number;
  actions: readonly Action[];
  onAll: (on: boolean) => void;
};

/** What can be done with the selected rows, at the foot of the window while any are. */
export function SelectionBar({ count, all, actions, onAll, ...tagging }: Props) {
  const [isTagging, setTagging] = useState(false);
  const bar = useRef<HTMLElement>(null);
  useFocusLost(bar, useFocusReturn('.selection, .undo'));
  const endTagging = () => {
    bar.current?.querySelector<HTMLElement>('[data-action="tag-selected"]')?.focus();
    setTagging(false);
  };
  const selected = t('list.selected', { count: count.toLocaleString() });
  return (
    <section ref={bar} class="box selection" aria-label={selected}>
      {isTagging && <TagField {...tagging} onClose={endTagging} />}
      <div class="selection-line">
        <div class="line selection-part">
          <IconButton icon="close" action="select-none" label={t('list.selectNone')} onClick={() => onAll(false)} />
          <span role="status">{selected}</span>
          {count < all && (
            <Button
              kind="quiet"
              action="select-all"
              label={t('list.selectAll', { count: all.toLocaleString() })}
              onClick={() => onAll(true)}
            />
          )}
        </div>
        <div class="line selection-part">
          <Button
            action="tag-selected"
            aria-expanded={isTagging}
            label={t('list.tagSelected')}
            onClick={() => setTagging(!isTagging)}
          />
          {actions.map(({ text, ...action }) => (
            <Button key={action.action} label={text} {...action} />
          ))}
        </div>
      </div>
    </section>
  );
}
