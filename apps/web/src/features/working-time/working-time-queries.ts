import { api, unwrap, useAllPages, useSend, type components, type RowSource } from '@relais/api-client';
import { queryOptions } from '@tanstack/react-query';

type Schemas = components['schemas'];
export type OverrideRow = Schemas['OverrideRow'];
export type TravelRow = Schemas['TravelRow'];
export type OutsideWork = Schemas['OutsideWorkView'];

/** Errors that somebody let pass, newest first. */
export function useOverrides(): RowSource<OverrideRow> {
  return useAllPages({
    queryKey: ['rule-overrides'],
    fetchPage: (cursor, signal) =>
      unwrap(
        api.GET('/v1/rule-overrides', {
          params: { query: { limit: 1000, ...(cursor === undefined ? {} : { cursor }) } },
          signal,
        }),
      ),
  });
}

export const useWithdraw = () =>
  useSend(
    ({ id, reason }: { id: string; reason: string }, attempt) =>
      unwrap(
        api.POST('/v1/rule-overrides/{overrideId}/withdrawal', {
          params: { path: { overrideId: id } },
          body: { reason },
          ...attempt,
        }),
      ),
    { invalidates: [['rule-overrides'], ['placements'], ['planning'], ['months'], ['audit']] },
  );

/** Journeys that somebody's work needs, and those entered. */
export function useJourneys(): RowSource<TravelRow> {
  return useAllPages({
    queryKey: ['site-travel'],
    fetchPage: (cursor, signal) =>
      unwrap(
        api.GET('/v1/site-travel', {
          params: { query: { limit: 1000, ...(cursor === undefined ? {} : { cursor }) } },
          signal,
        }),
      ),
  });
}

export const useSetJourney = () =>
  useSend(
    (body: Schemas['SetTravel'], attempt) => unwrap(api.POST('/v1/site-travel', { body, ...attempt })),
    {
      invalidates: [['site-travel'], ['placements'], ['planning'], ['months'], ['home']],
    },
  );

export const outsideWorkQuery = (employeeId: string) =>
  queryOptions({
    queryKey: ['employees', employeeId, 'outside-work'],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/v1/employees/{employeeId}/outside-work', { params: { path: { employeeId } }, signal }),
      ),
  });

export const useStateOutsideWork = (employeeId: string) =>
  useSend(
    (body: Schemas['StateOutsideWork'], attempt) =>
      unwrap(
        api.POST('/v1/employees/{employeeId}/outside-work', {
          params: { path: { employeeId } },
          body,
          ...attempt,
        }),
      ),
    { invalidates: [['employees', employeeId], ['placements'], ['planning'], ['months'], ['home']] },
  );
