import { useTranslation } from 'react-i18next';
import { SectionTabs } from '../../shell/section-tabs';

const TABS = [
  { path: '/settings', key: 'group', ability: 'group.read' },
  { path: '/settings/terms', key: 'terms', ability: 'member.list' },
  { path: '/settings/aid', key: 'aid', ability: 'aid.read-assumptions' },
  { path: '/settings/users', key: 'users', ability: 'user.list' },
  { path: '/settings/jobs', key: 'jobs', ability: 'job.list' },
] as const;

/** The sections of the settings. */
export function SettingsTabs({ current }: { current: (typeof TABS)[number]['path'] }) {
  const { t } = useTranslation();
  const tabs = TABS.map(({ key, ...tab }) => ({ ...tab, label: t(`settings.${key}.tab`) }));
  return <SectionTabs label={t('settings.title')} current={current} tabs={tabs} />;
}
