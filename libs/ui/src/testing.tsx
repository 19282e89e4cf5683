import { MantineProvider } from '@mantine/core';
import i18next from 'i18next';
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { initReactI18next } from 'react-i18next';
import { messages as english } from './messages.en';
import { messages as french } from './messages.fr';
import { theme } from './theme';

/** Texts of features by folder name, in French and English. */
export interface TestMessages {
  fr?: Record<string, unknown>;
  en?: Record<string, unknown>;
}

let mounted: { root: Root; host: HTMLElement } | undefined;

async function startTexts(messages: TestMessages): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: 'fr',
    fallbackLng: false,
    interpolation: { escapeValue: false },
    resources: {
      fr: { translation: { ui: french, ...messages.fr } },
      en: { translation: { ui: english, ...messages.en } },
    },
  });
}

/** Lets promises and timers of at most `ms` run, with React following. */
export async function settle(ms = 0): Promise<void> {
  await act(() => new Promise((resolve) => setTimeout(resolve, ms)));
}

/** Draws an element in jsdom, in French, replacing what was drawn before. */
export async function show(element: ReactNode, messages: TestMessages = {}): Promise<HTMLElement> {
  Reflect.set(globalThis, 'IS_REACT_ACT_ENVIRONMENT', true);
  await clear();
  await startTexts(messages);
  const host = document.body.appendChild(document.createElement('div'));
  const root = createRoot(host);
  mounted = { root, host };
  act(() =>
    root.render(
      <MantineProvider theme={theme} env="test">
        {element}
      </MantineProvider>,
    ),
  );
  await settle();
  return host;
}

/** Takes away what was drawn. */
export async function clear(): Promise<void> {
  const { root, host } = mounted ?? {};
  mounted = undefined;
  await act(async () => root?.unmount());
  host?.remove();
}

const nameOf = (element: Element): string =>
  (
    element.getAttribute('aria-label') ??
    (element instanceof HTMLInputElement ? element.labels?.[0]?.textContent : undefined) ??
    element.textContent ??
    ''
  )
    .replace(/[\u00a0\u202f]/g, ' ')
    .trim();

/** Every element of a selector whose accessible name is, or matches, `name`. */
export function all<E extends HTMLElement = HTMLElement>(selector: string, name?: string | RegExp): E[] {
  return [...document.body.querySelectorAll<E>(selector)].filter((element) => {
    if (name === undefined) return true;
    return typeof name === 'string' ? nameOf(element) === name : name.test(nameOf(element));
  });
}

/** The one element of a selector and name; fails with what is there instead. */
export function find<E extends HTMLElement = HTMLElement>(selector: string, name?: string | RegExp): E {
  const [found, another] = all<E>(selector, name);
  if (found && !another) return found;
  const present = all(selector).map(nameOf).join(' | ');
  throw new Error(`${another ? 'several' : 'no'} ${selector} named ${String(name)}; there are: ${present}`);
}

export async function click(element: Element, options: MouseEventInit = {}): Promise<void> {
  act(() => {
    element.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true, ...options }));
  });
  await settle();
}

/** Types a text in the place of the former one, as a person would see it afterwards. */
export async function type(input: HTMLInputElement | HTMLTextAreaElement, text: string): Promise<void> {
  const setValue = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(input) as object, 'value')?.set;
  act(() => {
    input.focus();
    setValue?.call(input, text);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await settle();
}

export async function leave(input: HTMLElement): Promise<void> {
  act(() => input.blur());
  await settle();
}

export async function press(
  key: string,
  target: EventTarget = document.activeElement ?? document.body,
): Promise<void> {
  act(() => {
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
  await settle(30);
}
