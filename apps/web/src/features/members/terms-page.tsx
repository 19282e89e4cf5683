import {
  Button,
  Card,
  Group,
  NumberInput,
  SimpleGrid,
  Stack,
  Table,
  Text,
  Textarea,
  TextInput,
  Title,
} from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { hasLength, isNotEmpty, matches, useForm } from '@mantine/form';
import { applyProblem, asProblem, type ApiProblem } from '@relais/api-client';
import {
  DateText,
  EmptyState,
  ErrorState,
  formatNumber,
  LoadingState,
  MoneyText,
  PageHeader,
  showDone,
  SidePanel,
} from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { FileText } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../shell/session';
import { MembersTabs } from './members-tabs';
import {
  agreementsQuery,
  offersQuery,
  useChangeAgreement,
  useChangeOffer,
  type Offer,
} from './terms-queries';

/** What is dated about the group: the collective agreement it applies and its offer to practices. */
export function TermsPage() {
  const { t, i18n } = useTranslation();
  const canChange = useCan()('group-terms.change');
  const agreements = useQuery(agreementsQuery);
  const offers = useQuery(offersQuery);
  const [panel, setPanel] = useState<'agreement' | 'offer' | null>(null);
  const close = (): void => setPanel(null);
  const error = agreements.error ?? offers.error;
  return (
    <>
      <PageHeader title={t('members.terms.title')} lead={t('members.terms.lead')} />
      <MembersTabs current="/members/terms" />
      {error && <ErrorState error={error} />}
      {!error && (!agreements.data || !offers.data) && <LoadingState />}
      {agreements.data && offers.data && (
        <SimpleGrid cols={{ base: 1, md: 2 }}>
          <Card>
            <Stack>
              <Title order={2} size="h3">
                {t('members.terms.agreement')}
              </Title>
              {agreements.data.length === 0 && (
                <EmptyState icon={FileText} title={t('members.terms.noAgreement')}>
                  {t('members.terms.agreementHelp')}
                </EmptyState>
              )}
              <Table>
                <Table.Tbody>
                  {agreements.data.map((row) => (
                    <Table.Tr key={row.id}>
                      <Table.Td>IDCC {row.idcc}</Table.Td>
                      <Table.Td ta="right">
                        <Dates from={row.validFrom} to={row.validTo} />
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
              {canChange && (
                <Group>
                  <Button variant="default" onClick={() => setPanel('agreement')}>
                    {t('members.terms.changeAgreement')}
                  </Button>
                </Group>
              )}
            </Stack>
          </Card>
          <Card>
            <Stack>
              <Title order={2} size="h3">
                {t('members.terms.offer')}
              </Title>
              {offers.data.length === 0 && (
                <EmptyState icon={FileText} title={t('members.terms.noOffer')}>
                  {t('members.terms.offerHelp')}
                </EmptyState>
              )}
              <Table>
                <Table.Tbody>
                  {offers.data.map((row) => (
                    <Table.Tr key={row.id}>
                      <Table.Td>
                        {t('signUp.sign.form', { version: row.termsVersion })}
                        <Text size="xs" c="dimmed">
                          {t('members.terms.price', {
                            factor: formatNumber(row.coefficientHundredths / 100, i18n.language),
                            level: row.referenceGradeLevel,
                          })}{' '}
                          <MoneyText cents={row.monthlyFeeCents} />
                        </Text>
                      </Table.Td>
                      <Table.Td ta="right">
                        <Dates from={row.validFrom} to={row.validTo} />
                      </Table.Td>
                    </Table.Tr>
                  ))}
                </Table.Tbody>
              </Table>
              {canChange && (
                <Group>
                  <Button variant="default" onClick={() => setPanel('offer')}>
                    {t('members.terms.changeOffer')}
                  </Button>
                </Group>
              )}
            </Stack>
          </Card>
        </SimpleGrid>
      )}
      <SidePanel
        opened={panel === 'agreement'}
        onClose={close}
        title={t('members.terms.changeAgreement')}
        size="md"
      >
        {panel === 'agreement' && <AgreementForm onDone={close} />}
      </SidePanel>
      <SidePanel opened={panel === 'offer'} onClose={close} title={t('members.terms.changeOffer')}>
        {panel === 'offer' && <OfferForm last={offers.data?.[0]} onDone={close} />}
      </SidePanel>
    </>
  );
}

function Dates({ from, to }: { from: string; to: string | null }) {
  return (
    <>
      <DateText date={from} /> – {to === null ? '…' : <DateText date={to} />}
    </>
  );
}

function AgreementForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<ApiProblem>();
  const change = useChangeAgreement();
  const form = useForm({
    initialValues: { idcc: '1147', validFrom: null as string | null },
    validate: {
      idcc: matches(/^\d{4}$/, t('members.idccInvalid')),
      validFrom: isNotEmpty(t('members.required')),
    },
  });
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(({ idcc, validFrom }) => {
        setProblem(undefined);
        change.mutate(
          { idcc, validFrom: validFrom ?? '' },
          {
            onSuccess: () => {
              showDone(t('members.saved'));
              onDone();
            },
            onError: (error) => setProblem(applyProblem(form, asProblem(error))),
          },
        );
      })}
    >
      <Stack>
        <Text size="sm" c="dimmed">
          {t('members.terms.agreementHelp')}
        </Text>
        {problem && <ErrorState error={problem} />}
        <TextInput label="IDCC" inputMode="numeric" maxLength={4} {...form.getInputProps('idcc')} />
        <DateInput
          label={t('members.terms.from')}
          valueFormat="D MMMM YYYY"
          {...form.getInputProps('validFrom')}
        />
        <Button type="submit" loading={change.isPending}>
          {t('members.save')}
        </Button>
      </Stack>
    </form>
  );
}

function OfferForm({ last, onDone }: { last: Offer | undefined; onDone: () => void }) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<ApiProblem>();
  const change = useChangeOffer();
  const form = useForm({
    initialValues: {
      termsVersion: '',
      validFrom: null as string | null,
      fr: last?.terms.fr ?? '',
      en: last?.terms.en ?? '',
      referenceGradeLevel: last?.referenceGradeLevel ?? 5,
      coefficient: (last?.coefficientHundredths ?? 160) / 100,
      monthlyFee: (last?.monthlyFeeCents ?? 0) / 100,
      joiningFee: (last?.joiningFeeCents ?? 0) / 100,
      decisionDays: last?.decisionDays ?? 15,
    },
    validate: {
      termsVersion: hasLength({ min: 1, max: 40 }, t('members.required')),
      validFrom: isNotEmpty(t('members.required')),
      fr: hasLength({ min: 1, max: 20_000 }, t('members.required')),
      en: hasLength({ min: 1, max: 20_000 }, t('members.required')),
    },
  });
  return (
    <form
      noValidate
      onSubmit={form.onSubmit((values) => {
        setProblem(undefined);
        change.mutate(
          {
            termsVersion: values.termsVersion.trim(),
            validFrom: values.validFrom ?? '',
            terms: { fr: values.fr, en: values.en },
            referenceGradeLevel: values.referenceGradeLevel,
            coefficientHundredths: Math.round(values.coefficient * 100),
            monthlyFeeCents: Math.round(values.monthlyFee * 100),
            joiningFeeCents: Math.round(values.joiningFee * 100),
            decisionDays: values.decisionDays,
          },
          {
            onSuccess: () => {
              showDone(t('members.saved'));
              onDone();
            },
            onError: (error) =>
              setProblem(applyProblem(form, asProblem(error), { 'terms.fr': 'fr', 'terms.en': 'en' })),
          },
        );
      })}
    >
      <Stack>
        <Text size="sm" c="dimmed">
          {t('members.terms.offerHelp')}
        </Text>
        {problem && <ErrorState error={problem} />}
        <Group grow align="flex-start">
          <TextInput label={t('members.terms.version')} {...form.getInputProps('termsVersion')} />
          <DateInput
            label={t('members.terms.from')}
            valueFormat="D MMMM YYYY"
            {...form.getInputProps('validFrom')}
          />
        </Group>
        <Group grow align="flex-start">
          <NumberInput
            label={t('contracts.gradeLevel')}
            min={4}
            max={16}
            {...form.getInputProps('referenceGradeLevel')}
          />
          <NumberInput
            label={t('members.terms.coefficient')}
            min={1}
            max={4}
            step={0.01}
            decimalScale={2}
            {...form.getInputProps('coefficient')}
          />
        </Group>
        <Group grow align="flex-start">
          <NumberInput
            label={t('signUp.price.fee')}
            min={0}
            suffix=" €"
            decimalScale={2}
            {...form.getInputProps('monthlyFee')}
          />
          <NumberInput
            label={t('signUp.price.joining')}
            min={0}
            suffix=" €"
            decimalScale={2}
            {...form.getInputProps('joiningFee')}
          />
        </Group>
        <NumberInput
          label={t('members.terms.decisionDays')}
          min={1}
          max={120}
          {...form.getInputProps('decisionDays')}
        />
        <Textarea
          label={t('members.terms.fr')}
          autosize
          minRows={6}
          maxRows={14}
          {...form.getInputProps('fr')}
        />
        <Textarea
          label={t('members.terms.en')}
          autosize
          minRows={6}
          maxRows={14}
          {...form.getInputProps('en')}
        />
        <Button type="submit" loading={change.isPending}>
          {t('members.save')}
        </Button>
      </Stack>
    </form>
  );
}
