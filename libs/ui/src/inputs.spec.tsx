import { afterEach, describe, expect, test } from '@jest/globals';
import { useState } from 'react';
import { HalfDayGrid, type HalfDaySlot } from './half-day-grid';
import { HoursInput } from './hours-input';
import { all, clear, click, find, leave, press, show, type } from './testing';

afterEach(clear);

function Duration({ onValue, step }: { onValue: (minutes: number | null) => void; step?: number }) {
  const [value, setValue] = useState<number | null>(null);
  return (
    <HoursInput
      label="Durée"
      value={value}
      onChange={(minutes) => {
        setValue(minutes);
        onValue(minutes);
      }}
      {...(step === undefined ? {} : { step })}
    />
  );
}

describe('A duration', () => {
  test.each([
    ['8', 480, '8 h'],
    ['8h', 480, '8 h'],
    ['8h30', 510, '8 h 30'],
    ['8,5', 510, '8 h 30'],
    ['830', 510, '8 h 30'],
    ['45min', 45, '0 h 45'],
  ])('typed %s is %i minutes and shows as %s', async (typed, minutes, shown) => {
    const values: (number | null)[] = [];
    await show(<Duration onValue={(value) => values.push(value)} />);
    const input = find<HTMLInputElement>('input', 'Durée');
    await type(input, typed);
    expect(values.at(-1)).toBe(minutes);
    await leave(input);
    expect(input.value.replace(/\u00a0/g, ' ')).toBe(shown);
  });

  test('that cannot be read, or is longer than a day, says what to type and changes nothing', async () => {
    const values: (number | null)[] = [];
    await show(<Duration onValue={(value) => values.push(value)} />);
    const input = find<HTMLInputElement>('input', 'Durée');
    await type(input, '8h5');
    await leave(input);
    expect(document.body.textContent).toContain('Saisissez une durée comme 8, 8h30 ou 8,5.');
    await type(input, '30');
    await leave(input);
    expect(document.body.textContent?.replace(/\u00a0/g, ' ')).toContain('entre 0 h et 24 h');
    expect(values).toEqual([]);
  });

  test('moves by quarters of an hour with the buttons, never below zero', async () => {
    const values: (number | null)[] = [];
    await show(<Duration onValue={(value) => values.push(value)} step={15} />);
    await click(find('button', 'Ajouter 15 minutes'));
    await click(find('button', 'Ajouter 15 minutes'));
    await click(find('button', 'Retirer 15 minutes'));
    await click(find('button', 'Retirer 15 minutes'));
    expect(values).toEqual([15, 30, 15, 0]);
    expect(find<HTMLButtonElement>('button', 'Retirer 15 minutes').disabled).toBe(true);
  });
});

function Week() {
  const [slots, setSlots] = useState<HalfDaySlot[]>([{ weekday: 1, half: 'am' }]);
  return (
    <HalfDayGrid
      label="Besoin"
      slots={slots}
      onToggle={(weekday, half) => setSlots((before) => [...before, { weekday, half, text: '4 h' }])}
    />
  );
}

describe('A week of half-days', () => {
  test('has six days of two halves, each with a name and a state in words', async () => {
    await show(<Week />);
    expect(all('.rl-half-day')).toHaveLength(12);
    expect(find('button', 'lundi matin, prévu').getAttribute('aria-pressed')).toBe('true');
    expect(find('button', 'samedi après-midi, libre').getAttribute('aria-pressed')).toBe('false');
  });

  test('is tapped, and walked with the arrows through one tab stop', async () => {
    await show(<Week />);
    expect(all('button[tabindex="0"]')).toHaveLength(1);
    find('button', 'lundi matin, prévu').focus();
    await press('ArrowRight');
    await press('ArrowDown');
    expect(document.activeElement?.getAttribute('aria-label')).toBe('mardi après-midi, libre');
    await click(document.activeElement!);
    expect(find('button', 'mardi après-midi, prévu, 4 h').getAttribute('aria-pressed')).toBe('true');
  });
});
