import type { Month } from '@relais/kernel';
import type { ExportView, Format, MessageView } from './exports.contract';

/** An export as it is stored, with the identity of its file. */
export interface ExportRow {
  id: string;
  month: Month;
  revision: number;
  export_no: number;
  format: Format;
  file_id: string;
  control_file_id: string;
  file_name: string;
  bytes: string;
  sha256: string;
  line_count: number;
  status: 'live' | 'superseded';
  replaces_no: number | null;
  totals: object;
  created_at: Date;
  created_by: string;
  first_downloaded_at: Date | null;
  acknowledged_at: Date | null;
  acknowledged_by: string | null;
  messages: number;
}

/** Reads exports; add `where` and `order by`. */
export const EXPORTS = `
  select x.id, x.month, x.revision, x.export_no, x.format, x.file_id, x.control_file_id, f.name as file_name, f.bytes, x.sha256,
    x.line_count, x.status, x.replaces_no, x.totals, x.created_at, x.created_by, x.first_downloaded_at, x.acknowledged_at,
    x.acknowledged_by, (select count(*)::int from payroll_question q where q.export_id = x.id) as messages
  from payroll_export x join stored_file f on f.id = x.file_id`;

/** An export as people see it. */
export function toExportView(row: ExportRow): ExportView {
  return {
    id: row.id,
    month: row.month,
    revision: row.revision,
    exportNo: row.export_no,
    format: row.format,
    fileName: row.file_name,
    bytes: Number(row.bytes),
    sha256: row.sha256,
    lineCount: row.line_count,
    status: row.status,
    replacesNo: row.replaces_no,
    totals: row.totals,
    createdAt: row.created_at.toISOString(),
    createdBy: row.created_by,
    firstDownloadedAt: row.first_downloaded_at?.toISOString() ?? null,
    acknowledgedAt: row.acknowledged_at?.toISOString() ?? null,
    acknowledgedBy: row.acknowledged_by,
    messages: row.messages,
  };
}

export interface MessageRow {
  id: string;
  author_label: string;
  author_role: string;
  body: string;
  asked_at: Date;
  employee_name: string | null;
  payroll_number: string | null;
  code: string | null;
}

/** Reads the thread of one export, oldest first. */
export const THREAD = `
  select q.id, q.author_label, q.author_role, q.body, q.asked_at, q.code, e.payroll_number,
    e.family_name || ' ' || e.given_name as employee_name
  from payroll_question q left join employee e on e.id = q.employee_id
  where q.export_id = $1 order by q.seq limit 1000`;

/** A message as people see it. */
export function toMessageView(row: MessageRow): MessageView {
  return {
    id: row.id,
    author: row.author_label,
    role: row.author_role,
    body: row.body,
    at: row.asked_at.toISOString(),
    employeeName: row.employee_name,
    matricule: row.payroll_number,
    code: row.code,
  };
}
