-- The language a doctor is written to. Chosen by the page of the sign-up, then by the doctor or the officer.

alter table doctor add column locale text not null default 'fr' check (locale in ('fr', 'en'));
