export { defineMail, type MailMoment, type MailTemplate, type MailText, type MailTools } from './define-mail';
export { ofInFrench } from './french';
export { MailModule } from './mail.module';
export { deliverMail, Mailer, type MailRequest } from './mailer';
export { renderMail } from './render';
