import { Button, Group, Stack, Tabs } from '@mantine/core';
import { todayInParis } from '@relais/kernel';
import { ErrorState, LoadingState, PageHeader, StatusBadge } from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useRouteParams, useSearchParams } from '../../shell/search-params';
import { useCan } from '../../shell/session';
import { useWordMap } from '../../shell/word-map';
import { ObjectHistory } from '../audit/object-history';
import { LeaveButton } from './leave-button';
import { DoctorsTab } from './member-doctors';
import { IdentityTab } from './member-identity';
import { SitesTab } from './member-sites';
import { MEMBER_TONES } from './members-page';
import { memberQuery, type Member } from './members-queries';

const TABS = ['identity', 'sites', 'doctors', 'history'] as const;

/** Everything about one member. */
export function MemberPage() {
  const { t } = useTranslation();
  const { memberId } = useRouteParams<{ memberId: string }>();
  const member = useQuery(memberQuery(memberId));
  if (member.isPending) return <LoadingState rows={10} />;
  if (member.error) return <ErrorState error={member.error} onRetry={() => void member.refetch()} />;
  return (
    <>
      <PageHeader
        title={member.data.legalName}
        crumbs={[{ label: t('members.title'), to: '/members' }]}
        aside={
          <StatusBadge
            tone={MEMBER_TONES[member.data.status]}
            label={t(`members.statuses.${member.data.status}`)}
          />
        }
        lead={member.data.memberNo === null ? undefined : t('members.numbered', { no: member.data.memberNo })}
        actions={<Actions member={member.data} />}
      />
      <MemberTabs member={member.data} />
    </>
  );
}

function Actions({ member }: { member: Member }) {
  const { t } = useTranslation();
  const can = useCan();
  return (
    <Group gap="xs">
      <Button component="a" href={`/placements?q=${encodeURIComponent(member.legalName)}`} variant="default">
        {t('members.placements')}
      </Button>
      {can('host-register.read') && (
        <Button
          component="a"
          href={`/v1/host-registers/${member.id}/file.csv?on=${todayInParis(new Date())}`}
          variant="default"
        >
          {t('members.hostRegister')}
        </Button>
      )}
      {can('member.leave') && member.status === 'admitted' && <LeaveButton member={member} />}
    </Group>
  );
}

function MemberTabs({ member }: { member: Member }) {
  const { t } = useTranslation();
  const can = useCan();
  const labels = useWordMap('members.columns');
  const [search, setSearch] = useSearchParams();
  const current = TABS.find((tab) => tab === search['tab']) ?? 'identity';
  return (
    <Tabs value={current} onChange={(tab) => setSearch({ tab: tab ?? undefined })} keepMounted={false}>
      <Tabs.List mb="md">
        {TABS.filter((tab) => tab !== 'history' || can('audit.read')).map((tab) => (
          <Tabs.Tab key={tab} value={tab}>
            {t(`members.tabs.${tab}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="identity">
        <IdentityTab key={member.version} member={member} />
      </Tabs.Panel>
      <Tabs.Panel value="sites">
        <SitesTab member={member} />
      </Tabs.Panel>
      <Tabs.Panel value="doctors">
        <DoctorsTab member={member} />
      </Tabs.Panel>
      <Tabs.Panel value="history">
        <Stack>
          <ObjectHistory objectType="member" objectId={member.id} labels={labels} />
        </Stack>
      </Tabs.Panel>
    </Tabs>
  );
}
