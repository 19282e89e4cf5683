import { Anchor, Badge, Group, Stack, Text } from '@mantine/core';
import { EmptyState, PageHeader } from '@relais/ui';
import { Link, Navigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { navigationOf, TILES_MAX, type NavPage } from './navigation';
import { useSession } from './session';

const nothing = (): undefined => undefined;

/** `/`: a doctor chooses among at most four tiles, everybody else goes to their first page. */
export function HomePage() {
  const { t } = useTranslation();
  const session = useSession();
  const entries = navigationOf(session);
  const first = entries[0];
  if (!first) {
    return <EmptyState title={t('shell.home.nothing')}>{t('shell.home.nothingHelp')}</EmptyState>;
  }
  if (session.role !== 'doctor') return <Navigate to={first.path} replace />;
  return (
    <>
      <PageHeader title={t('shell.home.hello', { name: session.fullName })} lead={session.groupName} />
      <div className="rl-tiles">
        {entries.slice(0, TILES_MAX).map((entry) => (
          <Tile key={entry.path} page={entry} />
        ))}
      </div>
      <Group mt="lg" gap="lg">
        {entries.slice(TILES_MAX).map((entry) => (
          <Anchor key={entry.path} renderRoot={(props) => <Link {...props} to={entry.path} />}>
            {t(entry.title)}
          </Anchor>
        ))}
      </Group>
    </>
  );
}

function Tile({ page }: { page: NavPage }) {
  const { t } = useTranslation();
  const { icon: Icon, useCount = nothing, useSummary = nothing } = page.nav;
  const count = useCount();
  const summary = useSummary();
  return (
    <Link to={page.path} className="rl-tile">
      <Group justify="space-between" wrap="nowrap">
        <Icon size={28} strokeWidth={1.6} aria-hidden />
        {count !== undefined && count > 0 && (
          <Badge size="lg" color="amber.3" c="black">
            {count}
          </Badge>
        )}
      </Group>
      <Stack gap={2}>
        <Text fw={650} fz="lg" component="span">
          {t(page.title)}
        </Text>
        {summary !== undefined && (
          <Text size="sm" c="dimmed" component="span">
            {summary}
          </Text>
        )}
      </Stack>
    </Link>
  );
}
