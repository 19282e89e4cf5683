import { ActionIcon, Box, Group, Popover } from '@mantine/core';
import { Outlet } from '@tanstack/react-router';
import { Settings2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Brand } from './brand';
import { Preferences } from './user-menu';

/** Frame of the pages that need no session: the brand, the page, the preferences. */
export function PublicLayout() {
  const { t } = useTranslation();
  return (
    <Box className="rl-public">
      <Group component="header" justify="space-between" p="md" className="rl-no-print">
        <Brand />
        <Popover position="bottom-end" width={268} trapFocus>
          <Popover.Target>
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('shell.preferences')}>
              <Settings2 size={18} />
            </ActionIcon>
          </Popover.Target>
          <Popover.Dropdown>
            <Preferences />
          </Popover.Dropdown>
        </Popover>
      </Group>
      <Box component="main" id="main" tabIndex={-1} className="rl-public-main">
        <Outlet />
      </Box>
    </Box>
  );
}
