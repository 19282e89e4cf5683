import type { RuledFinding } from '@relais/contracts/core';
import { type Bilingual, type Minutes, formatHours } from '@relais/kernel';

/**
 * What the person who did the hours reads when a rule speaks about them: a plain sentence that asks to check the entry
 * and never to hide work. Hours that were done are recorded whatever the rules say; the group answers for them.
 * Null for what only the group can mend: facts that are missing, and details of contracts.
 */
export function gentleSentence({ ruleId, numbers, missing }: RuledFinding): Bilingual | null {
  if (missing.length > 0) return null;
  switch (ruleId) {
    case 'working-time.daily-maximum':
      return about(
        `Cela fait ${hours(numbers['workedMinutes'])} dans la journée, trajets compris`,
        `This makes ${hours(numbers['workedMinutes'])} in one day, journeys included`,
      );
    case 'working-time.daily-rest':
      return about(
        `Il y a ${hours(numbers['restMinutes'])} entre la fin de la veille et ce début`,
        `There are ${hours(numbers['restMinutes'])} between the end of the day before and this start`,
      );
    case 'working-time.weekly-maximum':
      return about(
        `Cela fait ${hours(numbers['workedMinutes'])} dans la semaine`,
        `This makes ${hours(numbers['workedMinutes'])} in the week`,
      );
    case 'working-time.weekly-rest':
      return about('Il n’y a pas de vrai repos cette semaine', 'There is no real rest this week');
    case 'working-time.break':
      return about(
        'Aucune pause de vingt minutes ne se voit dans cette journée',
        'No break of twenty minutes shows in this day',
      );
    default:
      return null;
  }
}

const about = (fr: string, en: string): Bilingual => ({
  fr: `${fr} : est-ce bien ce que vous avez fait ? Si oui, gardez-le, votre groupement est prévenu.`,
  en: `${en}: is this what you did? If so, keep it, your group is told.`,
});

const hours = (minutes: number | string | undefined): string => formatHours(Number(minutes ?? 0) as Minutes);
