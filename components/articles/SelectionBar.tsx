import { useState } from 'preact/hooks';
import { t } from '@/components/ui/text';
import { TagField } from './TagField';

type Props = {
  count: number;
  /** How many could be selected. */
  all: number;
  /** Tags that the selected articles have, and those that others have. */
  tags: readonly string[];
  known: readonly string[];
  isArchived: boolean;
  exportHref: string;
  onAll: () => void;
  onNone: () => void;
  onTag: (change: { add?: string[]; remove?: string[] }) => void;
  onArchive: () => void;
  onStar: () => void;
  onExport: () => void;
  onDelete: () => void;
};

/** What can be done with the selected articles, at the foot of the window while any are. */
export function SelectionBar({ count, all, tags, known, isArchived, exportHref, onTag, ...actions }: Props) {
  const [isTagging, setTagging] = useState(false);
  const button = (action: string, text: string, run: () => void) => (
    <button type="button" class="btn" data-action={action} onClick={run}>
      {text}
    </button>
  );
  return (
    <section class="selection" aria-label={t('list.selection')}>
      {isTagging && <TagField tags={tags} known={known} onChange={onTag} onClose={() => setTagging(false)} />}
      <div class="selection-line">
        <span class="grow" role="status">
          {t('list.selected', { count: count.toLocaleString() })}
        </span>
        {count < all && button('select-all', t('list.selectAll', { count: all.toLocaleString() }), actions.onAll)}
        <button
          type="button"
          class="btn"
          data-action="tag-selected"
          aria-expanded={isTagging}
          onClick={() => setTagging(!isTagging)}
        >
          {t('list.tagThem')}
        </button>
        {button('star-selected', t('list.starThem'), actions.onStar)}
        {button('archive-selected', t(isArchived ? 'list.unarchiveThem' : 'list.archiveThem'), actions.onArchive)}
        <a class="btn" data-action="export-selected" href={exportHref} onClick={actions.onExport}>
          {t('list.exportThem')}
        </a>
        {button('delete-selected', t('library.delete'), actions.onDelete)}
        <button type="button" class="btn quiet" data-action="select-none" onClick={actions.onNone}>
          {t('list.selectNone')}
        </button>
      </div>
    </section>
  );
}
