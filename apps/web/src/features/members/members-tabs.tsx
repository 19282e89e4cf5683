import { Tabs } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../shell/session';

const TABS = [
  { path: '/members', key: 'title', ability: 'member.list' },
  { path: '/members/applications', key: 'applications.title', ability: 'application.list' },
  { path: '/members/register', key: 'register.tab', ability: 'member.list' },
] as const;

/** The pages about members. */
export function MembersTabs({ current }: { current: (typeof TABS)[number]['path'] }) {
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
      <Tabs.List aria-label={t('members.title')}>
        {TABS.filter(({ ability }) => can(ability)).map(({ path, key }) => (
          <Tabs.Tab key={path} value={path}>
            {t(`members.${key}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  );
}
