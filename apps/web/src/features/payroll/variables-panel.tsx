import { Badge, Button, Card, Group, NumberInput, Stack, Text, Title } from '@mantine/core';
import {
  DateText,
  ErrorState,
  formatMinutes,
  formatMonth,
  showDone,
  textIn,
  WhyButton,
  type ExplanationInput,
} from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../shell/session';
import {
  useRemoveElement,
  useTypeElement,
  whyQuery,
  type Element,
  type EmployeeVariables,
  type PayrollMonth,
  type Variable,
  type Why,
} from './payroll-queries';
import { quantityText } from './quantity';

const ELEMENTS = [
  'MEAL_VOUCHER',
  'TRANSPORT_PUBLIC',
  'EXPENSE_MILEAGE',
  'BONUS_EXCEPTIONAL',
  'ADVANCE',
] as const;

/** One employee's month: each number with its dates, its practices and its reason, then what the officer types. */
export function VariablesPanel({ row, month }: { row: EmployeeVariables; month: PayrollMonth }) {
  const { t } = useTranslation();
  const can = useCan();
  return (
    <Stack>
      <Title order={3} size="h4">
        {t('payroll.lines')}
      </Title>
      {row.variables.length === 0 ? (
        <Text c="dimmed">{t('payroll.noLines')}</Text>
      ) : (
        row.variables.map((line) => (
          <Line key={`${line.contractId} ${line.lineNo}`} line={line} month={month.month} />
        ))
      )}
      <Title order={3} size="h4" mt="sm">
        {t('payroll.typed')}
      </Title>
      <Text size="sm" c="dimmed">
        {t('payroll.typedHelp')}
      </Text>
      {ELEMENTS.map((code) => (
        <ElementField
          key={code}
          code={code}
          employeeId={row.employeeId}
          month={month.month}
          element={row.elements.find((element) => element.code === code)}
          disabled={month.status !== 'open' || !can('payroll.type')}
        />
      ))}
    </Stack>
  );
}

function Line({ line, month }: { line: Variable; month: string }) {
  const { t, i18n } = useTranslation();
  const item = t(`payroll.codes.${line.code}`);
  const why = useQuery(whyQuery(month, line.contractId, line.lineNo));
  return (
    <Card padding="sm">
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <div>
          <Group gap={4}>
            <Text fw={600}>{item}</Text>
            {why.data && (
              <WhyButton
                of={t('payroll.why', { item })}
                explanation={explanationOf(why.data, i18n.language)}
              />
            )}
          </Group>
          <Text size="xs" c="dimmed">
            <DateText date={line.startsOn} /> – <DateText date={line.endsOn} />
          </Text>
          {line.nature !== 'month' && (
            <Group gap={6} mt={4}>
              <Badge size="sm" variant="light">
                {t(`payroll.nature.${line.nature}`)}
              </Badge>
              <Text size="xs">
                {t('payroll.ofMonth', { month: formatMonth(line.originMonth, i18n.language) })}
              </Text>
            </Group>
          )}
        </div>
        <Text fw={650} className="rl-number" style={{ whiteSpace: 'nowrap' }}>
          {quantityText(line.quantity, line.unit, t, i18n.language)}
        </Text>
      </Group>
      {line.split.length > 1 && (
        <Stack gap={2} mt={6}>
          {line.split.map((share) => (
            <Group key={share.memberId} justify="space-between" wrap="nowrap">
              <Text size="sm" c="dimmed">
                {share.memberName}
              </Text>
              <Text size="sm" className="rl-number">
                {formatMinutes(share.minutes, { language: i18n.language })}
              </Text>
            </Group>
          ))}
        </Stack>
      )}
    </Card>
  );
}

/** The inputs of the rule as pairs: weeks one by one, then the figures compared. */
function explanationOf(why: Why, language: string) {
  const weeks = (why.inputs as { weeks?: unknown }).weeks;
  const inputs: ExplanationInput[] = Array.isArray(weeks)
    ? weeks.map((week) => weekInput(week, language))
    : [];
  for (const [label, value] of Object.entries(why.numbers as Record<string, number | string>)) {
    const text = /minutes$/i.test(label) ? formatMinutes(Number(value), { language }) : String(value);
    inputs.push({ label: label.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase(), value: text });
  }
  return {
    rule: textIn(why.method, language),
    ruleId: `${why.rule} v${why.version}`,
    inputs,
    references: why.references.map((reference) => ({
      code: reference.code,
      article: reference.article,
      status: reference.status,
      ...(reference.url === undefined ? {} : { url: reference.url }),
    })),
  };
}

function weekInput(week: unknown, language: string): ExplanationInput {
  if (Array.isArray(week)) {
    return { label: `S ${String(week[0])}`, value: formatMinutes(Number(week[1]), { language }) };
  }
  const { monday, workedMinutes, paidLeaveMinutes, thresholdMinutes, minutes } = week as Record<
    string,
    number | string
  >;
  const leave =
    Number(paidLeaveMinutes) > 0 ? ` + ${formatMinutes(Number(paidLeaveMinutes), { language })}` : '';
  return {
    label: `S ${String(monday)}`,
    value: `${formatMinutes(Number(workedMinutes), { language })}${leave} − ${formatMinutes(Number(thresholdMinutes), { language })} → ${formatMinutes(Number(minutes), { language })}`,
  };
}

interface ElementFieldProps {
  code: Element['code'];
  employeeId: string;
  month: string;
  element: Element | undefined;
  disabled: boolean;
}

function ElementField({ code, employeeId, month, element, disabled }: ElementFieldProps) {
  const { t } = useTranslation();
  const isMoney = code !== 'MEAL_VOUCHER';
  const shown = element === undefined ? '' : isMoney ? element.quantity / 100 : element.quantity;
  const [value, setValue] = useState<number | string>(shown);
  const type = useTypeElement(month);
  const remove = useRemoveElement(month);
  const quantity = Math.round(Number(value) * (isMoney ? 100 : 1));
  const isChanged = value !== shown;
  const save = () => {
    if (value === '' || quantity === 0) {
      if (element) remove.mutate(element.id, { onSuccess: () => showDone(t('payroll.removed')) });
      return;
    }
    type.mutate(
      {
        employeeId,
        code,
        quantity,
        ...(element === undefined ? {} : { version: element.version, note: element.note }),
      },
      { onSuccess: () => showDone(t('payroll.saved')) },
    );
  };
  return (
    <div>
      <Group align="flex-end" wrap="nowrap">
        <NumberInput
          label={t(`payroll.codes.${code}`)}
          value={value}
          onChange={setValue}
          disabled={disabled}
          min={0}
          max={isMoney ? 1_000_000 : 31}
          decimalScale={isMoney ? 2 : 0}
          decimalSeparator=","
          suffix={isMoney ? ' €' : ''}
          hideControls
          style={{ flex: 1 }}
        />
        {!disabled && isChanged && (
          <Button size="sm" loading={type.isPending || remove.isPending} onClick={save}>
            {t(value === '' || quantity === 0 ? 'payroll.remove' : 'payroll.save')}
          </Button>
        )}
      </Group>
      {(type.error ?? remove.error) && <ErrorState error={type.error ?? remove.error} />}
    </div>
  );
}
