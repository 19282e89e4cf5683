import { Tabs } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../shell/session';

const TABS = [
  { path: '/settings', key: 'group', ability: 'group.read' },
  { path: '/settings/terms', key: 'terms', ability: 'member.list' },
  { path: '/settings/users', key: 'users', ability: 'user.list' },
  { path: '/settings/jobs', key: 'jobs', ability: 'job.list' },
] as const;

/** The sections of the settings. */
export function SettingsTabs({ current }: { current: (typeof TABS)[number]['path'] }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const can = useCan();
  return (
    <Tabs
      value={current}
      onChange={(path) => path !== null && void navigate({ to: path })}
      mb="lg"
      className="rl-no-print"
    >
      <Tabs.List aria-label={t('settings.title')}>
        {TABS.filter(({ ability }) => can(ability)).map(({ path, key }) => (
          <Tabs.Tab key={path} value={path}>
            {t(`settings.${key}.tab`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  );
}
