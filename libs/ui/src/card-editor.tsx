import { Button, Group, SimpleGrid, Stack } from '@mantine/core';
import { Plus, type LucideIcon } from 'lucide-react';
import { Fragment, useState, type ReactNode } from 'react';
import { SidePanel } from './side-panel';
import { EmptyState } from './states';

export interface CardEditorProps<Item extends { id: string }> {
  items: readonly Item[];
  canEdit: boolean;
  /** What stands where nothing was added yet. */
  empty: { icon: LucideIcon; title: string; help: string };
  addLabel: string;
  /** Title of the panel over an item that exists. */
  editTitle: string;
  card: (item: Item, onEdit: () => void) => ReactNode;
  /** The form in the side panel; null makes a new item. */
  form: (item: Item | null, onDone: () => void) => ReactNode;
}

/** Few things that belong to one record, as cards; each is added and changed in a side panel. */
export function CardEditor<Item extends { id: string }>({
  items,
  canEdit,
  empty,
  addLabel,
  editTitle,
  card,
  form,
}: CardEditorProps<Item>) {
  const [edited, setEdited] = useState<Item | 'new' | null>(null);
  const close = () => setEdited(null);
  const add = canEdit && (
    <Button variant="default" leftSection={<Plus size={16} aria-hidden />} onClick={() => setEdited('new')}>
      {addLabel}
    </Button>
  );
  return (
    <Stack>
      {items.length === 0 ? (
        <EmptyState icon={empty.icon} title={empty.title} action={add}>
          {empty.help}
        </EmptyState>
      ) : (
        <>
          <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }}>
            {items.map((item) => (
              <Fragment key={item.id}>{card(item, () => setEdited(item))}</Fragment>
            ))}
          </SimpleGrid>
          <Group>{add}</Group>
        </>
      )}
      <SidePanel
        opened={edited !== null}
        onClose={close}
        title={edited === 'new' ? addLabel : editTitle}
        size="md"
      >
        {edited !== null && (
          <Fragment key={edited === 'new' ? 'new' : edited.id}>
            {form(edited === 'new' ? null : edited, close)}
          </Fragment>
        )}
      </SidePanel>
    </Stack>
  );
}
