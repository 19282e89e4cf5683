import { Drawer } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface SidePanelProps {
  opened: boolean;
  onClose: () => void;
  title: ReactNode;
  size?: 'md' | 'lg' | 'xl';
  /** False leaves the page behind at work: a list whose rows are looked at one after the other. */
  modal?: boolean;
  children: ReactNode;
}

/** Details beside the list, so that the place in the list is kept; the whole screen on a phone. */
export function SidePanel({ opened, onClose, title, size = 'lg', modal = true, children }: SidePanelProps) {
  const { t } = useTranslation();
  const phone = useMediaQuery('(max-width: 48em)');
  return (
    <Drawer
      opened={opened}
      onClose={onClose}
      position="right"
      size={phone ? '100%' : size}
      title={title}
      withOverlay={modal}
      trapFocus={modal}
      lockScroll={modal}
      closeOnClickOutside={modal}
      shadow="xl"
      closeButtonProps={{ 'aria-label': t('ui.close') }}
      styles={{ title: { fontWeight: 650, fontSize: '1.125rem' } }}
    >
      {children}
    </Drawer>
  );
}
