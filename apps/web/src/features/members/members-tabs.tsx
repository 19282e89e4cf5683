import { useTranslation } from 'react-i18next';
import { SectionTabs } from '../../shell/section-tabs';

const TABS = [
  { path: '/members', key: 'title', ability: 'member.list' },
  { path: '/members/applications', key: 'applications.title', ability: 'application.list' },
  { path: '/members/register', key: 'register.tab', ability: 'member.list' },
] as const;

/** The pages about members. */
export function MembersTabs({ current }: { current: (typeof TABS)[number]['path'] }) {
  const { t } = useTranslation();
  const tabs = TABS.map(({ key, ...tab }) => ({ ...tab, label: t(`members.${key}`) }));
  return <SectionTabs label={t('members.title')} current={current} tabs={tabs} />;
}
