import { ActionIcon, Group, TextInput, type TextInputProps } from '@mantine/core';
import { parseHours } from '@relais/kernel';
import { Minus, Plus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMinutes } from './format';

export interface HoursInputProps extends Omit<
  TextInputProps,
  'value' | 'onChange' | 'defaultValue' | 'error'
> {
  /** Minutes; null when empty. */
  value: number | null;
  onChange: (minutes: number | null) => void;
  error?: ReactNode;
  /** Adds − and + buttons of that many minutes, for thumbs. */
  step?: number;
  min?: number;
  max?: number;
}

const shownAs = (value: number | null): string => (value === null ? '' : formatMinutes(value));

/** A duration as people type it: `8`, `8h`, `8h30`, `8,5`, `830`. Shown as `8 h 30` once understood. */
export function HoursInput({
  value,
  onChange,
  error,
  step,
  min = 0,
  max = 24 * 60,
  onBlur,
  ...input
}: HoursInputProps) {
  const { t } = useTranslation();
  const [draft, setDraft] = useState<string>();
  const [refused, setRefused] = useState<string>();

  function type(text: string): void {
    setDraft(text);
    setRefused(undefined);
    if (text.trim() === '') return onChange(null);
    const duration = parseHours(text);
    if (duration !== null && duration >= min && duration <= max) onChange(duration);
  }

  function leave(): void {
    if (draft === undefined) return;
    const duration = draft.trim() === '' ? null : parseHours(draft);
    if (duration === null && draft.trim() !== '') return setRefused(t('ui.hours.unreadable'));
    if (duration !== null && (duration < min || duration > max)) {
      return setRefused(t('ui.hours.outside', { min: formatMinutes(min), max: formatMinutes(max) }));
    }
    setDraft(undefined);
  }

  function add(minutes: number): void {
    setDraft(undefined);
    setRefused(undefined);
    onChange(Math.min(max, Math.max(min, (value ?? 0) + minutes)));
  }

  const field = (
    <TextInput
      inputMode="text"
      autoComplete="off"
      placeholder={t('ui.hours.example')}
      {...input}
      value={draft ?? shownAs(value)}
      error={refused ?? error}
      onChange={(event) => type(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={(event) => {
        leave();
        onBlur?.(event);
      }}
      {...(step === undefined ? {} : { style: { flex: 1 } })}
    />
  );
  if (step === undefined) return field;
  const button = (sign: 1 | -1) => (
    <ActionIcon
      variant="default"
      size={input.size === 'lg' ? 50 : 42}
      aria-label={t(sign > 0 ? 'ui.hours.more' : 'ui.hours.less', { step })}
      disabled={sign > 0 ? (value ?? 0) >= max : (value ?? 0) <= min}
      onClick={() => add(sign * step)}
    >
      {sign > 0 ? <Plus size={18} /> : <Minus size={18} />}
    </ActionIcon>
  );
  return (
    <Group gap="xs" align="flex-end" wrap="nowrap">
      {button(-1)}
      {field}
      {button(1)}
    </Group>
  );
}
