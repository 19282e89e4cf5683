import { Button } from '@mantine/core';
import { DataTable, EmptyState, PageHeader, StatusBadge, type Column, type StatusTone } from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Building2, Link2 } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { groupQuery } from '../settings/settings-queries';
import { useMembers, type MemberLine } from './members-queries';
import { MembersTabs } from './members-tabs';

const STATUSES = ['admitted', 'applied', 'left', 'refused'] as const;
export const MEMBER_TONES: Record<MemberLine['status'], StatusTone> = {
  applied: 'waiting',
  admitted: 'done',
  left: 'off',
  refused: 'off',
};

/** The register of members, to look for somebody and open their page. */
export function MembersPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const source = useMembers();
  const columns = useMemo(
    (): Column<MemberLine>[] => [
      { id: 'no', header: t('members.no'), kind: 'number', value: (row) => row.memberNo, width: 70 },
      { id: 'name', header: t('members.name'), value: (row) => row.legalName, pinned: true, width: 240 },
      { id: 'city', header: t('members.city'), value: (row) => row.city },
      {
        id: 'status',
        header: t('members.status'),
        kind: 'option',
        options: Object.fromEntries(STATUSES.map((status) => [status, t(`members.statuses.${status}`)])),
        value: (row) => row.status,
        cell: (row) => (
          <StatusBadge tone={MEMBER_TONES[row.status]} label={t(`members.statuses.${row.status}`)} />
        ),
      },
      { id: 'since', header: t('members.since'), kind: 'date', value: (row) => row.admittedOn },
      { id: 'left', header: t('members.until'), kind: 'date', value: (row) => row.leftOn, hidden: true },
      {
        id: 'doctors',
        header: t('members.doctors'),
        kind: 'number',
        value: (row) => row.doctorCount,
        sum: true,
      },
      { id: 'sites', header: t('members.sites'), kind: 'number', value: (row) => row.siteCount, sum: true },
      { id: 'form', header: t('members.legalForm'), value: (row) => row.legalForm, hidden: true },
      { id: 'siret', header: 'SIRET', value: (row) => row.siret, width: 150 },
      { id: 'idcc', header: 'IDCC', value: (row) => row.idcc, hidden: true, width: 90 },
      {
        id: 'verify',
        header: t('members.verification'),
        kind: 'boolean',
        value: (row) => row.toVerify,
        cell: (row) =>
          row.toVerify ? <StatusBadge tone="alert" label={t('members.toVerify')} /> : t('members.verified'),
        width: 140,
        help: t('members.verificationHelp'),
      },
    ],
    [t],
  );
  return (
    <>
      <PageHeader title={t('members.title')} lead={t('members.lead')} actions={<SignUpLink />} />
      <MembersTabs current="/members" />
      <DataTable
        title={t('members.title')}
        columns={columns}
        source={source}
        rowId={(row) => row.id}
        rowTitle={(row) => row.legalName}
        defaultSort={['name']}
        onOpen={(row) => void navigate({ to: `/members/${row.id}` })}
        rowTone={(row) => (row.status === 'left' ? 'muted' : undefined)}
        empty={
          <EmptyState icon={Building2} title={t('members.empty')} action={<SignUpLink />}>
            {t('members.emptyHelp')}
          </EmptyState>
        }
      />
    </>
  );
}

/** The public page that practices join by. */
function SignUpLink() {
  const { t } = useTranslation();
  const group = useQuery(groupQuery);
  if (!group.data) return null;
  return (
    <Button
      component="a"
      href={`/join/${group.data.signUpSlug}`}
      target="_blank"
      variant="default"
      leftSection={<Link2 size={16} aria-hidden />}
    >
      {t('members.signUpPage')}
    </Button>
  );
}
