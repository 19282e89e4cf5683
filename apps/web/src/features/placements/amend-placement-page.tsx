import { Button, Card, Group, NumberInput, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import { useForm } from '@mantine/form';
import { applyProblem, useSend, type ApiProblem } from '@relais/api-client';
import { isLocalDate, type LocalDate } from '@relais/kernel';
import {
  type WeeklyPattern,
  amendTerms,
  asPattern,
  asTerms,
  blocking,
  checkPlan,
  termsAsOf,
  weeklyMean,
} from '@relais/placements/core';
import { ErrorState, HoursInput, LoadingState, PageHeader, showDone } from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteParams } from '../../shell/search-params';
import { useSession } from '../../shell/session';
import { takenBy } from './new-placement-page';
import { type Reasons, overridesOf, stillBlocking } from '../working-time/rule-findings';
import { PatternEditor } from './pattern-editor';
import { PlanAside } from './plan-aside';
import {
  type Board,
  PLAN_KEYS,
  type Placement,
  amendPlacement,
  boardQuery,
  placementQuery,
} from './placements-queries';

/** New terms of a placement from a day on. */
export function AmendPlacementPage() {
  const { t } = useTranslation();
  const { placementId } = useRouteParams<{ placementId: string }>();
  const placement = useQuery(placementQuery(placementId));
  const board = useQuery(boardQuery(placement.data?.contractId ?? ''));
  const error = placement.error ?? board.error;
  return (
    <>
      <PageHeader
        title={t('placements.amend')}
        lead={placement.data && `${placement.data.employeeName} · ${placement.data.memberName}`}
        crumbs={[
          { label: t('placements.title'), to: '/placements' },
          { label: t('placements.one'), to: `/placements/${placementId}` },
        ]}
      />
      {error && (
        <ErrorState error={error} onRetry={() => void Promise.all([placement.refetch(), board.refetch()])} />
      )}
      {!error && (!placement.data || !board.data) && <LoadingState rows={8} />}
      {placement.data && board.data && (
        <AmendForm key={placement.data.version} placement={placement.data} board={board.data} />
      )}
    </>
  );
}

interface Values {
  from: string;
  weeklyMinutes: number | null;
  price: number | string;
  pattern: WeeklyPattern;
}

function AmendForm({ placement, board }: { placement: Placement; board: Board }) {
  const { t } = useTranslation();
  const { today } = useSession();
  const navigate = useNavigate();
  const [problem, setProblem] = useState<ApiProblem>();
  const [reasons, setReasons] = useState<Reasons>({});
  const terms = useMemo(() => placement.terms.map(asTerms), [placement]);
  const start = (placement.startsOn > today ? placement.startsOn : today) as LocalDate;
  const inForce = termsAsOf(terms, start) ?? terms.at(-1);
  const form = useForm<Values>({
    initialValues: {
      from: start,
      weeklyMinutes: null,
      price: (inForce?.hourlyPriceCents ?? 0) / 100,
      pattern: inForce ? asPattern(inForce) : { cycleWeeks: 1, slots: [] },
    },
    validate: {
      from: (value) => (isLocalDate(value) ? null : t('placements.form.required')),
      price: (value) =>
        typeof value === 'number' && value >= 0 && value <= 1000 ? null : t('placements.form.priceInvalid'),
    },
  });
  const { from, pattern } = form.values;
  const weeklyMinutes = form.values.weeklyMinutes ?? weeklyMean(pattern);
  const hourlyPriceCents = Math.round(Number(form.values.price) * 100);

  const check = useMemo(() => {
    if (!isLocalDate(from)) return undefined;
    const amendment = amendTerms(terms, from, { weeklyMinutes, pattern, hourlyPriceCents });
    if (amendment.outcome !== 'amended') return undefined;
    const { close, replace, open } = amendment;
    const changed = [
      ...terms
        .filter((one) => one !== replace)
        .map((one) => (close && one === close.terms ? { ...one, validTo: close.validTo } : one)),
      open,
    ];
    return checkPlan(
      board,
      {
        placementId: placement.id,
        memberId: placement.memberId,
        siteId: placement.siteId,
        from: open.validFrom,
        to: open.validTo,
        weeklyMinutes,
        pattern,
        terms: changed,
      },
      today as LocalDate,
    );
  }, [board, placement, terms, from, weeklyMinutes, pattern, hourlyPriceCents, today]);

  const send = useSend(amendPlacement, {
    invalidates: PLAN_KEYS,
    onSuccess: () => {
      showDone(t('placements.form.amended'));
      void navigate({ to: '/placements/$placementId', params: { placementId: placement.id } });
    },
    onProblem: (refused) =>
      setProblem(applyProblem(form, refused, { hourlyPriceCents: 'price', 'pattern.slots': 'pattern' })),
  });

  return (
    <form
      onSubmit={form.onSubmit((values) => {
        setProblem(undefined);
        send.mutate({
          id: placement.id,
          version: placement.version,
          from: values.from,
          weeklyMinutes,
          hourlyPriceCents,
          pattern: { cycleWeeks: pattern.cycleWeeks, slots: [...pattern.slots] },
          overrides: overridesOf(check?.rules ?? [], reasons),
        });
      })}
    >
      <div className="rl-form-columns">
        <Stack gap="md">
          <Card component="section">
            <SimpleGrid cols={{ base: 1, sm: 3 }}>
              <TextInput
                type="date"
                label={t('placements.form.from')}
                required
                {...form.getInputProps('from')}
              />
              <HoursInput
                label={t('placements.form.quota')}
                value={weeklyMinutes === 0 ? null : weeklyMinutes}
                onChange={(minutes) => form.setFieldValue('weeklyMinutes', minutes)}
                min={30}
                max={2400}
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
            </SimpleGrid>
          </Card>
          <Card component="section">
            <Title order={2} size="h3" mb="sm">
              {t('placements.form.week')}
            </Title>
            <PatternEditor
              value={pattern}
              onChange={(changed) => form.setFieldValue('pattern', changed)}
              taken={takenBy(board, isLocalDate(from) ? from : undefined, placement.id)}
            />
            {form.errors['pattern'] !== undefined && (
              <Text size="sm" c="var(--mantine-color-error)" mt="xs" role="alert">
                {form.errors['pattern']}
              </Text>
            )}
          </Card>
          {problem && <ErrorState error={problem} />}
          <Group justify="flex-end">
            <Button
              variant="default"
              onClick={() =>
                void navigate({ to: '/placements/$placementId', params: { placementId: placement.id } })
              }
            >
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
              {t('placements.form.amend')}
            </Button>
          </Group>
        </Stack>
        <PlanAside
          board={board}
          check={check}
          on={isLocalDate(from) ? from : start}
          currentId={placement.id}
          reasons={reasons}
          onReasons={setReasons}
        />
      </div>
    </form>
  );
}
