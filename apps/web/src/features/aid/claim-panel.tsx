import {
  ActionIcon,
  Anchor,
  Button,
  Card,
  FileButton,
  Group,
  NumberInput,
  Stack,
  Text,
  Textarea,
  Title,
} from '@mantine/core';
import { DateInput } from '@mantine/dates';
import { useForm } from '@mantine/form';
import { applyProblem, asProblem, type ApiProblem } from '@relais/api-client';
import { EXPECTED_FILES } from '@relais/aid-claims/core';
import { DateText, ErrorState, FindingList, MoneyText, showDone, StatusBadge, textIn } from '@relais/ui';
import { CircleCheck, CircleDashed, Paperclip, Printer, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { uploadProof } from '../employees/employees-queries';
import {
  type AidClaim,
  type AidYear,
  type ClaimFileKind,
  type ClaimStep,
  useAttach,
  useClaimStep,
  useDetach,
} from './aid-queries';
import { CLAIM_TONES } from './years-table';

/** The dossier of one contract year: documents, then sent, acknowledged, paid. */
export function ClaimPanel({ year, claim, today }: { year: AidYear; claim: AidClaim; today: string }) {
  const { t } = useTranslation();
  const [warnings, setWarnings] = useState<AidClaim['findings']>([]);
  return (
    <Stack>
      <Group justify="space-between">
        <StatusBadge tone={CLAIM_TONES[claim.status]} label={t(`aid.claimStatuses.${claim.status}`)} />
        <Text>
          {t('aid.expected')} <MoneyText cents={claim.expectedCents} />
        </Text>
      </Group>
      <dl className="rl-why-inputs">
        {claim.submittedOn !== null && (
          <div>
            <dt>{t('aid.claimStatuses.submitted')}</dt>
            <dd>
              <DateText date={claim.submittedOn} />
              <By name={claim.submittedBy} />
            </dd>
          </div>
        )}
        {claim.acknowledgedOn !== null && (
          <div>
            <dt>{t('aid.claimStatuses.acknowledged')}</dt>
            <dd>
              <DateText date={claim.acknowledgedOn} />
              <By name={claim.acknowledgedBy} />
            </dd>
          </div>
        )}
        {claim.paidOn !== null && (
          <div>
            <dt>{t('aid.claimStatuses.paid')}</dt>
            <dd>
              <DateText date={claim.paidOn} /> · <MoneyText cents={claim.receivedCents} />
              <By name={claim.paidBy} />
            </dd>
          </div>
        )}
        {claim.gapCents !== null && claim.gapCents !== 0 && (
          <div>
            <dt>{t('aid.gap')}</dt>
            <dd>
              <MoneyText cents={claim.gapCents} /> {claim.gapReason !== null && `: ${claim.gapReason}`}
            </dd>
          </div>
        )}
      </dl>
      <Group>
        <Button
          component="a"
          href={`/v1/aid-claims/${claim.id}/dossier`}
          download
          variant="light"
          size="compact-md"
          leftSection={<Printer size={15} aria-hidden />}
        >
          {t('aid.dossier')}
        </Button>
      </Group>
      {warnings.length > 0 && <FindingList findings={warnings} />}
      <Steps
        key={`${claim.status}${claim.version}`}
        year={year}
        claim={claim}
        today={today}
        onWarnings={setWarnings}
      />
      <Card withBorder>
        <Title order={3} size="h4" mb="xs">
          {t('aid.files')}
        </Title>
        <Text size="sm" c="dimmed" mb="xs">
          {t('aid.filesHelp')}
        </Text>
        <Stack gap={6}>
          {[...EXPECTED_FILES, 'other' as const].map((kind) => (
            <FileLine key={kind} claim={claim} kind={kind} />
          ))}
        </Stack>
      </Card>
    </Stack>
  );
}

/** Who did a step. */
function By({ name }: { name: string | null }) {
  const { t } = useTranslation();
  return name === null ? null : (
    <Text span size="sm" c="dimmed">
      {' '}
      {t('aid.by', { name })}
    </Text>
  );
}

function FileLine({ claim, kind }: { claim: AidClaim; kind: ClaimFileKind }) {
  const { t } = useTranslation();
  const [problem, setProblem] = useState<ApiProblem>();
  const [busy, setBusy] = useState(false);
  const attach = useAttach(claim.id);
  const detach = useDetach(claim.id);
  const files = claim.files.filter((file) => file.kind === kind);
  const Icon = files.length > 0 ? CircleCheck : CircleDashed;
  async function hand(file: File | null): Promise<void> {
    if (!file) return;
    setProblem(undefined);
    setBusy(true);
    try {
      await attach.mutateAsync({ kind, fileId: (await uploadProof(file)).id });
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      setBusy(false);
    }
  }
  return (
    <div>
      <Group justify="space-between" wrap="nowrap" align="flex-start">
        <Group gap={8} wrap="nowrap" align="flex-start">
          <Icon size={17} aria-hidden style={{ flex: 'none', marginTop: 3 }} />
          <div>
            <Text size="sm">
              {t(`aid.fileKinds.${kind}`)}
              {files.length === 0 && kind !== 'other' && (
                <Text span size="xs" c="dimmed">
                  {' '}
                  {t('aid.fileMissing')}
                </Text>
              )}
            </Text>
            {files.map((file) => (
              <Group key={file.id} gap={4} wrap="nowrap">
                <Anchor size="xs" href={`/v1/files/${file.fileId}`} style={{ overflowWrap: 'anywhere' }}>
                  {file.name}
                </Anchor>
                <ActionIcon
                  size="sm"
                  variant="subtle"
                  color="gray"
                  aria-label={t('aid.detach', { name: file.name })}
                  onClick={() => detach.mutate(file.id)}
                >
                  <Trash2 size={13} />
                </ActionIcon>
              </Group>
            ))}
          </div>
        </Group>
        <FileButton onChange={(file) => void hand(file)} accept="application/pdf,image/png,image/jpeg">
          {(props) => (
            <ActionIcon
              {...props}
              variant="default"
              size={32}
              loading={busy}
              aria-label={t('aid.attach', { kind: t(`aid.fileKinds.${kind}`) })}
            >
              <Paperclip size={15} />
            </ActionIcon>
          )}
        </FileButton>
      </Group>
      {(problem ?? detach.error) && <ErrorState error={problem ?? asProblem(detach.error)} />}
    </div>
  );
}

const euros = (cents: number): number => cents / 100;
const readingOf = ({ gap }: AidYear, language: string): string =>
  gap === null
    ? ''
    : gap.readings
        .map(({ sentence }) => textIn(sentence, language))
        .join(' ')
        .slice(0, 500);

function Steps({
  year,
  claim,
  today,
  onWarnings,
}: {
  year: AidYear;
  claim: AidClaim;
  today: string;
  onWarnings: (findings: AidClaim['findings']) => void;
}) {
  const { t, i18n } = useTranslation();
  const [problem, setProblem] = useState<ApiProblem>();
  const step = useClaimStep(claim);
  const form = useForm({
    initialValues: {
      on: today,
      // What the bank lines say, with the reading that explains it, to be confirmed or corrected.
      received: euros(year.receivedCents !== 0 ? year.receivedCents : claim.expectedCents) as number | string,
      gapReason: year.gap === null || year.receivedCents === 0 ? '' : readingOf(year, i18n.language),
    },
  });
  const may = (action: string) => claim.actions.includes(action);
  const next = may('submit') ? 'submit' : may('acknowledge') ? 'acknowledge' : null;
  const receivedCents = Math.round(Number(form.values.received) * 100);
  const send = (what: ClaimStep) => {
    setProblem(undefined);
    step.mutate(what, {
      onSuccess: ({ findings }) => {
        onWarnings(findings);
        showDone(t('aid.saved'));
      },
      onError: (error) => setProblem(applyProblem(form, asProblem(error))),
    });
  };
  const on = form.values.on ?? '';
  return (
    <Stack gap="sm">
      {problem && <ErrorState error={problem} />}
      {(next !== null || may('pay')) && (
        <DateInput
          label={t('aid.on')}
          valueFormat="D MMMM YYYY"
          maxDate={today}
          {...form.getInputProps('on')}
        />
      )}
      {next !== null && (
        <Group>
          <Button loading={step.isPending} onClick={() => send({ do: next, on })}>
            {t(`aid.step.${next}`)}
          </Button>
        </Group>
      )}
      {may('pay') && (
        <Card withBorder padding="sm">
          <Stack gap="xs">
            <NumberInput
              label={t('aid.receivedAmount')}
              suffix=" €"
              decimalScale={2}
              decimalSeparator=","
              thousandSeparator=" "
              min={0}
              max={10_000_000}
              {...form.getInputProps('received')}
            />
            {receivedCents !== claim.expectedCents && (
              <Textarea label={t('aid.gapReason')} required autosize {...form.getInputProps('gapReason')} />
            )}
            <Group>
              <Button
                variant={next === null ? 'filled' : 'default'}
                loading={step.isPending}
                onClick={() => send({ do: 'pay', on, receivedCents, gapReason: form.values.gapReason })}
              >
                {t('aid.step.pay')}
              </Button>
            </Group>
          </Stack>
        </Card>
      )}
      {may('reopen') && (
        <Group>
          <Button variant="default" loading={step.isPending} onClick={() => send({ do: 'reopen' })}>
            {t('aid.step.reopen')}
          </Button>
        </Group>
      )}
    </Stack>
  );
}
