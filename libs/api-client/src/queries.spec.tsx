import { afterEach, describe, expect, test } from '@jest/globals';
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query';
import { act, useState } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { ApiProblem } from './problem';
import { useSend } from './queries';

(globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }).IS_REACT_ACT_ENVIRONMENT = true;

let root: Root | undefined;

afterEach(() => act(() => root?.unmount()));

/** A record with its version, a form that is made anew when it changes, and a list that takes longer to read again. */
function Versioned({ record, refuse }: { record: { version: number }; refuse: boolean }) {
  const [heard, setHeard] = useState<string[]>([]);
  const { data } = useQuery({ queryKey: ['record'], queryFn: () => Promise.resolve({ ...record }) });
  useQuery({ queryKey: ['slow'], queryFn: () => new Promise((resolve) => setTimeout(resolve, 60, 0)) });
  const version = data?.version ?? 0;
  const hear = (line: string) => setHeard((before) => [...before, line]);
  return (
    <>
      <Form key={version} record={record} version={version} refuse={refuse} hear={hear} />
      <output>{heard.join(', ')}</output>
    </>
  );
}

interface FormProps {
  record: { version: number };
  version: number;
  refuse: boolean;
  hear: (line: string) => void;
}

function Form({ record, version, refuse, hear }: FormProps) {
  const save = useSend(
    (from: number) => {
      if (refuse || from !== record.version)
        return Promise.reject(new ApiProblem({ status: 409, code: 'conflict.stale' }));
      record.version += 1;
      return Promise.resolve(record.version);
    },
    { invalidates: [['record'], ['slow']] },
  );
  return (
    <button
      disabled={save.isPending}
      onClick={() =>
        save.mutate(version, {
          onSuccess: (made) => hear(`saved ${made}`),
          onError: (error) => hear(`refused ${(error as ApiProblem).code}`),
        })
      }
    >
      {version}
    </button>
  );
}

/** Lets React and the promises run until the page reads so; a page that never does fails the test. */
async function reads(...parts: string[]): Promise<void> {
  const page = () => ['button', 'output'].map((part) => document.querySelector(part)?.textContent ?? '');
  for (let i = 0; i < 100 && page().join() !== parts.join(); i += 1) {
    await act(() => new Promise((resolve) => setTimeout(resolve, 10)));
  }
  expect(page()).toEqual(parts);
}

async function show(refuse: boolean): Promise<void> {
  const place = document.createElement('div');
  document.body.replaceChildren(place);
  const started = createRoot(place);
  root = started;
  act(() =>
    started.render(
      <QueryClientProvider client={new QueryClient()}>
        <Versioned record={{ version: 1 }} refuse={refuse} />
      </QueryClientProvider>,
    ),
  );
  await reads('1', '');
}

const press = () => act(() => document.querySelector('button')?.click());

describe('A write', () => {
  test('says that it is done although the form that asked was replaced by what it wrote', async () => {
    await show(false);
    press();
    await reads('2', 'saved 2');
    press();
    await reads('3', 'saved 2, saved 3');
  });

  test('says that it was refused, once, and can be tried again', async () => {
    await show(true);
    press();
    await reads('1', 'refused conflict.stale');
    press();
    await reads('1', 'refused conflict.stale, refused conflict.stale');
  });
});
