import { Button, Card, Group, NumberInput, Select, Stack, Text, TextInput, Title } from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { hasLength, isEmail, useForm } from '@mantine/form';
import { applyProblem, asProblem, type ApiProblem } from '@relais/api-client';
import { checkRpps } from '@relais/kernel';
import { CardEditor, DateText, ErrorState, showDone, StatusBadge } from '@relais/ui';
import { Stethoscope } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../shell/session';
import { useInviteDoctor, useSaveDoctor, useVerifyDoctor, type Doctor, type Member } from './members-queries';
import { VerifyNumber } from './verify-number';

/** The doctors of a member: who approves hours first, and who may sign in. */
export function DoctorsTab({ member }: { member: Member }) {
  const { t } = useTranslation();
  return (
    <CardEditor
      items={member.doctors}
      canEdit={useCan()('member.update')}
      empty={{ icon: Stethoscope, title: t('members.doctor.empty'), help: t('members.doctor.emptyHelp') }}
      addLabel={t('members.doctor.add')}
      editTitle={t('members.doctor.edit')}
      card={(doctor, onEdit) => <DoctorCard memberId={member.id} doctor={doctor} onEdit={onEdit} />}
      form={(doctor, onDone) => (
        <DoctorForm
          memberId={member.id}
          doctor={doctor}
          nextRank={Math.min(member.doctors.length + 1, 9)}
          onDone={onDone}
        />
      )}
    />
  );
}

function DoctorCard({ memberId, doctor, onEdit }: { memberId: string; doctor: Doctor; onEdit: () => void }) {
  const { t } = useTranslation();
  const can = useCan();
  const invite = useInviteDoctor(memberId, doctor.id);
  const verify = useVerifyDoctor(memberId, doctor.id);
  return (
    <Card>
      <Stack gap={6}>
        <Group justify="space-between" align="flex-start" wrap="nowrap">
          <Title order={3} size="h4">
            {doctor.fullName}
          </Title>
          <StatusBadge
            tone={doctor.leftOn !== null ? 'off' : doctor.invited ? 'done' : 'none'}
            label={t(
              doctor.leftOn !== null
                ? 'members.doctor.left'
                : doctor.invited
                  ? 'members.doctor.invited'
                  : 'members.doctor.notInvited',
            )}
          />
        </Group>
        <Text size="sm" c="dimmed">
          {doctor.specialty}
        </Text>
        <Text size="sm" style={{ overflowWrap: 'anywhere' }}>
          {doctor.email}
        </Text>
        <Text size="sm">
          RPPS <span className="rl-number">{doctor.rpps ?? '–'}</span>
        </Text>
        {doctor.rpps !== null && (
          <VerifyNumber
            verifiedOn={doctor.rppsVerifiedOn}
            source={doctor.rppsVerifiedSource}
            lookUpAt="https://annuaire.esante.gouv.fr/"
            send={{
              mutate: (source) => verify.mutate({ source, version: doctor.version }),
              isPending: verify.isPending,
              error: verify.error,
            }}
          />
        )}
        <Text size="sm">{t('members.doctor.rank', { rank: doctor.approvalRank })}</Text>
        {doctor.leftOn !== null && (
          <Text size="sm" c="dimmed">
            {t('members.until')} <DateText date={doctor.leftOn} />
          </Text>
        )}
        {invite.error && <ErrorState error={asProblem(invite.error)} />}
        <Group gap="xs" mt="xs">
          {can('member.update') && (
            <Button size="compact-sm" variant="default" onClick={onEdit}>
              {t('members.edit')}
            </Button>
          )}
          {can('doctor.invite') && !doctor.invited && doctor.leftOn === null && (
            <Button
              size="compact-sm"
              loading={invite.isPending}
              onClick={() =>
                invite.mutate(undefined, {
                  onSuccess: () => showDone(t('members.doctor.inviteDone', { email: doctor.email })),
                })
              }
            >
              {t('members.doctor.invite')}
            </Button>
          )}
        </Group>
      </Stack>
    </Card>
  );
}

function DoctorForm({
  memberId,
  doctor,
  nextRank,
  onDone,
}: {
  memberId: string;
  doctor: Doctor | null;
  nextRank: number;
  onDone: () => void;
}) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<ApiProblem>();
  const save = useSaveDoctor(memberId, doctor?.id ?? null);
  const form = useForm({
    initialValues: {
      fullName: doctor?.fullName ?? '',
      rpps: doctor?.rpps ?? '',
      specialty: doctor?.specialty ?? '',
      email: doctor?.email ?? '',
      phone: doctor?.phone ?? '',
      approvalRank: doctor?.approvalRank ?? nextRank,
      locale: doctor?.locale ?? ('fr' as const),
      leftOn: doctor?.leftOn ?? null,
    },
    validate: {
      fullName: hasLength({ min: 1, max: 160 }, t('members.required')),
      rpps: (value) => (value.trim() === '' || checkRpps(value).ok ? null : t('signUp.identity.rppsInvalid')),
      email: isEmail(t('shell.signIn.emailInvalid')),
    },
  });
  const checked = checkRpps(form.values.rpps);
  return (
    <form
      noValidate
      onSubmit={form.onSubmit(({ rpps, phone, ...values }) => {
        setProblem(undefined);
        save.mutate(
          {
            ...values,
            rpps: checked.ok ? checked.value : null,
            phone: phone.trim() === '' ? null : phone.trim(),
            version: doctor?.version ?? 1,
          },
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
        {problem && <ErrorState error={problem} />}
        <TextInput label={t('signUp.identity.fullName')} {...form.getInputProps('fullName')} />
        <TextInput
          label={t('signUp.identity.rpps')}
          inputMode="numeric"
          description={checked.ok && checked.warning ? t('signUp.identity.rppsDoubt') : undefined}
          {...form.getInputProps('rpps')}
        />
        <TextInput label={t('signUp.identity.specialty')} {...form.getInputProps('specialty')} />
        <TextInput label={t('members.email')} type="email" {...form.getInputProps('email')} />
        <TextInput label={t('members.phone')} type="tel" {...form.getInputProps('phone')} />
        <NumberInput
          label={t('members.doctor.rankLabel')}
          description={t('members.doctor.rankHelp')}
          min={1}
          max={9}
          {...form.getInputProps('approvalRank')}
        />
        <Select
          label={t('members.doctor.locale')}
          description={t('members.doctor.localeHelp')}
          allowDeselect={false}
          data={[
            { value: 'fr', label: 'Français' },
            { value: 'en', label: 'English' },
          ]}
          {...form.getInputProps('locale')}
        />
        {doctor && (
          <DateInput
            label={t('members.doctor.leftOn')}
            valueFormat="D MMMM YYYY"
            clearable
            {...form.getInputProps('leftOn')}
          />
        )}
        <Button type="submit" loading={save.isPending}>
          {t('members.save')}
        </Button>
      </Stack>
    </form>
  );
}
