import { api, unwrap, useSend, type components } from '@relais/api-client';
import { queryOptions, useQuery } from '@tanstack/react-query';

type Schemas = components['schemas'];
export type Package = Schemas['PackageView'];
export type PackageDetail = Schemas['PackageDetailView'];
export type FileRow = Schemas['FileRowView'];

export const inboxQuery = queryOptions({
  queryKey: ['provider', 'inbox'],
  queryFn: ({ signal }) => unwrap(api.GET('/v1/provider/inbox', { signal })),
});

export const packageQuery = (grantId: string, id: string) =>
  queryOptions({
    queryKey: ['provider', 'package', grantId, id],
    queryFn: ({ signal }) =>
      unwrap(
        api.GET('/v1/provider/groups/{grantId}/exports/{id}', { params: { path: { grantId, id } }, signal }),
      ),
  });

export type PackageState = 'new' | 'fetched' | 'received' | 'superseded';

/** Where a file stands for the provider. */
export function stateOf(
  item: Pick<Package, 'status' | 'acknowledgedAt' | 'firstDownloadedAt'>,
): PackageState {
  if (item.status === 'superseded') return 'superseded';
  if (item.acknowledgedAt !== null) return 'received';
  return item.firstDownloadedAt === null ? 'new' : 'fetched';
}

/** Number of files in force that nobody downloaded yet. */
export function useToImport(): number | undefined {
  const { data } = useQuery(inboxQuery);
  return data?.packages.filter((item) => stateOf(item) === 'new').length;
}

const STALE = [['provider']];

export const useAcknowledge = (grantId: string, id: string) =>
  useSend(
    (_: void, attempt) =>
      unwrap(
        api.POST('/v1/provider/groups/{grantId}/exports/{id}/acknowledge', {
          params: { path: { grantId, id } },
          ...attempt,
        }),
      ),
    { invalidates: STALE },
  );

export const useAsk = (grantId: string, id: string) =>
  useSend(
    (body: Schemas['WriteMessage'], attempt) =>
      unwrap(
        api.POST('/v1/provider/groups/{grantId}/exports/{id}/messages', {
          params: { path: { grantId, id } },
          body,
          ...attempt,
        }),
      ),
    { invalidates: STALE },
  );
