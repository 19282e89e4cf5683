import { useTranslation } from 'react-i18next';
import { SectionTabs } from '../../shell/section-tabs';

const TABS = [
  { path: '/employees', key: 'title', ability: 'employee.list' },
  { path: '/employees/register', key: 'register.tab', ability: 'staff-register.read' },
] as const;

/** The pages about employees. */
export function EmployeesTabs({ current }: { current: (typeof TABS)[number]['path'] }) {
  const { t } = useTranslation();
  const tabs = TABS.map(({ key, ...tab }) => ({ ...tab, label: t(`employees.${key}`) }));
  return <SectionTabs label={t('employees.title')} current={current} tabs={tabs} />;
}
