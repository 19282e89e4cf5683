import { Alert, Button, Card, SimpleGrid, Stack, Tabs, Text, Title } from '@mantine/core';
import {
  DateText,
  ErrorState,
  FindingList,
  LoadingState,
  MoneyText,
  PageHeader,
  SidePanel,
  StatusBadge,
  textIn,
} from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { Pencil } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteParams, useSearchParams } from '../../shell/search-params';
import { useCan, useSession } from '../../shell/session';
import { ObjectHistory } from '../audit/object-history';
import { DeadlinePanel } from '../deadlines/deadline-panel';
import { DeadlineRow } from '../deadlines/deadline-row';
import { useDeadlines } from '../deadlines/deadlines-queries';
import { AmendForm, EndButton } from './aid-changes';
import { AID_TONES } from './aid-page';
import { aidContractQuery, type AidContract } from './aid-queries';
import { ClaimPanel } from './claim-panel';
import { LifeTab } from './life-tab';
import { NetCostCard } from './net-cost-card';
import { PaymentsCard } from './payments-card';
import { ReceivedPlot } from './received-plot';
import { YearsTable } from './years-table';
import './aid.css';

/** One aid contract: its money year by year, its claims, its deadlines, what it costs net. */
export function AidContractPage() {
  const { aidContractId } = useRouteParams<{ aidContractId: string }>();
  const query = useQuery(aidContractQuery(aidContractId));
  if (query.isPending) return <LoadingState variant="cards" />;
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return <Contract contract={query.data} />;
}

const TABS = ['money', 'life', 'deadlines', 'cost', 'history'] as const;

function Contract({ contract }: { contract: AidContract }) {
  const { t, i18n } = useTranslation();
  const { today } = useSession();
  const can = useCan();
  const [params, setParams] = useSearchParams();
  const [amending, setAmending] = useState(false);
  const tab = TABS.find((one) => one === params['tab']) ?? 'money';
  const claimed = contract.years.find(({ claim }) => claim !== null && claim.id === params['claim']);
  const changeable = can('aid.write') && contract.status !== 'ended';
  return (
    <>
      <PageHeader
        title={contract.doctorName}
        lead={`${contract.memberName} · ${contract.healthFund}`}
        crumbs={[{ label: t('aid.title'), to: '/aid' }]}
        aside={<StatusBadge tone={AID_TONES[contract.status]} label={t(`aid.statuses.${contract.status}`)} />}
        actions={
          changeable && (
            <>
              <EndButton contract={contract} today={today} />
              <Button leftSection={<Pencil size={15} aria-hidden />} onClick={() => setAmending(true)}>
                {t('aid.amend')}
              </Button>
            </>
          )
        }
      />
      <SimpleGrid cols={{ base: 2, md: 4 }} mb="md">
        <Figure label={t('aid.option')} value={t(`aid.options.${contract.aidOption}`)} />
        <Figure label={t('aid.signedOn')} value={<DateText date={contract.signedOn} />} />
        <Figure
          label={
            contract.currentYearNo === null ? t('aid.noYear') : t('aid.yearNo', { n: contract.currentYearNo })
          }
          value={<MoneyText cents={contract.currentAmountCents} />}
        />
        <Figure label={t('aid.lastDay')} value={<DateText date={contract.lastDay} />} />
      </SimpleGrid>
      {contract.fte !== null && contract.fte.atRiskCents > 0 && (
        <Alert variant="light" color="amber" mb="sm" title={t('aid.atRisk')}>
          <MoneyText cents={contract.fte.atRiskCents} /> · {textIn(contract.fte.sentence, i18n.language)}
        </Alert>
      )}
      {contract.findings.length > 0 && <FindingList findings={contract.findings} />}
      {contract.assistantHiredOn === null && contract.status !== 'ended' && (
        <Text size="sm" c="var(--rl-alert)" mb="sm">
          {t('aid.hireMissing')}
        </Text>
      )}
      {contract.endReason !== null && (
        <Text size="sm" mb="sm">
          {t('aid.endedBecause')} {contract.endReason}
        </Text>
      )}
      <Tabs value={tab} onChange={(value) => setParams({ tab: value ?? undefined })} keepMounted={false}>
        <Tabs.List mb="md">
          {TABS.filter((one) => one !== 'history' || can('audit.read')).map((one) => (
            <Tabs.Tab key={one} value={one}>
              {t(`aid.tabs.${one}`)}
            </Tabs.Tab>
          ))}
        </Tabs.List>
        <Tabs.Panel value="money">
          <Stack>
            <YearsTable
              contract={contract}
              today={today}
              onClaim={(id) => setParams({ claim: id }, { push: true })}
            />
            <PaymentsCard contract={contract} today={today} />
            <ReceivedPlot contract={contract} today={today} />
          </Stack>
        </Tabs.Panel>
        <Tabs.Panel value="life">
          <LifeTab contract={contract} today={today} />
        </Tabs.Panel>
        <Tabs.Panel value="deadlines">
          <ContractDeadlines contract={contract} />
        </Tabs.Panel>
        <Tabs.Panel value="cost">
          <NetCostCard aidContractId={contract.id} />
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <ObjectHistory objectType="aid_contract" objectId={contract.id} />
        </Tabs.Panel>
      </Tabs>
      <SidePanel opened={amending} onClose={() => setAmending(false)} title={t('aid.amend')}>
        {amending && <AmendForm contract={contract} today={today} onDone={() => setAmending(false)} />}
      </SidePanel>
      <SidePanel
        opened={claimed?.claim != null}
        onClose={() => setParams({ claim: undefined })}
        title={claimed ? t('aid.claimOf', { n: claimed.yearNo }) : ''}
      >
        {claimed?.claim != null && (
          <ClaimPanel key={claimed.claim.id} year={claimed} claim={claimed.claim} today={today} />
        )}
      </SidePanel>
    </>
  );
}

function Figure({ label, value }: { label: string; value: React.ReactNode }) {
  return (
    <Card padding="sm">
      <Text size="xs" c="dimmed">
        {label}
      </Text>
      <Text fz="lg" fw={650}>
        {value}
      </Text>
    </Card>
  );
}

function ContractDeadlines({ contract }: { contract: AidContract }) {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const source = useDeadlines({ memberId: contract.memberId });
  const rows = source.rows.filter(({ subjectId }) => subjectId === contract.id);
  if (source.isLoading) return <LoadingState />;
  if (source.problem) return <ErrorState error={source.problem} onRetry={source.reload} />;
  const opened = params['open'];
  return (
    <Card>
      <Title order={2} size="h3" mb="xs">
        {t('aid.tabs.deadlines')}
      </Title>
      {rows.length === 0 ? (
        <Text c="dimmed">{t('aid.noDeadline')}</Text>
      ) : (
        rows.map((row) => (
          <DeadlineRow
            key={row.id}
            deadline={row}
            onOpen={() => setParams({ open: row.id }, { push: true })}
          />
        ))
      )}
      <SidePanel
        opened={opened !== undefined}
        onClose={() => setParams({ open: undefined })}
        title={t('deadlines.one')}
      >
        {opened !== undefined && <DeadlinePanel key={opened} deadlineId={opened} />}
      </SidePanel>
    </Card>
  );
}
