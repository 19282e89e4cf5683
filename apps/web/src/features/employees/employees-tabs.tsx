import { Tabs } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../shell/session';

const TABS = [
  { path: '/employees', key: 'title', ability: 'employee.list' },
  { path: '/employees/register', key: 'register.tab', ability: 'staff-register.read' },
] as const;

export function EmployeesTabs({ current }: { current: (typeof TABS)[number]['path'] }) {
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
      <Tabs.List aria-label={t('employees.title')}>
        {TABS.filter(({ ability }) => can(ability)).map(({ path, key }) => (
          <Tabs.Tab key={path} value={path}>
            {t(`employees.${key}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  );
}
