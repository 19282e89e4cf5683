import { Badge, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { asProblem } from '@relais/api-client';
import { DateText, ErrorState, MoneyText, StatusBadge, textIn, WhyButton, type StatusTone } from '@relais/ui';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../shell/session';
import { type AidClaim, type AidContract, type AidYear, usePrepareClaim } from './aid-queries';
import { GapAlert } from './gap-alert';

export const CLAIM_TONES: Readonly<Record<AidClaim['status'], StatusTone>> = {
  prepared: 'planned',
  submitted: 'progress',
  acknowledged: 'waiting',
  paid: 'done',
};

/** The years of the contract: amount and why, instalments, claim. */
export function YearsTable({
  contract,
  today,
  onClaim,
}: {
  contract: AidContract;
  today: string;
  onClaim?: (claimId: string) => void;
}) {
  return (
    <div className="rl-aid-years">
      {contract.years.map((year) => (
        <YearCard
          key={year.yearNo}
          contract={contract}
          year={year}
          today={today}
          {...(onClaim === undefined ? {} : { onClaim })}
        />
      ))}
    </div>
  );
}

function YearCard({
  contract,
  year,
  today,
  onClaim,
}: {
  contract: AidContract;
  year: AidYear;
  today: string;
  onClaim?: (claimId: string) => void;
}) {
  const { t, i18n } = useTranslation();
  const can = useCan();
  const prepare = usePrepareClaim(contract.id);
  const current = contract.currentYearNo === year.yearNo;
  return (
    <Card component="section" padding="md" className="rl-aid-year" data-current={current || undefined}>
      <Stack gap="xs">
        <Group justify="space-between" wrap="nowrap" align="flex-start">
          <Title order={3} size="h4">
            {t('aid.yearNo', { n: year.yearNo })}
          </Title>
          {current && <Badge variant="light">{t('aid.current')}</Badge>}
        </Group>
        <Text size="xs" c="dimmed">
          <DateText date={year.from} /> – <DateText date={year.to} />
        </Text>
        <Group gap={4} wrap="nowrap">
          <Text fz={22} fw={700}>
            <MoneyText cents={year.amountCents} />
          </Text>
          <WhyButton
            of={t('aid.amountOf', { n: year.yearNo })}
            explanation={{ rule: textIn(year.explanation, i18n.language), references: year.sources }}
          />
        </Group>
        {year.certainty === 'assumption' && <Assumption />}
        <ul className="rl-aid-instalments">
          {year.instalments.map((instalment) => (
            <li key={instalment.label.fr}>
              <span>{textIn(instalment.label, i18n.language)}</span>
              <span>
                {instalment.dueOn === null ? t('aid.dateUnknown') : <DateText date={instalment.dueOn} />}
                {instalment.certainty === 'assumption' && <Assumption />}
              </span>
              <strong>
                <MoneyText cents={instalment.amountCents} />
              </strong>
            </li>
          ))}
        </ul>
        {year.receivedCents !== 0 && (
          <Text size="sm">
            {t('aid.received')} <MoneyText cents={year.receivedCents} />
          </Text>
        )}
        <GapAlert year={year} />
        {year.claim !== null ? (
          <Group justify="space-between">
            <StatusBadge
              tone={CLAIM_TONES[year.claim.status]}
              label={t(`aid.claimStatuses.${year.claim.status}`)}
            />
            {onClaim && (
              <Button size="compact-sm" variant="default" onClick={() => onClaim(year.claim?.id ?? '')}>
                {t('aid.openClaim')}
              </Button>
            )}
          </Group>
        ) : (
          onClaim &&
          can('aid.claim') && (
            <Button
              size="compact-sm"
              variant={year.from <= today ? 'light' : 'subtle'}
              loading={prepare.isPending}
              onClick={() => prepare.mutate(year.yearNo, { onSuccess: ({ id }) => onClaim(id) })}
            >
              {t('aid.prepare')}
            </Button>
          )
        )}
        {prepare.error && <ErrorState error={asProblem(prepare.error)} />}
      </Stack>
    </Card>
  );
}

/** Where no text settles the point, the page says so. */
export function Assumption() {
  const { t } = useTranslation();
  return (
    <Badge size="xs" variant="light" color="amber" ml={6}>
      {t('aid.assumption')}
    </Badge>
  );
}
