import type { Bilingual } from '@relais/kernel';
import { OBLIGATIONS } from '@relais/law';

const TITLES = new Map(OBLIGATIONS.map(({ id, title }) => [id, title]));

/** The title of a duty, or its id when the law data knows it no longer: records outlive the data they were made under. */
export const dutyTitle = (id: string): Bilingual => TITLES.get(id) ?? { fr: id, en: id };
