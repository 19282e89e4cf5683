import { api, unwrap, type components } from '@relais/api-client';
import { queryOptions } from '@tanstack/react-query';

export type Agreement = components['schemas']['GroupAgreementView'];
export type ChangeAgreement = components['schemas']['ChangeGroupAgreement'];
export type Offer = components['schemas']['MembershipOfferView'];
export type ChangeOffer = components['schemas']['ChangeMembershipOffer'];

export const agreementsQuery = queryOptions({
  queryKey: ['group-agreements'],
  queryFn: ({ signal }) => unwrap(api.GET('/v1/group-agreements', { signal })),
});

export const changeAgreement = (body: ChangeAgreement, attempt: object) =>
  unwrap(api.POST('/v1/group-agreements', { body, ...attempt }));

export const offersQuery = queryOptions({
  queryKey: ['membership-offers'],
  queryFn: ({ signal }) => unwrap(api.GET('/v1/membership-offers', { signal })),
});

export const changeOffer = (body: ChangeOffer, attempt: object) =>
  unwrap(api.POST('/v1/membership-offers', { body, ...attempt }));

/** Where a dated row stands: in force, to come, or past. */
export function standing(
  row: { validFrom: string; validTo: string | null },
  today: string,
): 'in-force' | 'to-come' | 'past' {
  if (row.validFrom > today) return 'to-come';
  return row.validTo === null || row.validTo >= today ? 'in-force' : 'past';
}
