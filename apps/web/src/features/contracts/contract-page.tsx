import { Anchor, Button, Card, Group, SimpleGrid, Stack, Table, Tabs, Text, Title } from '@mantine/core';
import type { LocalDate } from '@relais/kernel';
import { FIXED_TERM_CASES, legalWeek } from '@relais/law';
import {
  DateText,
  ErrorState,
  FindingList,
  HoursText,
  LoadingState,
  MoneyText,
  PageHeader,
  SidePanel,
  StatusBadge,
  textIn,
  WhyButton,
} from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteParams, useSearchParams } from '../../shell/search-params';
import { useCan } from '../../shell/session';
import { useWordMap } from '../../shell/word-map';
import { ObjectHistory } from '../audit/object-history';
import { AdditionalHoursCard } from './additional-hours';
import { AmendForm, EndForm, HostForm } from './contract-forms';
import { EndEstimatePanel } from './end-estimate';
import { STANDING_TONES } from './contract-columns';
import { contractQuery, type Contract, type Terms } from './contracts-queries';

type Panel = 'amend' | 'end' | 'host' | null;

/** One contract: its terms over time, its potential users, its end. */
export function ContractPage() {
  const { t } = useTranslation();
  const { contractId } = useRouteParams<{ contractId: string }>();
  const query = useQuery(contractQuery(contractId));
  if (query.isPending) return <LoadingState rows={10} />;
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const contract = query.data;
  return (
    <>
      <PageHeader
        title={t('contracts.of', { kind: contract.kind.toUpperCase(), name: contract.employeeName })}
        crumbs={[{ label: t('contracts.title'), to: '/contracts' }]}
        aside={
          <StatusBadge
            tone={STANDING_TONES[contract.standing]}
            label={t(`contracts.standings.${contract.standing}`)}
          />
        }
        lead={
          <>
            <DateText date={contract.startsOn} style="long" />
            {contract.endsOn !== null && (
              <>
                {' – '}
                <DateText date={contract.endsOn} style="long" />
              </>
            )}
          </>
        }
      />
      <ContractTabs contract={contract} />
    </>
  );
}

function ContractTabs({ contract }: { contract: Contract }) {
  const { t } = useTranslation();
  const can = useCan();
  const [search, setSearch] = useSearchParams();
  return (
    <Tabs
      value={search['tab'] === 'history' ? 'history' : 'terms'}
      onChange={(tab) => setSearch({ tab: tab ?? undefined })}
      keepMounted={false}
    >
      <Tabs.List mb="md">
        <Tabs.Tab value="terms">{t('contracts.one')}</Tabs.Tab>
        {can('audit.read') && <Tabs.Tab value="history">{t('contracts.history')}</Tabs.Tab>}
      </Tabs.List>
      <Tabs.Panel value="terms">
        <ContractBody contract={contract} />
      </Tabs.Panel>
      <Tabs.Panel value="history">
        <ObjectHistory objectType="employment_contract" objectId={contract.id} />
      </Tabs.Panel>
    </Tabs>
  );
}

function ContractBody({ contract }: { contract: Contract }) {
  const { t, i18n } = useTranslation();
  const labels = useWordMap('contracts.numbers');
  const canWrite = useCan()('contract.write') && contract.standing !== 'ended';
  const [panel, setPanel] = useState<Panel>(null);
  const close = (): void => setPanel(null);
  return (
    <Stack>
      {contract.findings.length > 0 && (
        <Card>
          <Title order={2} size="h3" mb="sm">
            {t('contracts.rules')}
          </Title>
          <FindingList findings={contract.findings} labels={labels} />
        </Card>
      )}
      <TermsCard
        terms={contract.terms}
        action={canWrite && <Open label={t('contracts.amend.action')} onClick={() => setPanel('amend')} />}
      />
      {contract.terms.some(isPartTime) && <AdditionalHoursCard contract={contract} />}
      <SimpleGrid cols={{ base: 1, md: 2 }}>
        <Card>
          <Group justify="space-between" mb="sm">
            <Title order={2} size="h3">
              {t('contracts.hosts')}
            </Title>
            {canWrite && <Open label={t('contracts.addHost')} onClick={() => setPanel('host')} />}
          </Group>
          <Stack gap={6}>
            {contract.hosts.map((host) => (
              <Group key={`${host.memberId} ${host.siteId}`} justify="space-between" wrap="nowrap">
                <Text size="sm">
                  <Anchor
                    size="sm"
                    renderRoot={(props) => <Link {...props} to={`/members/${host.memberId}`} />}
                  >
                    {host.memberName}
                  </Anchor>
                  {host.siteName !== null && `, ${host.siteName}`}
                </Text>
                <Text size="sm" c="dimmed">
                  {host.city}
                </Text>
              </Group>
            ))}
          </Stack>
        </Card>
        <Card>
          <Group justify="space-between" mb="sm">
            <Title order={2} size="h3">
              {t('contracts.life')}
            </Title>
            {canWrite && <Open label={t('contracts.end.action')} onClick={() => setPanel('end')} />}
          </Group>
          <Stack gap={6}>
            <Fact label={t('contracts.employee')}>
              <Anchor
                size="sm"
                renderRoot={(props) => <Link {...props} to={`/employees/${contract.employeeId}`} />}
              >
                {contract.employeeName}
              </Anchor>
            </Fact>
            <Fact label={t('contracts.trialEndsOn')}>
              <DateText date={contract.trialEndsOn} />
            </Fact>
            {contract.fixedTermReason !== null && (
              <Fact label={t('contracts.fixedTermReason')}>
                {textIn(FIXED_TERM_CASES[contract.fixedTermReason], i18n.language)}
              </Fact>
            )}
            {contract.fixedTermDetail !== null && (
              <Fact label={t('contracts.fixedTermDetail')}>{contract.fixedTermDetail}</Fact>
            )}
            {contract.replacedEmployee !== null && (
              <Fact label={t('contracts.replacedEmployee')}>{contract.replacedEmployee}</Fact>
            )}
            {contract.endReason !== null && (
              <Fact label={t('contracts.end.reason')}>{t(`contracts.endReasons.${contract.endReason}`)}</Fact>
            )}
          </Stack>
        </Card>
      </SimpleGrid>
      <SidePanel opened={panel === 'amend'} onClose={close} title={t('contracts.amend.title')}>
        {panel === 'amend' && <AmendForm contract={contract} onDone={close} />}
      </SidePanel>
      <SidePanel opened={panel === 'host'} onClose={close} title={t('contracts.addHost')} size="md">
        {panel === 'host' && <HostForm contract={contract} onDone={close} />}
      </SidePanel>
      <SidePanel opened={panel === 'end'} onClose={close} title={t('contracts.end.title')} size="md">
        {panel === 'end' && (
          <Stack>
            <EndEstimatePanel contract={contract} />
            <EndForm contract={contract} onDone={close} />
          </Stack>
        )}
      </SidePanel>
    </Stack>
  );
}

/** Below the legal week of its first day. */
const isPartTime = ({ weeklyMinutes, validFrom }: Terms): boolean =>
  validFrom >= (legalWeek.values[0]?.from ?? '') &&
  weeklyMinutes < legalWeek.at(validFrom as LocalDate).value;

function TermsCard({ terms, action }: { terms: readonly Terms[]; action: ReactNode }) {
  const { t } = useTranslation();
  return (
    <Card>
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h3">
          {t('contracts.termsTitle')}
        </Title>
        {action}
      </Group>
      <Table.ScrollContainer minWidth={620}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('contracts.period')}</Table.Th>
              <Table.Th>{t('contracts.jobTitle')}</Table.Th>
              <Table.Th ta="right">{t('contracts.gradeLevel')}</Table.Th>
              <Table.Th ta="right">{t('contracts.weeklyMinutes')}</Table.Th>
              <Table.Th ta="right">{t('contracts.monthlyGross')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {[...terms].reverse().map((row) => (
              <Table.Tr key={row.id}>
                <Table.Td>
                  <DateText date={row.validFrom} /> –{' '}
                  {row.validTo === null ? '…' : <DateText date={row.validTo} />}
                  {row.reason !== '' && (
                    <Text size="xs" c="dimmed">
                      {row.reason}
                    </Text>
                  )}
                </Table.Td>
                <Table.Td>{row.jobTitle}</Table.Td>
                <Table.Td ta="right">{row.gradeLevel}</Table.Td>
                <Table.Td ta="right">
                  <HoursText minutes={row.weeklyMinutes} />
                </Table.Td>
                <Table.Td ta="right">
                  <Group gap={4} justify="flex-end" wrap="nowrap">
                    <MoneyText cents={row.monthlyGrossCents} />
                    <PayWhy terms={row} />
                  </Group>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Card>
  );
}

interface StoredExplanation {
  explanation?: { fr: string; en: string };
  references?: {
    code: string;
    article: string;
    url?: string;
    status: 'verified' | 'secondary' | 'assumption';
  }[];
}

/** The comparison with the minimum that was stored when the pay was accepted. */
function PayWhy({ terms }: { terms: Terms }) {
  const { t, i18n } = useTranslation();
  const { explanation, references = [] } = terms.payExplanation as StoredExplanation;
  if (!explanation) return null;
  return (
    <WhyButton
      of={t('contracts.monthlyGross')}
      explanation={{ rule: textIn(explanation, i18n.language), references }}
    />
  );
}

function Open({ label, onClick }: { label: string; onClick: () => void }) {
  return (
    <Button size="compact-sm" variant="default" onClick={onClick}>
      {label}
    </Button>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <Group justify="space-between" gap="xs" align="baseline">
      <Text size="sm" c="dimmed">
        {label}
      </Text>
      <Text size="sm" component="div">
        {children}
      </Text>
    </Group>
  );
}
