import { DataTable, EmptyState, PageHeader, StatusBadge, type Column, type StatusTone } from '@relais/ui';
import { useNavigate } from '@tanstack/react-router';
import { Inbox } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useApplications, type ApplicationLine } from './members-queries';
import { MembersTabs } from './members-tabs';

const STATES = ['submitted', 'draft', 'abandoned', 'admitted', 'refused'] as const;
type State = (typeof STATES)[number];
export const APPLICATION_TONES: Record<State, StatusTone> = {
  submitted: 'waiting',
  draft: 'progress',
  abandoned: 'alert',
  admitted: 'done',
  refused: 'off',
};

/** `abandoned` is a draft nobody saved for a day. */
export const stateOf = (row: Pick<ApplicationLine, 'status' | 'abandoned'>): State =>
  row.abandoned ? 'abandoned' : row.status;

/** Practices that ask to join, and where those who stopped stopped. */
export function ApplicationsPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const source = useApplications();
  const columns = useMemo(
    (): Column<ApplicationLine>[] => [
      {
        id: 'name',
        header: t('members.applications.doctor'),
        value: (row) => row.fullName || t('members.applications.unnamed'),
        pinned: true,
        width: 220,
      },
      { id: 'practice', header: t('members.name'), value: (row) => row.practiceName, width: 200 },
      { id: 'city', header: t('members.city'), value: (row) => row.city },
      {
        id: 'state',
        header: t('members.status'),
        kind: 'option',
        options: Object.fromEntries(
          STATES.map((state) => [state, t(`members.applications.states.${state}`)]),
        ),
        value: stateOf,
        cell: (row) => (
          <StatusBadge
            tone={APPLICATION_TONES[stateOf(row)]}
            label={t(`members.applications.states.${stateOf(row)}`)}
          />
        ),
        width: 170,
      },
      {
        id: 'step',
        header: t('members.applications.stoppedAt'),
        value: (row) => (row.status === 'draft' ? t(`signUp.${row.resumeAt}.title`) : ''),
        width: 190,
      },
      {
        id: 'halfDays',
        header: t('members.applications.halfDays'),
        kind: 'number',
        value: (row) => row.halfDayCount,
      },
      {
        id: 'submitted',
        header: t('members.applications.submittedAt'),
        kind: 'instant',
        value: (row) => row.submittedAt,
      },
      {
        id: 'saved',
        header: t('members.applications.savedAt'),
        kind: 'instant',
        value: (row) => row.savedAt,
      },
      { id: 'email', header: t('members.email'), value: (row) => row.email, hidden: true, width: 220 },
    ],
    [t],
  );
  return (
    <>
      <PageHeader title={t('members.applications.title')} lead={t('members.applications.lead')} />
      <MembersTabs current="/members/applications" />
      <DataTable
        title={t('members.applications.title')}
        columns={columns}
        source={source}
        rowId={(row) => row.id}
        rowTitle={(row) => row.fullName || t('members.applications.unnamed')}
        defaultSort={['-saved']}
        onOpen={(row) => void navigate({ to: `/members/applications/${row.id}` })}
        empty={
          <EmptyState icon={Inbox} title={t('members.applications.empty')}>
            {t('members.applications.emptyHelp')}
          </EmptyState>
        }
      />
    </>
  );
}
