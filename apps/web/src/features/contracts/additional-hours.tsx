import {
  Button,
  Card,
  Group,
  Stack,
  Table,
  Text,
  Textarea,
  TextInput,
  Title,
  VisuallyHidden,
} from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { hasLength, isNotEmpty, useForm } from '@mantine/form';
import { applyProblem, asProblem, type ApiProblem } from '@relais/api-client';
import { additionalHoursFindings, judge } from '@relais/contracts/core';
import { type LocalDate, isLocalDate } from '@relais/kernel';
import { DateText, ErrorState, HoursInput, HoursText, LoadingState, SidePanel, showDone } from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan, useSession } from '../../shell/session';
import { type Reasons, RuleFindings, overridesOf, stillBlocking } from '../working-time/rule-findings';
import {
  type AddedHours,
  type Contract,
  additionalHoursQuery,
  useAddHours,
  useWithdrawHours,
} from './contracts-queries';

/** Hours added for a time to a part-time contract: those signed, and one more. */
export function AdditionalHoursCard({ contract }: { contract: Contract }) {
  const { t } = useTranslation();
  const canWrite = useCan()('contract.write') && contract.standing !== 'ended';
  const added = useQuery(additionalHoursQuery(contract.id));
  const [opened, setOpened] = useState(false);
  return (
    <Card component="section" aria-label={t('contracts.added.title')}>
      <Group justify="space-between" mb="sm">
        <Title order={2} size="h3">
          {t('contracts.added.title')}
        </Title>
        {canWrite && added.data && (
          <Button size="compact-sm" variant="default" onClick={() => setOpened(true)}>
            {t('contracts.added.action')}
          </Button>
        )}
      </Group>
      {added.isPending && <LoadingState rows={2} />}
      {added.error && <ErrorState error={added.error} onRetry={() => void added.refetch()} />}
      {added.data && added.data.amendments.length === 0 && (
        <Text size="sm" c="dimmed">
          {t('contracts.added.none')}
        </Text>
      )}
      {added.data && added.data.amendments.length > 0 && (
        <AmendmentTable contract={contract} amendments={added.data.amendments} canWrite={canWrite} />
      )}
      <SidePanel
        opened={opened}
        onClose={() => setOpened(false)}
        title={t('contracts.added.action')}
        size="md"
      >
        {opened && added.data && (
          <AddHoursForm contract={contract} added={added.data} onDone={() => setOpened(false)} />
        )}
      </SidePanel>
    </Card>
  );
}

function AmendmentTable({
  contract,
  amendments,
  canWrite,
}: {
  contract: Contract;
  amendments: AddedHours['amendments'];
  canWrite: boolean;
}) {
  const { t } = useTranslation();
  const { today } = useSession();
  const withdraw = useWithdrawHours(contract.id);
  return (
    <Stack gap="xs">
      {withdraw.error && <ErrorState error={asProblem(withdraw.error)} />}
      <Table.ScrollContainer minWidth={480}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{t('contracts.period')}</Table.Th>
              <Table.Th ta="right">{t('contracts.weeklyMinutes')}</Table.Th>
              <Table.Th>{t('contracts.added.reason')}</Table.Th>
              {canWrite && (
                <Table.Th>
                  <VisuallyHidden>{t('contracts.added.withdraw')}</VisuallyHidden>
                </Table.Th>
              )}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {amendments.map((row) => (
              <Table.Tr key={row.id}>
                <Table.Td>
                  <DateText date={row.startsOn} /> – <DateText date={row.endsOn} />
                </Table.Td>
                <Table.Td ta="right">
                  <HoursText minutes={row.weeklyMinutes} />
                </Table.Td>
                <Table.Td>
                  {row.reason}
                  <Text size="xs" c="dimmed">
                    {row.replacedEmployee !== null &&
                      `${t('contracts.added.replaces', { name: row.replacedEmployee })} · `}
                    {t('contracts.added.signed')} <DateText date={row.signedOn} />
                  </Text>
                </Table.Td>
                {canWrite && (
                  <Table.Td ta="right">
                    {row.startsOn > today && (
                      <Button
                        size="compact-sm"
                        variant="default"
                        loading={withdraw.isPending}
                        onClick={() =>
                          withdraw.mutate(row.id, {
                            onSuccess: () => showDone(t('contracts.added.withdrawn')),
                          })
                        }
                      >
                        {t('contracts.added.withdraw')}
                      </Button>
                    )}
                  </Table.Td>
                )}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Stack>
  );
}

/** The amendment as it is drafted; the rules answer at once, by the code that the server decides with. */
function AddHoursForm({
  contract,
  added,
  onDone,
}: {
  contract: Contract;
  added: AddedHours;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const { today } = useSession();
  const [problem, setProblem] = useState<ApiProblem>();
  const [reasons, setReasons] = useState<Reasons>({});
  const add = useAddHours(contract.id);
  const form = useForm({
    initialValues: {
      startsOn: null as string | null,
      endsOn: null as string | null,
      signedOn: today,
      weeklyMinutes: null as number | null,
      reason: '',
      replacedEmployee: '',
    },
    validate: {
      startsOn: isNotEmpty(t('contracts.required')),
      endsOn: isNotEmpty(t('contracts.required')),
      signedOn: isNotEmpty(t('contracts.required')),
      weeklyMinutes: isNotEmpty(t('contracts.required')),
      reason: hasLength({ min: 1, max: 300 }, t('contracts.required')),
    },
  });
  const findings = useMemo(() => {
    const { startsOn, endsOn, signedOn, weeklyMinutes, replacedEmployee } = form.values;
    if (!isDate(startsOn) || !isDate(endsOn) || !isDate(signedOn) || weeklyMinutes === null) return [];
    const replaced = replacedEmployee.trim();
    return judge(
      additionalHoursFindings({
        draft: {
          startsOn,
          endsOn,
          signedOn,
          weeklyMinutes,
          replacedEmployee: replaced === '' ? null : replaced,
        },
        contract: contract as Dates<Contract>,
        terms: contract.terms as Dates<Contract['terms'][number]>[],
        others: added.amendments as Dates<AddedHours['amendments'][number]>[],
        agreement: added.agreement,
      }),
      [],
    );
  }, [form.values, contract, added]);
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(({ startsOn, endsOn, signedOn, weeklyMinutes, reason, replacedEmployee }) => {
        setProblem(undefined);
        add.mutate(
          {
            ...{ startsOn: startsOn ?? '', endsOn: endsOn ?? '', signedOn: signedOn ?? '' },
            weeklyMinutes: weeklyMinutes ?? 0,
            reason: reason.trim(),
            replacedEmployee: replacedEmployee.trim() === '' ? null : replacedEmployee.trim(),
            overrides: overridesOf(findings, reasons),
          },
          {
            onSuccess: () => {
              showDone(t('contracts.added.done'));
              onDone();
            },
            onError: (error) => setProblem(applyProblem(form, asProblem(error))),
          },
        );
      })}
    >
      <Stack>
        <Text size="sm" c="dimmed">
          {t('contracts.added.help')}
        </Text>
        {(['startsOn', 'endsOn', 'signedOn'] as const).map((name) => (
          <DateInput
            key={name}
            label={t(`contracts.added.${name}`)}
            valueFormat="D MMMM YYYY"
            {...form.getInputProps(name)}
          />
        ))}
        <HoursInput
          label={t('contracts.weeklyMinutes')}
          description={t('contracts.added.hoursHelp')}
          value={form.values.weeklyMinutes}
          min={60}
          max={2400}
          error={form.errors['weeklyMinutes']}
          onChange={(weeklyMinutes) => form.setFieldValue('weeklyMinutes', weeklyMinutes)}
        />
        <Textarea
          label={t('contracts.added.reason')}
          autosize
          maxLength={300}
          {...form.getInputProps('reason')}
        />
        <TextInput
          label={t('contracts.added.replaced')}
          description={t('contracts.added.replacedHelp')}
          maxLength={160}
          {...form.getInputProps('replacedEmployee')}
        />
        {findings.length > 0 && <RuleFindings findings={findings} reasons={reasons} onReasons={setReasons} />}
        {problem && <ErrorState error={problem} />}
        <Button type="submit" loading={add.isPending} disabled={stillBlocking(findings, reasons).length > 0}>
          {t('contracts.added.save')}
        </Button>
      </Stack>
    </form>
  );
}

/** Facts of the API, whose dates are plain texts, as the rules read them. */
type Dates<T> = {
  [K in keyof T]: K extends 'startsOn' | 'validFrom'
    ? LocalDate
    : K extends 'endsOn' | 'validTo'
      ? null extends T[K]
        ? LocalDate | null
        : LocalDate
      : T[K];
};

const isDate = (value: string | null): value is LocalDate => value !== null && isLocalDate(value);
