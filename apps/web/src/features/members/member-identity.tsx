import {
  Button,
  Card,
  Group,
  NumberInput,
  Select,
  SimpleGrid,
  Stack,
  Table,
  Text,
  TextInput,
  Title,
} from '@mantine/core';
import { hasLength, isEmail, matches, useForm } from '@mantine/form';
import { applyProblem, asProblem, type ApiProblem } from '@relais/api-client';
import { LEGAL_FORMS } from '@relais/members/core';
import { DateText, ErrorState, showDone } from '@relais/ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../shell/session';
import { useUpdateMember, useVerifyMember, type Member } from './members-queries';
import { VerifyNumber } from './verify-number';

type Room = 'yes' | 'no' | 'unknown';
const asRoom = (answer: boolean | null): Room => (answer === null ? 'unknown' : answer ? 'yes' : 'no');
const fromRoom = (answer: Room): boolean | null => (answer === 'unknown' ? null : answer === 'yes');
const orNull = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** Who the member is, how to reach it, who pays, its rooms and its stays in the group. */
export function IdentityTab({ member }: { member: Member }) {
  const { t } = useTranslation();
  const disabled = !useCan()('member.update');
  const [problem, setProblem] = useState<ApiProblem>();
  const update = useUpdateMember(member.id);
  const verify = useVerifyMember(member.id);
  const form = useForm({
    initialValues: {
      legalName: member.legalName,
      legalForm: member.legalForm,
      activityCode: member.activityCode,
      idcc: member.idcc,
      ownHeadcount: member.ownHeadcount,
      email: member.email,
      phone: member.phone ?? '',
      billingName: member.billingName ?? '',
      billingEmail: member.billingEmail ?? '',
      closedOffice: asRoom(member.premises.closedOffice),
      ownDesk: asRoom(member.premises.ownDesk),
    },
    validate: {
      legalName: hasLength({ min: 1, max: 160 }, t('members.required')),
      activityCode: matches(/^\d{4}[A-Z]$/, t('members.activityInvalid')),
      idcc: matches(/^\d{4}$/, t('members.idccInvalid')),
      email: isEmail(t('shell.signIn.emailInvalid')),
      billingEmail: (value) => (value === '' ? null : isEmail(t('shell.signIn.emailInvalid'))(value)),
    },
  });
  const rooms = (['yes', 'no', 'unknown'] as const).map((value) => ({
    value,
    label: t(`signUp.premises.${value}`),
  }));
  const submit = form.onSubmit(
    ({ closedOffice, ownDesk, phone, billingName, billingEmail, legalForm, ...rest }) => {
      setProblem(undefined);
      update.mutate(
        {
          ...rest,
          legalForm: legalForm,
          phone: orNull(phone),
          billingName: orNull(billingName),
          billingEmail: orNull(billingEmail),
          premises: { closedOffice: fromRoom(closedOffice), ownDesk: fromRoom(ownDesk) },
          version: member.version,
        },
        {
          onSuccess: () => showDone(t('members.saved')),
          onError: (error) => setProblem(applyProblem(form, asProblem(error))),
        },
      );
    },
  );

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        {problem && <ErrorState error={problem} />}
        <SimpleGrid cols={{ base: 1, md: 2 }}>
          <Card>
            <Stack>
              <Title order={2} size="h3">
                {t('members.tabs.identity')}
              </Title>
              <TextInput label={t('members.name')} disabled={disabled} {...form.getInputProps('legalName')} />
              <div>
                <Text size="sm" fw={500}>
                  SIRET
                </Text>
                <Text className="rl-number">{member.siret}</Text>
                <VerifyNumber
                  verifiedOn={member.siretVerifiedOn}
                  source={member.siretVerifiedSource}
                  lookUpAt="https://annuaire-entreprises.data.gouv.fr/"
                  send={{
                    mutate: (source) => verify.mutate({ source, version: member.version }),
                    isPending: verify.isPending,
                    error: verify.error,
                  }}
                />
              </div>
              <Select
                label={t('members.legalForm')}
                disabled={disabled}
                allowDeselect={false}
                data={LEGAL_FORMS.map((value) => ({ value, label: t(`signUp.legalForm.${value}`) }))}
                {...form.getInputProps('legalForm')}
              />
              <Group grow align="flex-start">
                <TextInput
                  label={t('members.activityCode')}
                  disabled={disabled}
                  {...form.getInputProps('activityCode')}
                />
                <TextInput label="IDCC" disabled={disabled} {...form.getInputProps('idcc')} />
                <NumberInput
                  label={t('members.ownHeadcount')}
                  min={0}
                  disabled={disabled}
                  {...form.getInputProps('ownHeadcount')}
                />
              </Group>
            </Stack>
          </Card>
          <Card>
            <Stack>
              <Title order={2} size="h3">
                {t('members.contact')}
              </Title>
              <TextInput
                label={t('members.email')}
                type="email"
                disabled={disabled}
                {...form.getInputProps('email')}
              />
              <TextInput
                label={t('members.phone')}
                type="tel"
                disabled={disabled}
                {...form.getInputProps('phone')}
              />
              <TextInput
                label={t('members.billingName')}
                description={t('members.billingHelp')}
                disabled={disabled}
                {...form.getInputProps('billingName')}
              />
              <TextInput
                label={t('members.billingEmail')}
                type="email"
                disabled={disabled}
                {...form.getInputProps('billingEmail')}
              />
            </Stack>
          </Card>
          <Card>
            <Stack>
              <Title order={2} size="h3">
                {t('signUp.premises.title')}
              </Title>
              <Select
                label={t('signUp.premises.closedOffice')}
                disabled={disabled}
                allowDeselect={false}
                data={rooms}
                {...form.getInputProps('closedOffice')}
              />
              <Select
                label={t('signUp.premises.ownDesk')}
                disabled={disabled}
                allowDeselect={false}
                data={rooms}
                {...form.getInputProps('ownDesk')}
              />
            </Stack>
          </Card>
          <Card>
            <Title order={2} size="h3" mb="sm">
              {t('members.stays')}
            </Title>
            <Table>
              <Table.Tbody>
                {member.memberships.map((stay) => (
                  <Table.Tr key={stay.admittedOn}>
                    <Table.Td>
                      <DateText date={stay.admittedOn} /> –{' '}
                      {stay.leftOn === null ? t('members.today') : <DateText date={stay.leftOn} />}
                    </Table.Td>
                    <Table.Td>{stay.leaveReason}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Card>
        </SimpleGrid>
        {!disabled && (
          <Group justify="flex-end">
            <Button variant="default" disabled={!form.isDirty()} onClick={form.reset}>
              {t('ui.cancel')}
            </Button>
            <Button type="submit" disabled={!form.isDirty()} loading={update.isPending}>
              {t('members.save')}
            </Button>
          </Group>
        )}
      </Stack>
    </form>
  );
}
