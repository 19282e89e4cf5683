import {
  Alert,
  Anchor,
  Card,
  Checkbox,
  Group,
  List,
  Radio,
  ScrollArea,
  Slider,
  Stack,
  Text,
  TextInput,
} from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { minutes } from '@relais/kernel';
import { SIGN_UP_STEPS, totalOfNeed, type AidSituation, type SignUpStep } from '@relais/members/core';
import { EmptyState, formatMinutes, formatNumber, MoneyText, textIn } from '@relais/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteParams } from '../../shell/search-params';
import { NetCostPlot } from './net-cost-plot';
import { preview } from './price';
import { Remarks, Screen, type ScreenProps } from './screen';
import type { Answers, Offer } from './sign-up-queries';

/** The promise: three facts, one slider, what it costs once the aid is deducted. */
export function PromiseStep({ page, onDone, ...screen }: ScreenProps & { onDone: () => void }) {
  const { t } = useTranslation();
  const { slug } = useRouteParams<{ slug: string }>();
  return (
    <Screen
      {...screen}
      label={t('signUp.promise.start')}
      onSubmit={(event) => {
        event?.preventDefault();
        onDone();
      }}
    >
      <List spacing="xs">
        {(['employer', 'team', 'aid'] as const).map((fact) => (
          <List.Item key={fact}>{t(`signUp.promise.${fact}`)}</List.Item>
        ))}
      </List>
      {page.offer ? (
        <CostSlider offer={page.offer} today={page.today} />
      ) : (
        <EmptyState title={t('signUp.promise.noOffer')}>{t('signUp.promise.noOfferHelp')}</EmptyState>
      )}
      <Anchor component={Link} to={`/simulate/${slug}`} size="sm">
        {t('signUp.promise.simulate')}
      </Anchor>
    </Screen>
  );
}

function CostSlider({ offer, today }: { offer: Offer; today: string }) {
  const { t, i18n } = useTranslation();
  const [halfDays, setHalfDays] = useState(5);
  const [withAid, setWithAid] = useState(true);
  const weeklyMinutes = Math.round((offer.fullTimeWeeklyMinutes * halfDays) / 10);
  const label = t('signUp.need.total', {
    hours: formatMinutes(weeklyMinutes),
    fte: formatNumber(halfDays / 10, i18n.language),
  });
  return (
    <Stack gap="xs">
      <Text fw={650}>{label}</Text>
      <Slider
        min={2}
        max={10}
        step={1}
        value={halfDays}
        onChange={setHalfDays}
        label={null}
        thumbLabel={t('signUp.promise.slider')}
        thumbProps={{ 'aria-valuetext': label }}
      />
      <Group justify="space-between" mb="xs">
        <Text size="xs" c="dimmed">
          {t('signUp.promise.least')}
        </Text>
        <Text size="xs" c="dimmed">
          {t('signUp.promise.full')}
        </Text>
      </Group>
      <NetCostPlot
        preview={preview(offer, weeklyMinutes, today, { goesOn: withAid })}
        withAid={withAid}
        onWithAid={setWithAid}
      />
    </Stack>
  );
}

/** The price for this need, line by line, and the situation towards the aid. */
export function PriceStep({
  page,
  answers,
  onDone,
  ...screen
}: ScreenProps & { onDone: (part: Answers) => void }) {
  const { t, i18n } = useTranslation();
  const [withAid, setWithAid] = useState(true);
  const [situation, setSituation] = useState<AidSituation | null>(answers.aid?.situation ?? null);
  const [signedOn, setSignedOn] = useState<string | null>(answers.aid?.signedOn ?? null);
  const [tried, setTried] = useState(false);
  const { offer, today } = page;
  const total =
    offer && answers.need ? totalOfNeed(answers.need.halfDays, minutes(offer.fullTimeWeeklyMinutes)) : null;
  const shown =
    offer && total && total.weeklyMinutes > 0
      ? preview(offer, total.weeklyMinutes, today, { goesOn: withAid })
      : null;
  return (
    <Screen
      {...screen}
      onSubmit={(event) => {
        event?.preventDefault();
        setTried(true);
        if (situation !== null) {
          onDone({ aid: { situation, signedOn: situation === 'signed' ? signedOn : null } });
        }
      }}
    >
      {shown && offer ? (
        <>
          <Card>
            <dl className="rl-why-inputs">
              <PriceLine label={t('signUp.price.gross')} cents={shown.price.grossCents} />
              <PriceLine
                label={t('signUp.price.service', {
                  factor: formatNumber(offer.coefficientHundredths / 100, i18n.language),
                })}
                cents={shown.price.serviceCents}
              />
              <PriceLine label={t('signUp.price.fee')} cents={shown.price.feeCents} />
              <PriceLine label={t('signUp.price.month')} cents={shown.price.totalCents} strong />
              <PriceLine label={t('signUp.price.joining')} cents={offer.joiningFeeCents} />
            </dl>
            <Text size="sm" c="dimmed" mt="xs">
              {t('signUp.price.provisional')}
            </Text>
          </Card>
          <NetCostPlot preview={shown} withAid={withAid} onWithAid={setWithAid} />
        </>
      ) : (
        <EmptyState title={t('signUp.price.none')}>{t('signUp.price.noneHelp')}</EmptyState>
      )}
      <Radio.Group
        label={t('signUp.aid.question')}
        size="md"
        value={situation}
        onChange={(value) => setSituation(value)}
        error={tried && situation === null ? t('signUp.required') : null}
      >
        <Stack mt="xs" gap="xs">
          {(['none', 'asked', 'signed'] as const).map((value) => (
            <Radio key={value} value={value} size="md" label={t(`signUp.aid.${value}`)} />
          ))}
        </Stack>
      </Radio.Group>
      {situation === 'signed' && (
        <DateInput
          label={t('signUp.aid.signedOn')}
          description={t('signUp.aid.signedOnHelp')}
          size="md"
          maxDate={today}
          valueFormat="D MMMM YYYY"
          value={signedOn}
          onChange={setSignedOn}
          clearable
        />
      )}
    </Screen>
  );
}

function PriceLine({ label, cents, strong = false }: { label: string; cents: number; strong?: boolean }) {
  return (
    <div style={strong ? { fontWeight: 700 } : undefined}>
      <dt>{label}</dt>
      <dd>
        <MoneyText cents={cents} />
      </dd>
    </div>
  );
}

/** The membership form of the group, accepted by typing one's name. */
export function SignStep({
  page,
  answers,
  findings,
  onGo,
  onDone,
  ...screen
}: ScreenProps & { onGo: (step: SignUpStep) => void; onDone: (signedName: string) => void }) {
  const { t, i18n } = useTranslation();
  const [signedName, setSignedName] = useState(answers.identity?.fullName ?? '');
  const [accepted, setAccepted] = useState(false);
  const [privacy, setPrivacy] = useState(false);
  const [tried, setTried] = useState(false);
  const { offer } = page;
  const missing = findings.filter(({ ruleId }) => ruleId === 'members.part-missing');
  return (
    <Screen
      {...screen}
      label={t('signUp.sign.send')}
      onSubmit={(event) => {
        event?.preventDefault();
        setTried(true);
        if (offer && accepted && privacy && signedName.trim() !== '') onDone(signedName.trim());
      }}
    >
      {missing.map((finding) => {
        const step = SIGN_UP_STEPS.find((one) => one === finding.numbers['part']);
        return (
          <Alert key={String(finding.numbers['part'])} color="amber" variant="light">
            {textIn(finding.message, i18n.language)}{' '}
            {step && (
              <Anchor component="button" type="button" onClick={() => onGo(step)}>
                {t('signUp.sign.complete')}
              </Anchor>
            )}
          </Alert>
        );
      })}
      <Remarks
        findings={findings}
        rules={[
          'members.rpps-checksum',
          'members.rpps-missing',
          'members.siret-missing',
          'members.need-in-the-past',
        ]}
      />
      {offer ? (
        <Card>
          <Text fw={650} mb="xs">
            {t('signUp.sign.form', { version: offer.termsVersion })}
          </Text>
          <ScrollArea.Autosize mah={260} type="auto" offsetScrollbars tabIndex={0}>
            <Text size="sm" style={{ whiteSpace: 'pre-line' }}>
              {textIn(offer.terms, i18n.language)}
            </Text>
          </ScrollArea.Autosize>
        </Card>
      ) : (
        <Alert color="amber" variant="light">
          {t('signUp.sign.noForm')}
        </Alert>
      )}
      <Checkbox
        size="md"
        label={t('signUp.sign.accept')}
        checked={accepted}
        onChange={(event) => setAccepted(event.currentTarget.checked)}
        error={tried && !accepted ? t('signUp.required') : null}
      />
      <Checkbox
        size="md"
        label={t('signUp.sign.privacy')}
        checked={privacy}
        onChange={(event) => setPrivacy(event.currentTarget.checked)}
        error={tried && !privacy ? t('signUp.required') : null}
      />
      <TextInput
        label={t('signUp.sign.name')}
        description={t('signUp.sign.nameHelp')}
        size="md"
        autoComplete="name"
        value={signedName}
        onChange={(event) => setSignedName(event.currentTarget.value)}
        error={tried && signedName.trim() === '' ? t('signUp.required') : null}
      />
    </Screen>
  );
}
