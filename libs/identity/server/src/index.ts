export { Accounts, type GrantRequest } from './accounts';
export { CurrentPrincipal, CurrentSessionId } from './current-principal';
export { LanguageChosen, languageChosen } from './identity.jobs';
export { IdentityModule } from './identity.module';
export { OperationsService } from './operations.service';
export { Sessions } from './sessions';
export { hashPassword } from './sign-in.service';
