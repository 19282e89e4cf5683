import { Card, SegmentedControl, Stack, Text, Title } from '@mantine/core';
import {
  DateText,
  EmptyState,
  ErrorState,
  LoadingState,
  MoneyText,
  PageHeader,
  textIn,
  WhyButton,
} from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { HandCoins } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from '../../shell/search-params';
import { useSession } from '../../shell/session';
import { aidContractQuery, myAidQuery } from './aid-queries';
import { aidLifeQuery } from './life-queries';
import { AbsenceCard } from './life-tab';
import { NetCostCard } from './net-cost-card';
import { ReceivedPlot } from './received-plot';
import { YearsTable } from './years-table';
import './aid.css';

/** A doctor's aid on a phone: this year's amount, the next payment, and whether it will last. */
export function MyAidPage() {
  const { t } = useTranslation();
  const [params, setParams] = useSearchParams();
  const query = useQuery(myAidQuery);
  const contracts = query.data?.items ?? [];
  const chosen =
    contracts.find(({ id }) => id === params['contract']) ??
    contracts.find(({ status }) => status === 'active') ??
    contracts[0];
  return (
    <>
      <PageHeader title={t('aid.mine')} lead={t('aid.mineLead')} />
      {query.isPending && <LoadingState variant="cards" />}
      {query.error && <ErrorState error={query.error} onRetry={() => void query.refetch()} />}
      {query.data && !chosen && (
        <EmptyState icon={HandCoins} title={t('aid.mineEmpty')}>
          {t('aid.mineEmptyHelp')}
        </EmptyState>
      )}
      {contracts.length > 1 && chosen && (
        <SegmentedControl
          fullWidth
          mb="md"
          value={chosen.id}
          onChange={(contract) => setParams({ contract })}
          data={contracts.map(({ id, doctorName }) => ({ value: id, label: doctorName }))}
          aria-label={t('aid.doctor')}
        />
      )}
      {chosen && <Mine key={chosen.id} aidContractId={chosen.id} />}
    </>
  );
}

function Mine({ aidContractId }: { aidContractId: string }) {
  const { t, i18n } = useTranslation();
  const { today } = useSession();
  const query = useQuery(aidContractQuery(aidContractId));
  if (query.isPending) return <LoadingState variant="cards" />;
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const contract = query.data;
  const current = contract.years.find(({ yearNo }) => yearNo === contract.currentYearNo);
  const next = contract.years
    .flatMap(({ instalments }) => instalments)
    .find(({ dueOn }) => dueOn !== null && dueOn >= today);
  return (
    <Stack>
      <Card className="rl-aid-hero">
        <Title order={2} size="h4">
          {current ? t('aid.yearNo', { n: current.yearNo }) : t('aid.noYear')}
        </Title>
        <Text fz={38} fw={700} lh={1.15}>
          <MoneyText cents={contract.currentAmountCents} />
          {current && (
            <WhyButton
              of={t('aid.amountOf', { n: current.yearNo })}
              explanation={{ rule: textIn(current.explanation, i18n.language), references: current.sources }}
            />
          )}
        </Text>
        {next && (
          <Text c="dimmed">
            {t('aid.nextPayment')} <DateText date={next.dueOn} /> · <MoneyText cents={next.amountCents} />
          </Text>
        )}
        <Text size="sm" c="dimmed">
          {contract.healthFund} · {t(`aid.options.${contract.aidOption}`)} · {t('aid.until')}{' '}
          <DateText date={contract.lastDay} />
        </Text>
      </Card>
      <MyAbsences aidContractId={aidContractId} today={today} />
      <NetCostCard aidContractId={aidContractId} />
      <YearsTable contract={contract} today={today} />
      <ReceivedPlot contract={contract} today={today} />
    </Stack>
  );
}

/** Absences that the fund must hear of from the doctor: what by when, and the letters to sign. */
function MyAbsences({ aidContractId, today }: { aidContractId: string; today: string }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useQuery(aidLifeQuery(aidContractId));
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const open = data?.absences.filter(({ chain }) =>
    chain.some(({ owner, status }) => owner === 'doctor' && (status === 'open' || status === 'snoozed')),
  );
  if (!open || open.length === 0) return null;
  return (
    <Stack gap="xs" component="section">
      <Title order={2} size="h3">
        {t('aid.life.mine')}
      </Title>
      <Text size="sm">{t('aid.life.mineHelp')}</Text>
      {open.map((absence) => (
        <AbsenceCard key={absence.id} aidContractId={aidContractId} absence={absence} today={today} />
      ))}
    </Stack>
  );
}
