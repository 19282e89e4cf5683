import {
  Alert,
  Button,
  Card,
  NumberInput,
  SegmentedControl,
  Select,
  SimpleGrid,
  Stack,
  Text,
} from '@mantine/core';
import { checkEligibility } from '@relais/aid-claims/core';
import { localDate } from '@relais/kernel';
import { PERCENTILE_BANDS, type PercentileBand } from '@relais/law';
import { EmptyState, ErrorState, FindingList, LoadingState, MoneyText, PageHeader } from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteParams } from '../../shell/search-params';
import { NetCostPlot } from '../sign-up/net-cost-plot';
import { preview } from '../sign-up/price';
import { signUpPageQuery, type Offer } from '../sign-up/sign-up-queries';

const SECTORS = ['1', '2-optam', '2', '3'] as const;
const OPTIONS = ['half', 'full'] as const;
/** Shares of a full time that the options stand for. */
const SHARES = { half: 0.5, full: 1 } as const;

/** Public: what an assistant costs once the aid is deducted, before any account. It leads into the sign-up. */
export function SimulatorPage() {
  const { t } = useTranslation();
  const { slug } = useRouteParams<{ slug: string }>();
  const page = useQuery(signUpPageQuery(slug));
  if (page.isPending) return <LoadingState variant="cards" />;
  if (page.error) return <ErrorState error={page.error} onRetry={() => void page.refetch()} />;
  return (
    <Stack maw={720} mx="auto">
      <PageHeader title={t('simulator.title')} lead={`${page.data.groupName} · ${t('simulator.lead')}`} />
      {page.data.offer ? (
        <Simulator offer={page.data.offer} today={page.data.today} />
      ) : (
        <EmptyState title={t('simulator.noOffer')}>{t('simulator.noOfferHelp')}</EmptyState>
      )}
      <Button component={Link} to={`/join/${slug}`} size="md">
        {t('simulator.join')}
      </Button>
    </Stack>
  );
}

function Simulator({ offer, today }: { offer: Offer; today: string }) {
  const { t } = useTranslation();
  const [option, setOption] = useState<(typeof OPTIONS)[number]>('full');
  const [typedHours, setTypedHours] = useState<number | string>('');
  const [percentileBand, setBand] = useState<PercentileBand>('below-p90');
  const [sector, setSector] = useState<(typeof SECTORS)[number]>('1');
  const [list, setList] = useState<number | string>('');
  const [yearNo, setYearNo] = useState(1);
  const [goesOn, setGoesOn] = useState(true);
  const ofOption = offer.fullTimeWeeklyMinutes * SHARES[option];
  const weeklyMinutes = typeof typedHours === 'number' ? Math.round(typedHours * 60) : ofOption;
  const shown = preview(offer, weeklyMinutes, today, { goesOn, option, percentileBand });
  const year = shown.years[yearNo - 1];
  const findings = checkEligibility({
    on: localDate(today),
    sector,
    specialty: 'general',
    treatingList: typeof list === 'number' ? list : null,
    technicalShareHundredths: null,
    age: null,
    newlyInstalled: false,
  }).filter(({ ruleId }) => ruleId !== 'aid.list-unknown');
  return (
    <>
      <Card>
        <Stack>
          <SegmentedControl
            fullWidth
            aria-label={t('simulator.option')}
            value={option}
            onChange={(value) => setOption(value)}
            data={OPTIONS.map((value) => ({ value, label: t(`simulator.options.${value}`) }))}
          />
          <SimpleGrid cols={{ base: 1, sm: 2 }}>
            <NumberInput
              label={t('simulator.hours')}
              description={t('simulator.hoursHelp')}
              placeholder={String(ofOption / 60)}
              min={1}
              max={35}
              clampBehavior="strict"
              decimalScale={2}
              decimalSeparator=","
              value={typedHours}
              onChange={setTypedHours}
            />
            <Select
              label={t('simulator.band')}
              allowDeselect={false}
              data={PERCENTILE_BANDS.map((value) => ({ value, label: t(`simulator.bands.${value}`) }))}
              value={percentileBand}
              onChange={(value) => setBand(value ?? 'below-p90')}
            />
            <Select
              label={t('simulator.sector')}
              allowDeselect={false}
              data={SECTORS.map((value) => ({ value, label: t(`simulator.sectors.${value}`) }))}
              value={sector}
              onChange={(value) => setSector(value ?? '1')}
            />
            <NumberInput
              label={t('simulator.list')}
              description={t('simulator.listHelp')}
              min={0}
              max={10_000}
              allowDecimal={false}
              value={list}
              onChange={setList}
            />
          </SimpleGrid>
          {weeklyMinutes < ofOption && (
            <Alert color="amber" variant="light">
              {t('simulator.tooFew')}
            </Alert>
          )}
          {findings.length > 0 ? (
            <FindingList findings={findings} />
          ) : (
            <Text size="sm">{t('simulator.eligible')}</Text>
          )}
        </Stack>
      </Card>
      <Card>
        <SegmentedControl
          fullWidth
          aria-label={t('simulator.year')}
          value={String(yearNo)}
          onChange={(value) => setYearNo(Number(value))}
          data={shown.years.map(({ yearNo: n }) => ({ value: String(n), label: String(n) }))}
          mb="xs"
        />
        {year && (
          <dl className="rl-why-inputs" aria-label={t('simulator.yearNo', { n: yearNo })}>
            <Line label={t('simulator.aid')} cents={year.aidCents} />
            <Line label={t('simulator.invoiced')} cents={year.invoicedCents} />
            <Line label={t('simulator.net')} cents={year.netCostCents} />
            <Line label={t('simulator.breakEven')} cents={year.breakEvenMonthlyCents} />
          </dl>
        )}
        {option === 'full' && (
          <Text size="sm" c="dimmed" mt="xs">
            {t('simulator.second')}
          </Text>
        )}
      </Card>
      <NetCostPlot preview={shown} withAid={goesOn} onWithAid={setGoesOn} />
    </>
  );
}

function Line({ label, cents }: { label: string; cents: number }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <MoneyText cents={cents} />
      </dd>
    </div>
  );
}
