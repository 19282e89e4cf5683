import { Button, Card, Group, Stack } from '@mantine/core';
import { isNotEmpty, useForm } from '@mantine/form';
import { applyProblem, asProblem, type ApiProblem } from '@relais/api-client';
import { ErrorState, PageHeader, showDone } from '@relais/ui';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../shell/session';
import { NO_AID, SignerFields, TermsFields, termsOf } from './aid-fields';
import { useCreateAid } from './aid-queries';

/** Records a contract that a doctor signed; amounts and deadlines follow by themselves. */
export function NewAidPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { today } = useSession();
  const [problem, setProblem] = useState<ApiProblem>();
  const create = useCreateAid();
  const form = useForm({
    initialValues: NO_AID,
    validate: {
      memberId: isNotEmpty(t('aid.required')),
      doctorId: isNotEmpty(t('aid.required')),
      healthFund: isNotEmpty(t('aid.required')),
      signedOn: isNotEmpty(t('aid.required')),
    },
  });
  return (
    <>
      <PageHeader
        title={t('aid.new')}
        lead={t('aid.newLead')}
        crumbs={[{ label: t('aid.title'), to: '/aid' }]}
      />
      <Card>
        <form
          noValidate
          onSubmit={form.onSubmit((values) => {
            setProblem(undefined);
            create.mutate(
              { memberId: values.memberId ?? '', doctorId: values.doctorId ?? '', ...termsOf(values) },
              {
                onSuccess: ({ id }) => {
                  showDone(t('aid.created'));
                  void navigate({ to: `/aid/${id}` });
                },
                onError: (error) => setProblem(applyProblem(form, asProblem(error))),
              },
            );
          })}
        >
          <Stack>
            {problem && <ErrorState error={problem} />}
            <SignerFields form={form} />
            <TermsFields form={form} today={today} />
            <Group justify="flex-end">
              <Button component={Link} to="/aid" variant="default">
                {t('ui.cancel')}
              </Button>
              <Button type="submit" loading={create.isPending}>
                {t('aid.create')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Card>
    </>
  );
}
