import {
  ActionIcon,
  Alert,
  Button,
  Card,
  FileButton,
  Group,
  NumberInput,
  Select,
  Stack,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { isNotEmpty, useForm } from '@mantine/form';
import { applyProblem, asProblem, type ApiProblem } from '@relais/api-client';
import { DateText, ErrorState, LoadingState, MoneyText, showDone, textIn } from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { FileUp, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../shell/session';
import type { AidContract } from './aid-queries';
import {
  paymentsQuery,
  useImportPayments,
  useMovePayment,
  useRemovePayment,
  useTypePayment,
  type AidPayment,
  type ImportedPayments,
} from './payments-queries';

/** What the fund paid on the doctor's account: typed, or read from a bank statement. */
export function PaymentsCard({ contract, today }: { contract: AidContract; today: string }) {
  const { t } = useTranslation();
  const may = useCan()('aid.claim');
  const query = useQuery(paymentsQuery(contract.id));
  if (query.isPending) return <LoadingState rows={2} />;
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <Card component="section">
      <Stack gap="sm">
        <Title order={2} size="h3">
          {t('aid.payments.title')}
        </Title>
        {query.data.length === 0 ? (
          <Text size="sm" c="dimmed">
            {t('aid.payments.none')}
          </Text>
        ) : (
          <ul className="rl-aid-instalments">
            {query.data.map((payment) => (
              <PaymentLine key={payment.id} contract={contract} payment={payment} may={may} />
            ))}
          </ul>
        )}
        {may && (
          <>
            <TypeForm contract={contract} today={today} />
            <ImportForm contract={contract} />
          </>
        )}
      </Stack>
    </Card>
  );
}

function PaymentLine({
  contract,
  payment,
  may,
}: {
  contract: AidContract;
  payment: AidPayment;
  may: boolean;
}) {
  const { t } = useTranslation();
  const move = useMovePayment(contract.id);
  const remove = useRemovePayment(contract.id);
  return (
    <li>
      <span>
        <DateText date={payment.receivedOn} /> · {payment.label || t('aid.payments.unnamed')}
      </span>
      <strong>
        <MoneyText cents={payment.amountCents} />
      </strong>
      {may ? (
        <Group gap={4} wrap="nowrap">
          <Select
            size="xs"
            w={120}
            aria-label={t('aid.payments.yearOf', { label: payment.label })}
            allowDeselect={false}
            value={String(payment.yearNo)}
            data={contract.years.map(({ yearNo }) => ({
              value: String(yearNo),
              label: t('aid.yearNo', { n: yearNo }),
            }))}
            onChange={(value) =>
              move.mutate({ id: payment.id, yearNo: Number(value), version: payment.version })
            }
          />
          <ActionIcon
            variant="subtle"
            color="gray"
            aria-label={t('aid.payments.remove', { label: payment.label })}
            loading={remove.isPending}
            onClick={() => remove.mutate(payment.id)}
          >
            <Trash2 size={14} />
          </ActionIcon>
        </Group>
      ) : (
        <span>{t('aid.yearNo', { n: payment.yearNo })}</span>
      )}
      {(move.error ?? remove.error) && <ErrorState error={asProblem(move.error ?? remove.error)} />}
    </li>
  );
}

function TypeForm({ contract, today }: { contract: AidContract; today: string }) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<ApiProblem>();
  const type = useTypePayment(contract.id);
  const form = useForm({
    initialValues: { receivedOn: today, amountCents: '' as number | string, label: '' },
    validate: { receivedOn: isNotEmpty(t('aid.required')), amountCents: isNotEmpty(t('aid.required')) },
  });
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(({ receivedOn, amountCents, label }) => {
        setProblem(undefined);
        type.mutate(
          { receivedOn: receivedOn ?? '', amountCents: Math.round(Number(amountCents) * 100), label },
          {
            onSuccess: () => {
              showDone(t('aid.payments.typed'));
              form.reset();
            },
            onError: (error) => setProblem(applyProblem(form, asProblem(error))),
          },
        );
      })}
    >
      {problem && <ErrorState error={problem} />}
      <Group align="flex-end" gap="xs">
        <DateInput
          label={t('aid.payments.on')}
          valueFormat="D MMMM YYYY"
          minDate={contract.signedOn}
          maxDate={today}
          {...form.getInputProps('receivedOn')}
        />
        <NumberInput
          label={t('aid.payments.amount')}
          suffix=" €"
          decimalScale={2}
          decimalSeparator=","
          thousandSeparator=" "
          hideControls
          {...form.getInputProps('amountCents')}
        />
        <TextInput label={t('aid.payments.label')} maxLength={200} {...form.getInputProps('label')} />
        <Button type="submit" variant="default" loading={type.isPending}>
          {t('aid.payments.add')}
        </Button>
      </Group>
    </form>
  );
}

function ImportForm({ contract }: { contract: AidContract }) {
  const { t } = useTranslation();
  const [result, setResult] = useState<ImportedPayments>();
  const load = useImportPayments(contract.id);
  return (
    <Stack gap="xs">
      <Group gap="xs">
        <FileButton
          accept=".csv,text/csv"
          onChange={(file) => {
            setResult(undefined);
            if (file) load.mutate(file, { onSuccess: setResult });
          }}
        >
          {(props) => (
            <Button
              {...props}
              variant="default"
              leftSection={<FileUp size={15} aria-hidden />}
              loading={load.isPending}
            >
              {t('aid.payments.import')}
            </Button>
          )}
        </FileButton>
        <Text size="xs" c="dimmed">
          {t('aid.payments.importHelp')}
        </Text>
      </Group>
      {load.error && <ErrorState error={asProblem(load.error)} />}
      {result && <ImportResult result={result} />}
    </Stack>
  );
}

function ImportResult({ result }: { result: ImportedPayments }) {
  const { t, i18n } = useTranslation();
  return (
    <Alert variant="light" color={result.problems.length > 0 ? 'amber' : 'teal'} role="status">
      <Text size="sm">
        {t('aid.payments.result', { added: result.added, already: result.already, others: result.others })}
      </Text>
      {result.problems.length > 0 && (
        <ul>
          {result.problems.map(({ line, message }) => (
            <li key={line}>
              {t('aid.payments.line', { n: line })} {textIn(message, i18n.language)}
            </li>
          ))}
        </ul>
      )}
    </Alert>
  );
}
