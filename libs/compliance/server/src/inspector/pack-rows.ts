import type { LocalDate } from '@relais/kernel';
import type { CsvColumns } from '@relais/platform/http';

/** A line of the register that the host practice keeps: a person placed there by the group (D1221-23). */
export interface HostRegisterRow {
  memberNo: number;
  legalName: string;
  familyName: string;
  givenName: string;
  job: string;
  startsOn: LocalDate;
  endsOn: LocalDate | null;
  mention: string;
  groupName: string;
  groupAddress: string;
}

export const HOST_REGISTER_COLUMNS = {
  familyName: 'Nom',
  givenName: 'Prénom',
  job: 'Emploi',
  startsOn: 'Entrée',
  endsOn: 'Sortie',
  mention: 'Mention',
  groupName: 'Dénomination du groupement',
  groupAddress: 'Adresse du groupement',
} as const satisfies CsvColumns<HostRegisterRow>;

/** $1 the day. Lines of who left long ago are left out with the same retention as the group's own register ($2). */
export const HOST_REGISTER_SQL = `
  select m.member_no as "memberNo", m.legal_name as "legalName", e.family_name as "familyName", e.given_name as "givenName",
    coalesce(t.job_title, '') as job, p.starts_on as "startsOn", case when p.ends_on <= $1 then p.ends_on end as "endsOn",
    'mis à disposition par un groupement d’employeurs' as mention, g.name as "groupName",
    concat_ws(', ', nullif(g.street, ''), concat_ws(' ', nullif(g.postcode, ''), nullif(g.city, ''))) as "groupAddress"
  from placement p
  join member m on m.id = p.member_id
  join employee e on e.id = p.employee_id
  join employer_group g on g.tenant_id = p.tenant_id
  left join lateral (
    select job_title from contract_terms where contract_id = p.contract_id and valid_from <= $1 order by valid_from desc limit 1
  ) t on true
  where p.starts_on <= $1 and (p.ends_on is null or p.ends_on >= $2)
  order by m.member_no, p.starts_on, e.employee_no, p.id`;

export interface ContractRow {
  employeeNo: number;
  familyName: string;
  givenName: string;
  kind: string;
  startsOn: LocalDate;
  endsOn: LocalDate | null;
  job: string;
  weeklyHours: string;
  fixedTermReason: string;
}

export const CONTRACT_COLUMNS = {
  employeeNo: 'N°',
  familyName: 'Nom',
  givenName: 'Prénom',
  kind: 'Contrat',
  startsOn: 'Début',
  endsOn: 'Fin',
  job: 'Emploi',
  weeklyHours: 'Heures par semaine',
  fixedTermReason: 'Motif du CDD',
} as const satisfies CsvColumns<ContractRow>;

export const CONTRACTS_SQL = `
  select e.employee_no as "employeeNo", e.family_name as "familyName", e.given_name as "givenName", upper(c.kind) as kind,
    c.starts_on as "startsOn", c.ends_on as "endsOn", coalesce(t.job_title, '') as job,
    coalesce(replace(to_char(t.weekly_minutes / 60.0, 'FM990.00'), '.', ','), '') as "weeklyHours",
    coalesce(c.fixed_term_reason, '') as "fixedTermReason"
  from employment_contract c
  join employee e on e.id = c.employee_id
  left join lateral (
    select job_title, weekly_minutes from contract_terms where contract_id = c.id and valid_from <= $1 order by valid_from desc limit 1
  ) t on true
  where c.status <> 'draft' and c.starts_on <= $1 and (c.ends_on is null or c.ends_on >= $2)
  order by c.starts_on, e.employee_no, c.id`;

export interface PlacementRow {
  memberNo: number;
  legalName: string;
  site: string;
  employeeNo: number;
  familyName: string;
  givenName: string;
  startsOn: LocalDate;
  endsOn: LocalDate | null;
  agreementSignedOn: LocalDate | null;
  missions: string;
}

export const PLACEMENT_COLUMNS = {
  memberNo: 'N° du membre',
  legalName: 'Cabinet utilisateur',
  site: 'Lieu de travail',
  employeeNo: 'N° du salarié',
  familyName: 'Nom',
  givenName: 'Prénom',
  startsOn: 'Début',
  endsOn: 'Fin',
  agreementSignedOn: 'Convention signée le',
  missions: 'Missions',
} as const satisfies CsvColumns<PlacementRow>;

export const PLACEMENTS_SQL = `
  select m.member_no as "memberNo", m.legal_name as "legalName",
    concat_ws(', ', s.name, nullif(s.street, ''), s.postcode || ' ' || s.city) as site,
    e.employee_no as "employeeNo", e.family_name as "familyName", e.given_name as "givenName",
    p.starts_on as "startsOn", p.ends_on as "endsOn", p.agreement_signed_on as "agreementSignedOn", p.missions
  from placement p
  join member m on m.id = p.member_id
  join practice_site s on s.id = p.site_id
  join employee e on e.id = p.employee_id
  where p.starts_on <= $1 and (p.ends_on is null or p.ends_on >= $2)
  order by m.member_no, p.starts_on, e.employee_no, p.id`;

export interface HoursRow {
  employeeNo: number;
  familyName: string;
  givenName: string;
  day: LocalDate;
  practice: string;
  kind: string;
  start: string;
  end: string;
  hours: string;
  state: string;
}

export const HOURS_COLUMNS = {
  day: 'Jour',
  practice: 'Cabinet',
  kind: 'Nature',
  start: 'De',
  end: 'À',
  hours: 'Heures travaillées',
  state: 'État',
} as const satisfies CsvColumns<HoursRow>;

/** Hours by day ($1 the first, $2 the last); an absence is shown without its reason. */
export const HOURS_SQL = `
  select e.employee_no as "employeeNo", e.family_name as "familyName", e.given_name as "givenName", w.day,
    m.legal_name as practice,
    case w.kind when 'work' then 'travail' when 'absence' then 'absence' when 'holiday' then 'jour férié' else 'fermeture du cabinet' end as kind,
    to_char(make_interval(mins => w.start_minute), 'HH24:MI') as start,
    case when w.end_minute = 1440 then '24:00' else to_char(make_interval(mins => w.end_minute), 'HH24:MI') end as "end",
    replace(to_char(w.worked_minutes / 60.0, 'FM990.00'), '.', ',') as hours,
    case p.status when 'approved' then 'validé' when 'declared' then 'déclaré' when 'disputed' then 'contesté' else 'prévu' end as state
  from work_entry w
  join timesheet_part p on p.id = w.part_id
  join employee e on e.id = w.employee_id
  join member m on m.id = w.member_id
  where w.day between $1 and $2
  order by e.employee_no, w.day, w.start_minute, w.id`;

/** A proof, with where its bytes are. */
export interface ProofRow {
  subject: string;
  duty: string;
  doneOn: LocalDate | null;
  validUntil: LocalDate | null;
  reason: string;
  fileId: string | null;
  fileName: string | null;
}

export interface ProofLine extends Omit<ProofRow, 'fileId' | 'fileName'> {
  path: string;
}

export const PROOF_COLUMNS = {
  subject: 'Concerne',
  duty: 'Obligation',
  doneOn: 'Fait le',
  validUntil: 'Valable jusqu’au',
  reason: 'Sans objet parce que',
  path: 'Fichier du dossier',
} as const satisfies CsvColumns<ProofLine>;

/** Everything recorded about an obligation until that day, qualifications included; `duty` is an id of the law data or a kind. */
export const PROOFS_SQL = `
  select * from (
    select coalesce(e.family_name || ' ' || e.given_name, m.legal_name, g.name) as subject, r.obligation_id as duty,
      r.done_on as "doneOn", r.valid_until as "validUntil", coalesce(r.not_applicable_reason, '') as reason,
      r.file_id as "fileId", f.name as "fileName", r.id
    from obligation_record r
    join employer_group g on g.tenant_id = r.tenant_id
    left join employee e on r.subject_type = 'employee' and e.id = r.subject_id
    left join member m on r.subject_type = 'member' and m.id = r.subject_id
    left join stored_file f on f.id = r.file_id
    where r.done_on is null or r.done_on <= $1
    union all
    select e.family_name || ' ' || e.given_name, 'qualification-' || q.kind, q.obtained_on, q.expires_on, '', q.file_id, f.name, q.id
    from qualification q join employee e on e.id = q.employee_id left join stored_file f on f.id = q.file_id
    where q.status = 'obtained' and q.obtained_on <= $1
  ) x order by subject collate "C", duty collate "C", "doneOn", id`;
