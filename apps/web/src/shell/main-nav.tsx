import { Badge, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { TILES_MAX, type NavPage } from './navigation';

const nothing = (): undefined => undefined;

/** Sidebar: daily work above, settings of the group at the foot. */
export function MainNav({ entries }: { entries: readonly NavPage[] }) {
  const { t } = useTranslation();
  const work = entries.filter(({ nav }) => nav.section !== 'group');
  const group = entries.filter(({ nav }) => nav.section === 'group');
  return (
    <div className="rl-nav">
      <ul>
        {work.map((page) => (
          <NavItem key={page.path} page={page} />
        ))}
      </ul>
      {group.length > 0 && (
        <ul aria-label={t('shell.groupSection')}>
          {group.map((page) => (
            <NavItem key={page.path} page={page} />
          ))}
        </ul>
      )}
    </div>
  );
}

function NavItem({ page }: { page: NavPage }) {
  const { t } = useTranslation();
  const { icon: Icon, useCount = nothing } = page.nav;
  const count = useCount();
  return (
    <li>
      <Link to={page.path} className="rl-nav-link" activeProps={{ 'aria-current': 'page' }}>
        <Icon size={18} strokeWidth={1.8} aria-hidden />
        <span>{t(page.nav.label ?? page.title)}</span>
        {count !== undefined && count > 0 && (
          <Badge size="sm" color="amber.3" c="black" ml="auto">
            {count}
          </Badge>
        )}
      </Link>
    </li>
  );
}

/** At most four big targets at the foot of a phone. */
export function PhoneBar({ entries }: { entries: readonly NavPage[] }) {
  const { t } = useTranslation();
  return (
    <nav aria-label={t('shell.mainNavigation')}>
      <ul>
        {entries.slice(0, TILES_MAX).map((page) => (
          <PhoneBarItem key={page.path} page={page} />
        ))}
      </ul>
    </nav>
  );
}

function PhoneBarItem({ page }: { page: NavPage }) {
  const { t } = useTranslation();
  const { icon: Icon, useCount = nothing } = page.nav;
  const count = useCount();
  return (
    <li>
      <Link to={page.path} className="rl-bar-link" activeProps={{ 'aria-current': 'page' }}>
        <span className="rl-bar-icon">
          <Icon size={22} strokeWidth={1.8} aria-hidden />
          {count !== undefined && count > 0 && <span className="rl-bar-count">{count}</span>}
        </span>
        <Text span size="xs" fw={600} truncate>
          {t(page.nav.label ?? page.title)}
        </Text>
      </Link>
    </li>
  );
}
