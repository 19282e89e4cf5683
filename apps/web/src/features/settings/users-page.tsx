import { Button, Group, Modal, Select, Stack, Text, TextInput } from '@mantine/core';
import { hasLength, isEmail, useForm } from '@mantine/form';
import { applyProblem, asProblem, useSend, type ApiProblem } from '@relais/api-client';
import {
  ConfirmButton,
  DataTable,
  EmptyState,
  ErrorState,
  InstantText,
  PageHeader,
  showDone,
  StatusBadge,
  type Column,
} from '@relais/ui';
import { UserPlus, Users } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan, useSession } from '../../shell/session';
import { inviteUser, useRevoke, useUsers, type InviteUser, type User } from './settings-queries';
import { SettingsTabs } from './settings-tabs';

const ROLES = ['officer', 'administrator', 'doctor', 'employee', 'provider'] as const;
const INVITED_ROLES = ['officer', 'administrator', 'provider'] as const;

/** Who may enter the group, in which role. */
export function UsersPage() {
  const { t } = useTranslation();
  const can = useCan();
  const source = useUsers();
  const [inviting, setInviting] = useState(false);
  const columns = useMemo(
    (): Column<User>[] => [
      { id: 'name', header: t('settings.users.name'), value: (row) => row.fullName, pinned: true },
      { id: 'email', header: t('settings.users.email'), value: (row) => row.email, width: 240 },
      {
        id: 'role',
        header: t('settings.users.role'),
        kind: 'option',
        options: Object.fromEntries(ROLES.map((role) => [role, t(`shell.role.${role}`)])),
        value: (row) => row.role,
        width: 210,
      },
      {
        id: 'state',
        header: t('settings.users.state'),
        kind: 'option',
        options: { open: t('settings.users.open'), disabled: t('settings.users.disabled') },
        value: (row) => (row.disabled ? 'disabled' : 'open'),
        cell: (row) => (
          <StatusBadge
            tone={row.disabled ? 'off' : 'done'}
            label={t(row.disabled ? 'settings.users.disabled' : 'settings.users.open')}
          />
        ),
      },
      { id: 'since', header: t('settings.users.since'), kind: 'instant', value: (row) => row.since },
    ],
    [t],
  );
  const invite = can('user.invite') && (
    <Button leftSection={<UserPlus size={16} aria-hidden />} onClick={() => setInviting(true)}>
      {t('settings.users.invite')}
    </Button>
  );
  return (
    <>
      <PageHeader title={t('settings.title')} actions={invite} />
      <SettingsTabs current="/settings/users" />
      <DataTable
        title={t('settings.users.title')}
        columns={columns}
        source={source}
        rowId={(row) => row.grantId}
        rowTitle={(row) => row.fullName}
        defaultSort={['name']}
        empty={
          <EmptyState icon={Users} title={t('settings.users.empty')} action={invite}>
            {t('settings.users.emptyHelp')}
          </EmptyState>
        }
        panel={(row, close) => <UserPanel user={row} onDone={close} />}
      />
      <Modal
        opened={inviting}
        onClose={() => setInviting(false)}
        title={t('settings.users.invite')}
        closeButtonProps={{ 'aria-label': t('ui.close') }}
      >
        <InviteForm onDone={() => setInviting(false)} />
      </Modal>
    </>
  );
}

function UserPanel({ user, onDone }: { user: User; onDone: () => void }) {
  const { t } = useTranslation();
  const { userId } = useSession();
  const can = useCan();
  const revoke = useRevoke();
  const isSelf = user.userId === userId;
  return (
    <Stack>
      <div>
        <Text>{user.email}</Text>
        <Text c="dimmed" size="sm">
          {t(`shell.role.${user.role}`)} · {t('settings.users.since')} <InstantText at={user.since} />
        </Text>
      </div>
      {revoke.error && <ErrorState error={asProblem(revoke.error)} />}
      {isSelf && (
        <Text size="sm" c="dimmed">
          {t('settings.users.self')}
        </Text>
      )}
      {can('user.revoke') && !isSelf && (
        <ConfirmButton
          variant="outline"
          color="brick"
          question={t('settings.users.revokeQuestion', { name: user.fullName })}
          consequence={t('settings.users.revokeHelp')}
          confirmLabel={t('settings.users.revoke')}
          onConfirm={async () => {
            await revoke.mutateAsync(user.grantId);
            showDone(t('settings.users.revoked', { name: user.fullName }));
            onDone();
          }}
        >
          {t('settings.users.revoke')}
        </ConfirmButton>
      )}
    </Stack>
  );
}

function InviteForm({ onDone }: { onDone: () => void }) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<ApiProblem>();
  const form = useForm<InviteUser>({
    initialValues: { fullName: '', email: '', role: 'officer' },
    validate: {
      fullName: hasLength({ min: 1, max: 160 }, t('settings.users.nameMissing')),
      email: isEmail(t('shell.signIn.emailInvalid')),
    },
  });
  const send = useSend(inviteUser, {
    invalidates: [['users']],
    onSuccess: (user) => {
      showDone(t('settings.users.invited', { name: user.fullName }));
      onDone();
    },
    onProblem: (refusal) => setProblem(applyProblem(form, refusal)),
  });
  return (
    <form
      noValidate
      onSubmit={form.onSubmit((values) => {
        setProblem(undefined);
        send.mutate(values);
      })}
    >
      <Stack>
        {problem && <ErrorState error={problem} />}
        <TextInput label={t('settings.users.name')} data-autofocus {...form.getInputProps('fullName')} />
        <TextInput label={t('settings.users.email')} type="email" {...form.getInputProps('email')} />
        <Select
          label={t('settings.users.role')}
          description={t('settings.users.roleHelp')}
          allowDeselect={false}
          data={INVITED_ROLES.map((value) => ({ value, label: t(`shell.role.${value}`) }))}
          {...form.getInputProps('role')}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onDone}>
            {t('ui.cancel')}
          </Button>
          <Button type="submit" loading={send.isPending}>
            {t('settings.users.send')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
