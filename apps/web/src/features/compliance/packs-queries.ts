import { api, unwrap, useSend, type components } from '@relais/api-client';
import { queryOptions } from '@tanstack/react-query';

export type InspectorPack = components['schemas']['InspectorPackView'];

/** Milliseconds between two looks at a pack that is being made. */
const LOOK_EVERY = 2000;

const underWay = ({ status }: InspectorPack): boolean => status === 'asked' || status === 'building';

export const packsQuery = queryOptions({
  queryKey: ['inspector-packs'],
  queryFn: ({ signal }) => unwrap(api.GET('/v1/inspector-packs', { signal })),
  refetchInterval: ({ state }) => (state.data?.some(underWay) ? LOOK_EVERY : false),
});

export const useMakePack = () =>
  useSend(
    (asOf: string | null, attempt) =>
      unwrap(api.POST('/v1/inspector-packs', { body: asOf === null ? {} : { asOf }, ...attempt })),
    { invalidates: [['inspector-packs']] },
  );
