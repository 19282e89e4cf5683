import './home.css';
import { useMediaQuery } from '@mantine/hooks';
import { Card, Group, SimpleGrid, Stack, Text, Title } from '@mantine/core';
import {
  DateText,
  EmptyState,
  ErrorState,
  formatDate,
  LoadingState,
  PageHeader,
  StatusBadge,
  textIn,
} from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ChevronRight, CircleCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../shell/session';
import { DeadlinesPlot, StaffPlot } from './home-plots';
import { homeQuery, type Home } from './home-queries';
import { MonthCard } from './month-card';
import { tasksOf } from './tasks';

/** What to do today, for the person who runs the group. */
export function HomePage() {
  const { t, i18n } = useTranslation();
  const { fullName, today } = useSession();
  const home = useQuery(homeQuery);
  const day = formatDate(today, i18n.language, 'weekday');
  return (
    <>
      <PageHeader title={t('home.hello', { name: fullName.split(' ')[0] })} lead={t('home.lead', { day })} />
      {home.isPending && <LoadingState variant="cards" rows={6} />}
      {home.error && <ErrorState error={home.error} onRetry={() => void home.refetch()} />}
      {home.data && <Content home={home.data} />}
    </>
  );
}

function Content({ home }: { home: Home }) {
  return (
    <SimpleGrid cols={{ base: 1, lg: 2 }} spacing="md">
      <Stack gap="md">
        <Tasks home={home} />
        <NextDeadlines home={home} />
        {home.deadlineMonths.some(({ open }) => open > 0) && <DeadlinesPlot months={home.deadlineMonths} />}
      </Stack>
      <Stack gap="md">
        <MonthCard month={home.month} today={home.today} />
        <StaffPlot staff={home.staff} />
        <Applications home={home} />
        <Endings home={home} />
      </Stack>
    </SimpleGrid>
  );
}

function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card component="section" padding="lg">
      <Title order={2} size="h3" mb="sm">
        {title}
      </Title>
      {children}
    </Card>
  );
}

function Tasks({ home }: { home: Home }) {
  const { t } = useTranslation();
  const tasks = tasksOf(home);
  const phone = useMediaQuery('(max-width: 36em)') ?? false;
  return (
    <Section title={t('home.todo')}>
      {tasks.length === 0 ? (
        <EmptyState icon={CircleCheck} title={t('home.nothing')}>
          {t('home.nothingHelp')}
        </EmptyState>
      ) : (
        <ul className="rl-home-list">
          {tasks.map(({ id, count, to, tone }) => (
            <li key={id}>
              <Link to={to} className="rl-home-row">
                <span className="rl-home-count">{count}</span>
                <span className="rl-home-text">{t(`home.task.${id}`, { count })}</span>
                <StatusBadge tone={tone} label={t(`home.tone.${tone}`)} compact={phone} />
                <ChevronRight size={16} aria-hidden />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function NextDeadlines({ home }: { home: Home }) {
  const { t, i18n } = useTranslation();
  return (
    <Section title={t('home.deadlines')}>
      {home.nextDeadlines.length === 0 ? (
        <Text c="dimmed" size="sm">
          {t('home.noDeadline')}
        </Text>
      ) : (
        <ul className="rl-home-list">
          {home.nextDeadlines.map((deadline) => (
            <li key={deadline.id}>
              <Link to={`/deadlines?open=${deadline.id}`} className="rl-home-row">
                <span className="rl-home-text">
                  {textIn(deadline.title, i18n.language)}
                  <Text span size="sm" c="dimmed" display="block">
                    {[deadline.ruleId, deadline.concerns].filter(Boolean).join(' · ')}
                  </Text>
                </span>
                <Text span size="sm" ta="right">
                  <DateText date={deadline.dueOn} />
                </Text>
                {deadline.dueOn < home.today && (
                  <StatusBadge tone="alert" label={t('home.overdue')} compact />
                )}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Applications({ home }: { home: Home }) {
  const { t } = useTranslation();
  return (
    <Section title={t('home.applications')}>
      {home.applications.length === 0 ? (
        <Text c="dimmed" size="sm">
          {t('home.noApplication')}
        </Text>
      ) : (
        <ul className="rl-home-list">
          {home.applications.map(({ id, name, submittedAt }) => (
            <li key={id}>
              <Link to={`/members/applications/${id}`} className="rl-home-row">
                <span className="rl-home-text">{name}</span>
                <Text span size="sm" c="dimmed">
                  {t('home.received')} <DateText date={submittedAt.slice(0, 10)} />
                </Text>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

function Endings({ home }: { home: Home }) {
  const { t } = useTranslation();
  return (
    <Section title={t('home.endings')}>
      {home.endings.length === 0 ? (
        <Text c="dimmed" size="sm">
          {t('home.noEnding')}
        </Text>
      ) : (
        <ul className="rl-home-list">
          {home.endings.map(({ contractId, employeeId, employee, what, endsOn }) => (
            <li key={`${contractId} ${what}`}>
              <Link to={`/employees/${employeeId}`} className="rl-home-row">
                <span className="rl-home-text">
                  {employee}
                  <Text span size="sm" c="dimmed" display="block">
                    {t(`home.ending.${what}`)}
                  </Text>
                </span>
                <Group gap="xs">
                  <DateText date={endsOn} />
                </Group>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}
