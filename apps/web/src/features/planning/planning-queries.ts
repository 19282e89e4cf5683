import { api, unwrap, type Attempt, type components } from '@relais/api-client';
import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';

type Schemas = components['schemas'];
export type Planning = Schemas['PlanningView'];
export type PlanningCell = Schemas['PlanningCellView'];
export type Closure = Schemas['ClosureView'];
export type DeclareClosure = Schemas['DeclareClosure'];
export type Axis = 'employees' | 'practices';

const ROWS_PER_PAGE = 60;

/** A planning, rows page by page. */
export const planningPagesQuery = (axis: Axis, from: string, to: string) =>
  infiniteQueryOptions({
    queryKey: ['planning', axis, from, to],
    queryFn: ({ pageParam, signal }) =>
      unwrap(
        api.GET(axis === 'employees' ? '/v1/planning/employees' : '/v1/planning/practices', {
          params: {
            query: {
              from,
              to,
              limit: ROWS_PER_PAGE,
              ...(pageParam === undefined ? {} : { cursor: pageParam }),
            },
          },
          signal,
        }),
      ),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (last) => last.nextCursor ?? undefined,
  });

/** The planning of one person or one practice, which fits in a page. */
export const ownPlanningQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ['planning', 'own', from, to],
    queryFn: ({ signal }) =>
      unwrap(api.GET('/v1/planning/employees', { params: { query: { from, to, limit: 1000 } }, signal })),
  });

/** What the rules of working time need to judge the plans of people; they are judged here. */
export const plannedWorkQuery = (employeeIds: string[], from: string, to: string) =>
  queryOptions({
    queryKey: ['planning', 'work', from, to, employeeIds],
    queryFn: ({ signal }) =>
      unwrap(api.POST('/v1/planning/work', { body: { employeeIds, from, to }, signal })),
  });

/** Lets errors of a plan pass. */
export const passPlan = (body: Schemas['PassPlan'], attempt: Attempt) =>
  unwrap(api.POST('/v1/planning/overrides', { body, ...attempt }));

export const closuresQuery = (from: string, to: string) =>
  queryOptions({
    queryKey: ['planning', 'closures', from, to],
    queryFn: ({ signal }) => unwrap(api.GET('/v1/closures', { params: { query: { from, to } }, signal })),
  });

export const declareClosure = (body: DeclareClosure, attempt: Attempt) =>
  unwrap(api.POST('/v1/closures', { body, ...attempt }));

export const cancelClosure = ({ id, version }: { id: string; version: number }, attempt: Attempt) =>
  unwrap(
    api.POST('/v1/closures/{id}/cancellation', { params: { path: { id } }, body: { version }, ...attempt }),
  );

export const PLANNING_KEYS = [['planning'], ['placements']] as const;

/** Several pages as one planning; what they share is kept once. */
export function joinPages(pages: readonly Planning[]): Planning | undefined {
  const [first] = pages;
  if (!first) return undefined;
  const once = <T extends { id: string }>(items: readonly T[]): T[] => [
    ...new Map(items.map((item) => [item.id, item])).values(),
  ];
  return {
    ...first,
    rows: pages.flatMap((page) => page.rows),
    cells: pages.flatMap((page) => page.cells),
    employees: once(pages.flatMap((page) => page.employees)),
    members: once(pages.flatMap((page) => page.members)),
    sites: once(pages.flatMap((page) => page.sites)),
    closures: once(pages.flatMap((page) => page.closures)),
  };
}
