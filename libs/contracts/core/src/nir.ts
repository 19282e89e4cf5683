import type { Finding, LocalDate } from '@relais/kernel';

/**
 * What in a social security number does not agree with the file: sex, year or month of birth. A warning only: numbers
 * given late or corrected may differ, and months above 12 stand for unknown ones.
 */
export function nirFindings(
  nir: string,
  person: { readonly birthDate: LocalDate; readonly sex: 'female' | 'male' | null },
): Finding[] {
  const differs: string[] = [];
  const sexDigit = nir.charAt(0);
  if (person.sex !== null && (['1', '3', '7'].includes(sexDigit) ? 'male' : 'female') !== person.sex)
    differs.push('sex');
  if (nir.slice(1, 3) !== person.birthDate.slice(2, 4)) differs.push('year');
  if (Number(nir.slice(3, 5)) <= 12 && nir.slice(3, 5) !== person.birthDate.slice(5, 7))
    differs.push('month');
  if (differs.length === 0) return [];
  return [
    {
      ruleId: 'contracts.nir-differs',
      severity: 'warning',
      message: {
        fr: 'Le numéro de sécurité sociale ne correspond pas au sexe ou à la date de naissance saisis : vérifiez-les.',
        en: 'The social security number does not match the sex or birth date entered: check them.',
      },
      numbers: { differs: differs.join(', ') },
      references: [],
    },
  ];
}
