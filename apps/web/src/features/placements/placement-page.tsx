import { Button, Card, Group, Modal, SimpleGrid, Stack, Tabs, Text, TextInput, Title } from '@mantine/core';
import { applyProblem, useSend, type ApiProblem } from '@relais/api-client';
import { useForm } from '@mantine/form';
import { isLocalDate } from '@relais/kernel';
import { clock } from '@relais/placements/core';
import {
  ErrorState,
  HalfDayGrid,
  LoadingState,
  PageHeader,
  StatusBadge,
  formatCents,
  formatDate,
  formatMinutes,
  showDone,
} from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CalendarRange, PencilLine, PenLine, Square } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteParams } from '../../shell/search-params';
import { useCan, useSession } from '../../shell/session';
import { ObjectHistory } from '../audit/object-history';
import {
  PLAN_KEYS,
  type Placement,
  boardQuery,
  endPlacement,
  placementQuery,
  signAgreement,
} from './placements-queries';
import { QuotaGauge } from './quota-gauge';
import { StartCard } from './start-card';

/** One placement: its terms over time, the gauge of the contract, what can be done with it. */
export function PlacementPage() {
  const { t } = useTranslation();
  const { placementId } = useRouteParams<{ placementId: string }>();
  const placement = useQuery(placementQuery(placementId));
  if (placement.isPending) return <LoadingState rows={8} />;
  if (placement.error) return <ErrorState error={placement.error} onRetry={() => void placement.refetch()} />;
  return (
    <>
      <Head placement={placement.data} />
      <Tabs defaultValue="terms" keepMounted={false}>
        <Tabs.List mb="md">
          <Tabs.Tab value="terms">{t('placements.page.terms')}</Tabs.Tab>
          <Tabs.Tab value="history">{t('placements.page.history')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="terms">
          <Terms placement={placement.data} />
        </Tabs.Panel>
        <Tabs.Panel value="history">
          <ObjectHistory objectType="placement" objectId={placement.data.id} />
        </Tabs.Panel>
      </Tabs>
    </>
  );
}

function Head({ placement }: { placement: Placement }) {
  const { t } = useTranslation();
  const can = useCan();
  const { today } = useSession();
  const [asking, setAsking] = useState<'end' | 'sign'>();
  const ended = placement.endsOn !== null && placement.endsOn < today;
  return (
    <>
      <PageHeader
        title={`${placement.employeeName} · ${placement.memberName}`}
        crumbs={[{ label: t('placements.title'), to: '/placements' }]}
        aside={
          ended ? (
            <StatusBadge tone="off" label={t('placements.state.ended')} />
          ) : placement.startHeld ? (
            <StatusBadge tone="waiting" label={t('placements.state.held')} />
          ) : placement.startsOn > today ? (
            <StatusBadge tone="planned" label={t('placements.state.upcoming')} />
          ) : (
            <StatusBadge tone="done" label={t('placements.state.current')} />
          )
        }
        actions={
          <>
            <Button
              variant="default"
              leftSection={<CalendarRange size={16} aria-hidden />}
              renderRoot={(props) => (
                <Link {...props} to="/planning" search={{ q: placement.employeeName }} />
              )}
            >
              {t('placements.page.planning')}
            </Button>
            {can('placement.sign') && placement.agreementSignedOn === null && (
              <Button
                variant="default"
                leftSection={<PenLine size={16} aria-hidden />}
                onClick={() => setAsking('sign')}
              >
                {t('placements.page.sign')}
              </Button>
            )}
            {can('placement.end') && !ended && (
              <Button
                variant="default"
                leftSection={<Square size={16} aria-hidden />}
                onClick={() => setAsking('end')}
              >
                {t('placements.page.end')}
              </Button>
            )}
            {can('placement.amend') && !ended && (
              <Button
                leftSection={<PencilLine size={16} aria-hidden />}
                renderRoot={(props) => (
                  <Link
                    {...props}
                    to="/placements/$placementId/amend"
                    params={{ placementId: placement.id }}
                  />
                )}
              >
                {t('placements.amend')}
              </Button>
            )}
          </>
        }
      />
      <DateDialog
        key={`${asking}-${placement.version}`}
        kind={asking ?? 'end'}
        opened={asking !== undefined}
        placement={placement}
        onClose={() => setAsking(undefined)}
      />
    </>
  );
}

/** Asks for one date and records it: the end of the placement or the signature of its agreement. */
function DateDialog({
  kind,
  opened,
  placement,
  onClose,
}: {
  kind: 'end' | 'sign';
  opened: boolean;
  placement: Placement;
  onClose: () => void;
}) {
  const { t } = useTranslation();
  const { today } = useSession();
  const [problem, setProblem] = useState<ApiProblem>();
  const form = useForm({
    initialValues: { date: today },
    validate: { date: (value) => (isLocalDate(value) ? null : t('placements.form.required')) },
  });
  const options = {
    invalidates: PLAN_KEYS,
    onSuccess: () => {
      showDone(t(kind === 'end' ? 'placements.page.endDone' : 'placements.page.signDone'));
      onClose();
    },
    onProblem: (refused: ApiProblem) =>
      setProblem(applyProblem(form, refused, { endsOn: 'date', signedOn: 'date' })),
  };
  const end = useSend(endPlacement, options);
  const sign = useSend(signAgreement, options);
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={t(kind === 'end' ? 'placements.page.end' : 'placements.page.sign')}
    >
      <form
        onSubmit={form.onSubmit(({ date }) => {
          setProblem(undefined);
          const { id, version } = placement;
          if (kind === 'end') end.mutate({ id, version, endsOn: date });
          else sign.mutate({ id, version, signedOn: date });
        })}
      >
        <Stack>
          <TextInput
            type="date"
            required
            data-autofocus
            label={t(kind === 'end' ? 'placements.page.endQuestion' : 'placements.page.signQuestion')}
            {...(kind === 'end' ? { description: t('placements.page.endHelp') } : {})}
            {...form.getInputProps('date')}
          />
          {problem && <ErrorState error={problem} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('placements.form.cancel')}
            </Button>
            <Button type="submit" loading={end.isPending || sign.isPending}>
              {t('placements.page.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

function Terms({ placement }: { placement: Placement }) {
  const { t, i18n } = useTranslation();
  const { today } = useSession();
  const day = (date: string) => formatDate(date, i18n.language);
  return (
    <div className="rl-form-columns">
      <Stack>
        {placement.startHeld && <StartCard placement={placement} />}
        {[...placement.terms].reverse().map((terms) => {
          const inForce = terms.validFrom <= today && (terms.validTo === null || terms.validTo >= today);
          return (
            <Card key={terms.id} component="section">
              <Group justify="space-between" mb="sm" gap="xs">
                <Title order={2} size="h3">
                  {terms.validTo === null
                    ? t('placements.page.fromOpen', { from: day(terms.validFrom) })
                    : t('placements.page.from', { from: day(terms.validFrom), to: day(terms.validTo) })}
                </Title>
                {inForce && <StatusBadge tone="done" label={t('placements.page.inForce')} />}
              </Group>
              <Text size="sm" mb="sm" className="rl-number">
                {formatMinutes(terms.weeklyMinutes)} · {formatCents(terms.hourlyPriceCents, i18n.language)} /
                h
              </Text>
              {(terms.cycleWeeks === 2 ? [0, 1] : [0]).map((week) => (
                <Stack key={week} gap={4} mb="xs">
                  {terms.cycleWeeks === 2 && (
                    <Text size="xs" fw={600}>
                      {t(week === 0 ? 'placements.pattern.weekA' : 'placements.pattern.weekB')}
                    </Text>
                  )}
                  <HalfDayGrid
                    label={t('placements.pattern.label')}
                    slots={terms.slots
                      .filter((slot) => slot.week === week)
                      .map((slot) => ({
                        weekday: slot.weekday,
                        half: slot.half,
                        state: 'planned' as const,
                        text: clock(slot.startMinute),
                        note: `${clock(slot.startMinute)}–${clock(slot.endMinute)}`,
                      }))}
                  />
                </Stack>
              ))}
            </Card>
          );
        })}
      </Stack>
      <Stack className="rl-form-aside">
        <Facts placement={placement} />
        <ContractGauge placement={placement} />
      </Stack>
    </div>
  );
}

function Facts({ placement }: { placement: Placement }) {
  const { t, i18n } = useTranslation();
  const day = (date: string) => formatDate(date, i18n.language);
  const facts = [
    [
      t('placements.page.period'),
      `${day(placement.startsOn)} – ${placement.endsOn === null ? t('placements.page.openEnded') : day(placement.endsOn)}`,
    ],
    [t('placements.page.site'), placement.siteName],
    [
      t('placements.page.agreement'),
      placement.agreementSignedOn === null
        ? t('placements.page.agreementMissing')
        : day(placement.agreementSignedOn),
    ],
    [
      t('placements.page.missions'),
      placement.missions === '' ? t('placements.page.noMissions') : placement.missions,
    ],
  ] as const;
  return (
    <Card component="section">
      <SimpleGrid cols={1} spacing="xs" component="dl" m={0}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <Text component="dt" size="xs" c="dimmed">
              {name}
            </Text>
            <Text component="dd" size="sm" m={0}>
              {value}
            </Text>
          </div>
        ))}
      </SimpleGrid>
    </Card>
  );
}

function ContractGauge({ placement }: { placement: Placement }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const board = useQuery(boardQuery(placement.contractId));
  if (board.isPending) return <LoadingState rows={3} />;
  if (board.error) return <ErrorState error={board.error} onRetry={() => void board.refetch()} />;
  const on = placement.startsOn > today ? placement.startsOn : today;
  const stretch = board.data.quota.findLast((one) => one.from <= on) ?? board.data.quota[0];
  if (!stretch) return null;
  return (
    <Card component="section" aria-label={t('placements.gauge.title')}>
      <Title order={2} size="h3" mb="xs">
        {t('placements.gauge.title')}
      </Title>
      <QuotaGauge
        contractWeeklyMinutes={stretch.contractWeeklyMinutes}
        shares={stretch.shares}
        colourOf={(memberId) => board.data.hosts.find((host) => host.memberId === memberId)?.colourKey ?? 0}
        currentId={placement.id}
      />
    </Card>
  );
}
