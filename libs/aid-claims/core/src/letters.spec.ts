import { localDate as d } from '@relais/kernel';
import { absenceLetter, lettersFor, type LetterFrame } from './letters';
import { factsOf, type RecordedAbsence } from './life';

const frame: LetterFrame = {
  doctorName: 'Dr Anne Martin',
  practiceName: 'Cabinet des Lices',
  healthFund: 'CPAM du Morbihan',
  assistantName: 'Léa Riou',
  signedOn: d('2026-11-16'),
  writtenOn: d('2027-04-10'),
};
const absence = (more: Partial<RecordedAbsence> = {}): RecordedAbsence => ({
  id: 'a',
  cause: 'sickness',
  startsOn: d('2027-01-04'),
  endsOn: null,
  replacedFrom: null,
  fundToldOn: null,
  suspendedBy: null,
  resumedBy: null,
  ...more,
});

describe('Letters about an absence (AID-07, AID-08)', () => {
  it.each([
    ['under three months', { endsOn: d('2027-04-04') }, ['report']],
    ['over three months, end unknown', {}, ['report', 'suspension']],
    ['over three months, back', { endsOn: d('2027-04-05') }, ['report', 'suspension', 'resumption']],
    ['replaced in time', { replacedFrom: d('2027-04-04') }, ['report']],
    ['replaced too late', { replacedFrom: d('2027-04-05') }, ['report', 'suspension', 'resumption']],
  ])('%s', (_what, more, letters) => {
    expect(lettersFor(absence(more), frame.signedOn)).toEqual(letters);
  });

  it('asks for a suspension from the day on which the fund was told, else from the first day', () => {
    const text = (more: Partial<RecordedAbsence>) =>
      absenceLetter('suspension', absence(more), frame)?.paragraphs.join('\n');
    expect(text({})).toContain('à compter du 04/01/2027');
    expect(text({ fundToldOn: d('2027-03-01') })).toContain('à compter du 01/03/2027');
  });

  it('says who came back, or who replaces', () => {
    const text = (more: Partial<RecordedAbsence>) =>
      absenceLetter('resumption', absence(more), frame)?.paragraphs.join('\n');
    expect(text({ endsOn: d('2027-05-02') })).toContain('Léa Riou a repris son poste le 03/05/2027');
    expect(text({ replacedFrom: d('2027-04-20') })).toContain('Le remplacement est assuré le 20/04/2027');
  });

  it('is not written when the absence does not call for it', () => {
    expect(absenceLetter('resumption', absence(), frame)).toBeNull();
  });
});

describe('Facts from what was recorded', () => {
  const life = {
    contract: { signedOn: d('2026-11-16'), schemeVersion: 'C' as const, endsOn: null },
    assistantHiredOn: d('2026-11-16'),
    absences: [absence(), absence({ id: 'b', cause: 'other' })],
    trainings: [],
    events: [],
  };
  const event = (kind: 'assistant-left' | 'practice-moved', happenedOn: string) => ({
    id: kind,
    kind,
    happenedOn: d(happenedOn),
    settledOn: null,
  });

  it('claim daily allowances for sickness only (L332-1)', () => {
    expect(factsOf(life).sickLeaves).toEqual([{ id: 'a', startsOn: '2027-01-04' }]);
  });

  it('forget a departure once a successor is hired (AID-20)', () => {
    const left = { ...life, events: [event('assistant-left', '2027-02-01')] };
    expect(factsOf(left).assistantLeftOn).toBe('2027-02-01');
    expect(factsOf({ ...left, assistantHiredOn: d('2027-02-02') }).assistantLeftOn).toBeNull();
  });

  it('take the last move as the new installation (AID-14)', () => {
    const events = [event('practice-moved', '2027-02-01'), event('practice-moved', '2027-03-01')];
    expect(factsOf({ ...life, events }).installedOn).toBe('2027-03-01');
  });
});
