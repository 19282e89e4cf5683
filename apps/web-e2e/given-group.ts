import pg from 'pg';
import { addresses } from './addresses';

export interface GivenGroup {
  tenantId: string;
  slug: string;
  administrator: string;
}

/** A SIREN nobody has: the key is right (Luhn), the number starts with zeros. */
function inventedSiren(): string {
  const body = `00${String(Math.floor(Math.random() * 1_000_000)).padStart(6, '0')}`;
  const key = (digits: string) =>
    [...digits].reverse().reduce((sum, digit, index) => {
      const doubled = Number(digit) * (index % 2 === 1 ? 2 : 1);
      return sum + (doubled > 9 ? doubled - 9 : doubled);
    }, 0) % 10;
  return body + String((10 - key(`${body}0`)) % 10);
}

/** A group as an operator opens it for a customer: its name, and one administrator who may enter. Nothing else. */
export async function givenGroup(name: string, slug: string, administrator: string): Promise<GivenGroup> {
  const client = new pg.Client(addresses().environment['DATABASE_URL']);
  await client.connect();
  try {
    const { rows } = await client.query<{ tenantId: string }>(
      `insert into employer_group (name, siren, siret, legal_form, postcode, city, sign_up_slug, cut_off_day)
       values ($1, $3::text, $3::text || '00000', 'Association loi 1901', '56000', 'Vannes', $2, 3)
       returning tenant_id as "tenantId"`,
      [name, slug, inventedSiren()],
    );
    const { tenantId } = rows[0] as { tenantId: string };
    await client.query(
      `with person as (insert into app_user (email, full_name) values ($2, 'Aline Fondatrice') returning id)
       insert into role_grant (tenant_id, user_id, role) select $1, id, 'administrator' from person`,
      [tenantId, administrator],
    );
    return { tenantId, slug, administrator };
  } finally {
    await client.end();
  }
}
