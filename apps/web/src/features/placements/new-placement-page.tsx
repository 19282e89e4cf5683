import {
  Button,
  Card,
  Group,
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core';
import { applyProblem, useSend, type ApiProblem } from '@relais/api-client';
import { isLocalDate, type LocalDate } from '@relais/kernel';
import { type WeeklyPattern, NEW_PLACEMENT, blocking, checkPlan, weeklyMean } from '@relais/placements/core';
import { ErrorState, HoursInput, LoadingState, PageHeader, formatMinutes, showDone } from '@relais/ui';
import { useForm } from '@mantine/form';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from '../../shell/search-params';
import { useSession } from '../../shell/session';
import { CoverageNotice } from '../law/coverage-notice';
import { type Reasons, overridesOf, stillBlocking } from '../working-time/rule-findings';
import { PatternEditor } from './pattern-editor';
import { PlanAside } from './plan-aside';
import { type Board, PLAN_KEYS, boardQuery, openPlacement, useQuotas } from './placements-queries';

/** Places somebody: contract, practice, week; the gauge and the checks live beside. */
export function NewPlacementPage() {
  const { t } = useTranslation();
  const { today } = useSession();
  const [search, setSearch] = useSearchParams();
  const contractId = search['contractId'] ?? '';
  const contracts = useQuotas(today);
  const board = useQuery(boardQuery(contractId));
  return (
    <>
      <PageHeader
        title={t('placements.new')}
        crumbs={[{ label: t('placements.title'), to: '/placements' }]}
      />
      <CoverageNotice />
      {contracts.problem && <ErrorState error={contracts.problem} onRetry={contracts.reload} />}
      <Card mb="md">
        <Select
          label={t('placements.form.contract')}
          description={t('placements.form.contractHelp')}
          searchable
          required
          nothingFoundMessage={t('placements.form.contractNone')}
          disabled={contracts.isLoading}
          value={contractId === '' ? null : contractId}
          onChange={(chosen) => setSearch({ contractId: chosen ?? undefined })}
          data={contracts.rows.map((row) => ({
            value: row.contractId,
            label: `${row.employeeName} · ${formatMinutes(row.contractWeeklyMinutes)}${
              row.holeMinutes > 0
                ? ` (${t('placements.gauge.hole', { hours: formatMinutes(row.holeMinutes) })})`
                : ''
            }`,
          }))}
        />
      </Card>
      {contractId !== '' && board.isPending && <LoadingState rows={6} />}
      {board.error && <ErrorState error={board.error} onRetry={() => void board.refetch()} />}
      {board.data && (
        <NewPlacementForm key={contractId} board={board.data} wishedMemberId={search['memberId']} />
      )}
    </>
  );
}

interface Values {
  memberId: string;
  siteId: string;
  startsOn: string;
  endsOn: string;
  missions: string;
  signedOn: string;
  weeklyMinutes: number | null;
  price: number | string;
  pattern: WeeklyPattern;
}

function NewPlacementForm({ board, wishedMemberId }: { board: Board; wishedMemberId: string | undefined }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<ApiProblem>();
  const [reasons, setReasons] = useState<Reasons>({});
  const wished = board.hosts.find((host) => host.memberId === wishedMemberId);
  const form = useForm<Values>({
    initialValues: {
      memberId: wished?.memberId ?? '',
      siteId: wished?.sites[0]?.id ?? '',
      startsOn: board.startsOn > today ? board.startsOn : today,
      endsOn: board.endsOn ?? '',
      missions: '',
      signedOn: '',
      weeklyMinutes: null,
      price: '',
      pattern: { cycleWeeks: 1, slots: [] },
    },
    validate: {
      memberId: (value) => (value === '' ? t('placements.form.required') : null),
      siteId: (value) => (value === '' ? t('placements.form.required') : null),
      startsOn: (value) => (isLocalDate(value) ? null : t('placements.form.required')),
      price: (value) =>
        typeof value === 'number' && value >= 0 && value <= 1000 ? null : t('placements.form.priceInvalid'),
    },
  });
  const { memberId, siteId, startsOn, endsOn, pattern } = form.values;
  const weeklyMinutes = form.values.weeklyMinutes ?? weeklyMean(pattern);
  const host = board.hosts.find((one) => one.memberId === memberId);

  const check = useMemo(() => {
    if (memberId === '' || siteId === '' || !isLocalDate(startsOn)) return undefined;
    const to = isLocalDate(endsOn) ? endsOn : null;
    const terms = { validFrom: startsOn, validTo: to, weeklyMinutes, hourlyPriceCents: 0, ...pattern };
    return checkPlan(
      board,
      {
        placementId: NEW_PLACEMENT,
        memberId,
        siteId,
        from: startsOn,
        to,
        weeklyMinutes,
        pattern,
        terms: [terms],
      },
      today as LocalDate,
    );
  }, [board, memberId, siteId, startsOn, endsOn, weeklyMinutes, pattern, today]);

  const send = useSend(openPlacement, {
    invalidates: PLAN_KEYS,
    onSuccess: (placement) => {
      showDone(t('placements.form.opened'));
      void navigate({ to: '/placements/$placementId', params: { placementId: placement.id } });
    },
    onProblem: (refused) =>
      setProblem(applyProblem(form, refused, { hourlyPriceCents: 'price', 'pattern.slots': 'pattern' })),
  });

  if (board.hosts.length === 0) return <Text>{t('placements.form.noHosts')}</Text>;
  return (
    <form
      onSubmit={form.onSubmit((values) => {
        setProblem(undefined);
        send.mutate({
          contractId: board.contractId,
          memberId: values.memberId,
          siteId: values.siteId,
          startsOn: values.startsOn,
          endsOn: values.endsOn === '' ? null : values.endsOn,
          missions: values.missions,
          agreementSignedOn: values.signedOn === '' ? null : values.signedOn,
          weeklyMinutes,
          hourlyPriceCents: Math.round(Number(values.price) * 100),
          pattern: { cycleWeeks: values.pattern.cycleWeeks, slots: [...values.pattern.slots] },
          overrides: overridesOf(check?.rules ?? [], reasons),
        });
      })}
    >
      <div className="rl-form-columns">
        <Stack gap="md">
          <Card component="section">
            <Title order={2} size="h3" mb="sm">
              {t('placements.form.who')}
            </Title>
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <Select
                label={t('placements.form.member')}
                description={t('placements.form.memberHelp')}
                required
                searchable
                data={board.hosts.map((one) => ({ value: one.memberId, label: one.memberName }))}
                {...form.getInputProps('memberId')}
                onChange={(chosen: string | null) => {
                  const sites = board.hosts.find((one) => one.memberId === chosen)?.sites ?? [];
                  form.setValues({ memberId: chosen ?? '', siteId: sites[0]?.id ?? '' });
                }}
              />
              <Select
                label={t('placements.form.site')}
                description={' '}
                required
                data={(host?.sites ?? []).map((site) => ({
                  value: site.id,
                  label: `${site.name} (${site.city})`,
                }))}
                {...form.getInputProps('siteId')}
                onChange={(chosen: string | null) => form.setFieldValue('siteId', chosen ?? '')}
              />
              <TextInput
                type="date"
                label={t('placements.form.startsOn')}
                required
                {...form.getInputProps('startsOn')}
              />
              <TextInput
                type="date"
                label={t('placements.form.endsOn')}
                description={t('placements.form.endsOnHelp')}
                {...form.getInputProps('endsOn')}
                inputWrapperOrder={['label', 'input', 'description', 'error']}
              />
            </SimpleGrid>
          </Card>
          <Card component="section">
            <Title order={2} size="h3" mb="sm">
              {t('placements.form.week')}
            </Title>
            <PatternEditor
              value={pattern}
              onChange={(changed) => form.setFieldValue('pattern', changed)}
              taken={takenBy(board, isLocalDate(startsOn) ? startsOn : undefined)}
            />
            {form.errors['pattern'] !== undefined && (
              <Text size="sm" c="var(--mantine-color-error)" mt="xs" role="alert">
                {form.errors['pattern']}
              </Text>
            )}
          </Card>
          <Card component="section">
            <Title order={2} size="h3" mb="sm">
              {t('placements.form.money')}
            </Title>
            <SimpleGrid cols={{ base: 1, sm: 2 }}>
              <HoursInput
                label={t('placements.form.quota')}
                description={t('placements.form.quotaHelp')}
                value={weeklyMinutes === 0 ? null : weeklyMinutes}
                onChange={(minutes) => form.setFieldValue('weeklyMinutes', minutes)}
                min={30}
                max={2400}
                inputWrapperOrder={['label', 'input', 'description', 'error']}
                error={form.errors['weeklyMinutes']}
              />
              <NumberInput
                label={t('placements.form.price')}
                required
                min={0}
                max={1000}
                decimalScale={2}
                decimalSeparator=","
                suffix=" €"
                hideControls
                {...form.getInputProps('price')}
              />
              <TextInput
                type="date"
                label={t('placements.form.signedOn')}
                description={t('placements.form.signedOnHelp')}
                {...form.getInputProps('signedOn')}
                inputWrapperOrder={['label', 'input', 'description', 'error']}
              />
              <Textarea
                label={t('placements.form.missions')}
                autosize
                minRows={1}
                maxLength={1000}
                {...form.getInputProps('missions')}
              />
            </SimpleGrid>
          </Card>
          {problem && <ErrorState error={problem} />}
          <Group justify="flex-end">
            <Button variant="default" onClick={() => void navigate({ to: '/placements' })}>
              {t('placements.form.cancel')}
            </Button>
            <Button
              type="submit"
              loading={send.isPending}
              disabled={
                check !== undefined &&
                (blocking(check.findings).length > 0 || stillBlocking(check.rules, reasons).length > 0)
              }
            >
              {t('placements.form.save')}
            </Button>
          </Group>
        </Stack>
        <PlanAside
          board={board}
          check={check}
          on={(isLocalDate(startsOn) ? startsOn : today) as LocalDate}
          currentId={NEW_PLACEMENT}
          reasons={reasons}
          onReasons={setReasons}
        />
      </div>
    </form>
  );
}

/** Half-days that the other placements of this person hold on a day, both weeks of a cycle spelled out. */
export function takenBy(board: Board, on: string | undefined, exceptId?: string) {
  if (on === undefined) return [];
  return board.placements
    .filter((placement) => placement.id !== exceptId)
    .flatMap((placement) =>
      placement.terms
        .filter((terms) => terms.validFrom <= on && (terms.validTo === null || terms.validTo >= on))
        .flatMap((terms) =>
          terms.slots.flatMap((slot) =>
            (terms.cycleWeeks === 2 ? [slot.week] : [0, 1]).map((week) => ({
              week: week as 0 | 1,
              weekday: slot.weekday as 1 | 2 | 3 | 4 | 5 | 6 | 7,
              half: slot.half,
              place: placement.memberName,
            })),
          ),
        ),
    );
}
