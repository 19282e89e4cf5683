import { ActionIcon, AppShell, Burger, Button, Group, Kbd, Text } from '@mantine/core';
import { useDisclosure, useMediaQuery } from '@mantine/hooks';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import { CircleHelp, Search } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Brand } from './brand';
import { KeyboardHelp, useKeyboardNavigation } from './keyboard';
import { MainNav, PhoneBar } from './main-nav';
import { navigationOf, usesPhoneBar } from './navigation';
import { Palette, usePalette } from './palette';
import { useSession } from './session';
import { UserMenu } from './user-menu';

/** Frame of the signed-in application: sidebar on a desk, bar at the bottom on a doctor's or employee's phone. */
export function Layout() {
  const { t } = useTranslation();
  const session = useSession();
  const entries = navigationOf(session);
  const [drawer, { toggle, close }] = useDisclosure(false);
  const [help, helpActions] = useDisclosure(false);
  const palette = usePalette();
  const phone = useMediaQuery('(max-width: 62em)') ?? false;
  const bar = usesPhoneBar(session.role);
  const path = useRouterState({ select: (state) => state.location.pathname });
  useEffect(close, [path, close]);
  useKeyboardNavigation({ entries, openHelp: helpActions.open });

  return (
    <AppShell
      header={{ height: 56 }}
      navbar={{ width: 236, breakpoint: 'md', collapsed: { mobile: bar || !drawer } }}
      {...(bar && phone ? { footer: { height: 'calc(62px + env(safe-area-inset-bottom))' } } : {})}
      padding={{ base: 'md', md: 'xl' }}
    >
      <AppShell.Header className="rl-header">
        <Group h="100%" px="md" justify="space-between" wrap="nowrap" gap="sm">
          <Group gap="sm" wrap="nowrap" style={{ minWidth: 0 }}>
            {!bar && (
              <Burger
                opened={drawer}
                onClick={toggle}
                hiddenFrom="md"
                size="sm"
                aria-label={t('shell.menu')}
              />
            )}
            <Link to="/" className="rl-brand-link" aria-label={t('shell.brandHome')}>
              <Brand />
            </Link>
            <Text size="sm" c="dimmed" truncate visibleFrom="sm" ml="xs">
              {session.groupName}
            </Text>
          </Group>
          <Group gap="xs" wrap="nowrap">
            {!bar && (
              <>
                <Button
                  variant="default"
                  size="xs"
                  visibleFrom="sm"
                  leftSection={<Search size={14} aria-hidden />}
                  rightSection={<Kbd size="xs">{t('shell.paletteKeys')}</Kbd>}
                  onClick={palette.open}
                  className="rl-search-button"
                >
                  {t('shell.search')}
                </Button>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="lg"
                  hiddenFrom="sm"
                  aria-label={t('shell.search')}
                  onClick={palette.open}
                >
                  <Search size={18} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="lg"
                  visibleFrom="sm"
                  aria-label={t('shell.keyboard.title')}
                  onClick={helpActions.open}
                >
                  <CircleHelp size={18} />
                </ActionIcon>
              </>
            )}
            <UserMenu />
          </Group>
        </Group>
      </AppShell.Header>
      {!(bar && phone) && (
        <AppShell.Navbar className="rl-navbar" p="sm" aria-label={t('shell.mainNavigation')}>
          <MainNav entries={entries} />
        </AppShell.Navbar>
      )}
      <AppShell.Main id="main" tabIndex={-1} className="rl-main">
        <Outlet />
      </AppShell.Main>
      {bar && phone && (
        <AppShell.Footer className="rl-phone-bar">
          <PhoneBar entries={entries} />
        </AppShell.Footer>
      )}
      <Palette opened={palette.opened} onClose={palette.close} entries={entries} />
      <KeyboardHelp opened={help} onClose={helpActions.close} entries={entries} />
    </AppShell>
  );
}
