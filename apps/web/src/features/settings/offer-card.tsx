import { Button, Card, Group, Modal, Text, Title } from '@mantine/core';
import { EmptyState, ErrorState, formatCents, LoadingState } from '@relais/ui';
import { useQuery } from '@tanstack/react-query';
import { Handshake } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCan } from '../../shell/session';
import { DatedLine } from './dated-line';
import { OfferForm } from './offer-form';
import { offersQuery } from './terms-queries';

/** Price and membership form shown to doctors who join, one version after the other. */
export function OfferCard() {
  const { t, i18n } = useTranslation();
  const can = useCan();
  const offers = useQuery(offersQuery);
  const [changing, setChanging] = useState(false);
  const change = can('group-terms.change') && (
    <Button variant="default" size="sm" onClick={() => setChanging(true)}>
      {t('settings.offer.publish')}
    </Button>
  );
  return (
    <Card component="section">
      <Group justify="space-between" align="flex-start" mb="xs">
        <div>
          <Title order={2} size="h3">
            {t('settings.offer.title')}
          </Title>
          <Text size="sm" c="dimmed" maw="64ch">
            {t('settings.offer.help')}
          </Text>
        </div>
        {change}
      </Group>
      {offers.isPending && <LoadingState rows={2} />}
      {offers.error && <ErrorState error={offers.error} onRetry={() => void offers.refetch()} />}
      {offers.data?.length === 0 && (
        <EmptyState icon={Handshake} title={t('settings.offer.none')} action={change}>
          {t('settings.offer.noneHelp')}
        </EmptyState>
      )}
      {offers.data?.map((offer) => (
        <DatedLine key={offer.id} row={offer}>
          <Text fw={600}>{offer.termsVersion}</Text>
          <Text size="sm">
            {t('settings.offer.line', {
              coefficient: (offer.coefficientHundredths / 100).toLocaleString(i18n.language),
              monthly: formatCents(offer.monthlyFeeCents, i18n.language),
              joining: formatCents(offer.joiningFeeCents, i18n.language),
              days: offer.decisionDays,
            })}
          </Text>
        </DatedLine>
      ))}
      <Modal
        opened={changing}
        onClose={() => setChanging(false)}
        title={t('settings.offer.publish')}
        size="lg"
        closeButtonProps={{ 'aria-label': t('ui.close') }}
      >
        <OfferForm latest={offers.data?.[0]} onDone={() => setChanging(false)} />
      </Modal>
    </Card>
  );
}
