import { Button, Card, Group, Stack, Tabs, Title } from '@mantine/core';
import { applyProblem, asProblem, type ApiProblem } from '@relais/api-client';
import { useForm } from '@mantine/form';
import { ErrorState, FindingList, LoadingState, PageHeader, showDone } from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { Mail } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRouteParams, useSearchParams } from '../../shell/search-params';
import { useCan } from '../../shell/session';
import { useWordMap } from '../../shell/word-map';
import { ObjectHistory } from '../audit/object-history';
import { EmployeeContracts } from '../contracts/employee-contracts';
import { OutsideWorkCard } from '../working-time/outside-work-card';
import { AddressCard } from './address-card';
import { employeeQuery, useInviteEmployee, useUpdateEmployee, type Employee } from './employees-queries';
import { IdentityFields, identityBody, identityValues, useIdentityRules } from './identity-fields';
import { NumbersCard } from './numbers-card';
import { QualificationsTab } from './qualifications-tab';

const TABS = ['identity', 'contracts', 'qualifications', 'history'] as const;

/** The file of one employee. */
export function EmployeePage() {
  const { t } = useTranslation();
  const { employeeId } = useRouteParams<{ employeeId: string }>();
  const query = useQuery(employeeQuery(employeeId));
  if (query.isPending) return <LoadingState rows={10} />;
  if (query.error) return <ErrorState error={query.error} onRetry={() => void query.refetch()} />;
  const employee = query.data;
  return (
    <>
      <PageHeader
        title={`${employee.givenName} ${employee.familyName}`}
        crumbs={[{ label: t('employees.title'), to: '/employees' }]}
        lead={t('employees.numbered', { no: employee.employeeNo })}
        actions={<InviteButton employee={employee} />}
      />
      <EmployeeTabs employee={employee} />
    </>
  );
}

function InviteButton({ employee }: { employee: Employee }) {
  const { t } = useTranslation();
  const can = useCan();
  const invite = useInviteEmployee(employee.id);
  if (employee.invited || !can('employee.invite')) return null;
  return (
    <Button
      variant="default"
      leftSection={<Mail size={16} aria-hidden />}
      loading={invite.isPending}
      onClick={() =>
        invite.mutate(undefined, {
          onSuccess: () => showDone(t('members.doctor.inviteDone', { email: employee.email })),
          onError: (error) => showDone(asProblem(error).message),
        })
      }
    >
      {t('employees.invite')}
    </Button>
  );
}

function EmployeeTabs({ employee }: { employee: Employee }) {
  const { t } = useTranslation();
  const can = useCan();
  const labels = useWordMap('employees.columns');
  const [search, setSearch] = useSearchParams();
  const current = TABS.find((tab) => tab === search['tab']) ?? 'identity';
  const abilities = {
    identity: null,
    contracts: 'contract.list',
    qualifications: null,
    history: 'audit.read',
  };
  return (
    <Tabs value={current} onChange={(tab) => setSearch({ tab: tab ?? undefined })} keepMounted={false}>
      <Tabs.List mb="md">
        {TABS.filter((tab) => abilities[tab] === null || can(abilities[tab])).map((tab) => (
          <Tabs.Tab key={tab} value={tab}>
            {t(`employees.tabs.${tab}`)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="identity">
        <Stack>
          {employee.findings.length > 0 && (
            <Card>
              <Title order={2} size="h3" mb="sm">
                {t('employees.toDo')}
              </Title>
              <FindingList findings={employee.findings} />
            </Card>
          )}
          <IdentityCard key={employee.version} employee={employee} />
          <NumbersCard key={`numbers ${employee.version}`} employee={employee} />
          <AddressCard employee={employee} />
          <OutsideWorkCard employeeId={employee.id} />
        </Stack>
      </Tabs.Panel>
      <Tabs.Panel value="contracts">
        <EmployeeContracts employeeId={employee.id} />
      </Tabs.Panel>
      <Tabs.Panel value="qualifications">
        <QualificationsTab employee={employee} />
      </Tabs.Panel>
      <Tabs.Panel value="history">
        <ObjectHistory objectType="employee" objectId={employee.id} labels={labels} />
      </Tabs.Panel>
    </Tabs>
  );
}

function IdentityCard({ employee }: { employee: Employee }) {
  const { t } = useTranslation();
  const disabled = !useCan()('employee.update');
  const rules = useIdentityRules();
  const [problem, setProblem] = useState<ApiProblem>();
  const update = useUpdateEmployee(employee.id);
  const form = useForm({ initialValues: identityValues(employee), validate: rules });
  return (
    <Card>
      <form
        noValidate
        onSubmit={form.onSubmit((values) => {
          setProblem(undefined);
          update.mutate(
            { ...identityBody(values), version: employee.version },
            {
              onSuccess: () => showDone(t('employees.saved')),
              onError: (error) => setProblem(applyProblem(form, asProblem(error))),
            },
          );
        })}
      >
        <Stack>
          <Title order={2} size="h3">
            {t('employees.tabs.identity')}
          </Title>
          {problem && <ErrorState error={problem} />}
          <IdentityFields form={form} disabled={disabled} />
          {!disabled && (
            <Group justify="flex-end">
              <Button variant="default" disabled={!form.isDirty()} onClick={form.reset}>
                {t('ui.cancel')}
              </Button>
              <Button type="submit" disabled={!form.isDirty()} loading={update.isPending}>
                {t('employees.save')}
              </Button>
            </Group>
          )}
        </Stack>
      </form>
    </Card>
  );
}
