import { api, unwrap, useSend, type components } from '@relais/api-client';
import { queryOptions } from '@tanstack/react-query';

type Schemas = components['schemas'];
export type Offer = Schemas['MembershipOfferView'];

export const agreementsQuery = queryOptions({
  queryKey: ['group-terms', 'agreements'],
  queryFn: ({ signal }) => unwrap(api.GET('/v1/group-agreements', { signal })),
});

export const offersQuery = queryOptions({
  queryKey: ['group-terms', 'offers'],
  queryFn: ({ signal }) => unwrap(api.GET('/v1/membership-offers', { signal })),
});

export const useChangeAgreement = () =>
  useSend(
    (body: Schemas['ChangeGroupAgreement'], attempt) =>
      unwrap(api.POST('/v1/group-agreements', { body, ...attempt })),
    { invalidates: [['group-terms']] },
  );

export const useChangeOffer = () =>
  useSend(
    (body: Schemas['ChangeMembershipOffer'], attempt) =>
      unwrap(api.POST('/v1/membership-offers', { body, ...attempt })),
    { invalidates: [['group-terms'], ['sign-up']] },
  );
