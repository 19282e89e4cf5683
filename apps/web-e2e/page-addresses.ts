import type { APIRequestContext } from '@playwright/test';
import { addresses } from './addresses';
import { linkIn, mailTo } from './mails';

type Row = Record<string, string>;
interface Source {
  /** Where the API lists such things to the person who may open them. */
  list: string;
  rows: (answer: never) => Row[];
}

const items = (name: string) => (answer: { items: { id: string }[] }) =>
  answer.items.map(({ id }) => ({ [name]: id }));

/** Where the ids in the path of a page come from. A page with another id needs a line here. */
const SOURCES: Readonly<Record<string, Source>> = {
  $memberId: { list: '/v1/members?limit=1', rows: items('$memberId') },
  $applicationId: { list: '/v1/members/applications?limit=1', rows: items('$applicationId') },
  $employeeId: { list: '/v1/employees?limit=1', rows: items('$employeeId') },
  $contractId: { list: '/v1/contracts?limit=1', rows: items('$contractId') },
  $placementId: { list: '/v1/placements?limit=1', rows: items('$placementId') },
  $aidContractId: { list: '/v1/aid-contracts?limit=1', rows: items('$aidContractId') },
  $grantId: {
    list: '/v1/provider/inbox',
    rows: (answer: { packages: { grantId: string; id: string }[] }) =>
      answer.packages.map(({ grantId, id }) => ({ $grantId: grantId, $exportId: id })),
  },
};

/** The address of a page of the registry, with ids of the demonstration in place of its parameters. */
export async function addressOf(path: string, request: APIRequestContext): Promise<string> {
  if (path === '/approve') {
    const mail = await mailTo(request, doctorMail(), /à valider/);
    const { pathname, search, hash } = new URL(linkIn(mail));
    return `${pathname}${search}${hash}`;
  }
  const [parameter] = /\$\w+/.exec(path) ?? [];
  if (parameter === undefined) return path;
  if (parameter === '$slug') return path.replace('$slug', addresses().demo.signUpSlug);
  const source = SOURCES[parameter];
  if (!source) throw new Error(`${path}: say in page-addresses.ts where ${parameter} comes from`);
  const answer = await request.get(source.list);
  const [row] = source.rows((await answer.json()) as never);
  if (!row) throw new Error(`${path}: the demonstration has none of it (${source.list})`);
  return Object.entries(row).reduce((address, [name, id]) => address.replace(name, id), path);
}

function doctorMail(): string {
  const doctor = addresses().demo.signIns.find(({ role }) => role === 'doctor');
  if (!doctor) throw new Error('The demonstration has no doctor');
  return doctor.email;
}
