import { uiMessages } from '@relais/ui';
import { setApiLanguage } from '@relais/api-client';
import dayjs from 'dayjs';
import 'dayjs/locale/fr';
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { messages as shellEn } from './messages.en';
import { messages as shellFr } from './messages.fr';

interface MessagesFile {
  messages: Record<string, unknown>;
}

const french = import.meta.glob<MessagesFile>('../features/*/messages.fr.ts', { eager: true });
const english = import.meta.glob<MessagesFile>('../features/*/messages.en.ts', { eager: true });

/** Messages of each feature under the name of its folder: `features/members` gives `members.title`. */
function byFolder(files: Record<string, MessagesFile>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(files).map(([path, file]) => [camelCase(path.split('/').at(-2) ?? ''), file.messages]),
  );
}

const camelCase = (kebab: string): string =>
  kebab.replace(/-(.)/g, (_, letter: string) => letter.toUpperCase());

export const LANGUAGES = ['fr', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

export const isLanguage = (text: string): text is Language => (LANGUAGES as readonly string[]).includes(text);

const STORAGE_KEY = 'relais.language';

function storedLanguage(): Language {
  try {
    const chosen = localStorage.getItem(STORAGE_KEY) ?? new URLSearchParams(location.search).get('lang');
    return chosen === 'en' ? 'en' : 'fr';
  } catch {
    return 'fr';
  }
}

function apply(language: string): void {
  document.documentElement.lang = language;
  dayjs.locale(language);
  setApiLanguage(language);
}

/** Prepares the texts of the interface: the language chosen here, else that of the message that led here, else French. */
export async function startI18n(): Promise<void> {
  const language = storedLanguage();
  await i18next.use(initReactI18next).init({
    lng: language,
    fallbackLng: 'fr',
    interpolation: { escapeValue: false },
    resources: {
      fr: { translation: { ...byFolder(french), shell: shellFr, ui: uiMessages.fr } },
      en: { translation: { ...byFolder(english), shell: shellEn, ui: uiMessages.en } },
    },
  });
  apply(language);
}

/** Changes the language at once, here and for messages of the API, and remembers it on this device. */
export async function chooseLanguage(language: Language): Promise<void> {
  try {
    localStorage.setItem(STORAGE_KEY, language);
  } catch {
    // Private browsing: the choice lasts until the page is closed.
  }
  await i18next.changeLanguage(language);
  apply(language);
}
