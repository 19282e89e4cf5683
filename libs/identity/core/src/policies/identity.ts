import { policy } from '../policy';
import { anybody, isAdministrator, isStaff } from '../principal';

policy('session.read', 'Whoever is signed in sees their own session', anybody);
policy('session.change', 'Whoever is signed in changes their own session, language and password', anybody);
policy('group.read', 'Whoever is signed in sees the name and settings of their group', anybody);
policy('group.update', 'Administrators change the settings of the group', isAdministrator);
policy('user.list', 'Officers and administrators see who may enter', isStaff);
policy('user.invite', 'Administrators let people in', isAdministrator);
policy('user.revoke', 'Administrators withdraw a role', isAdministrator);
policy('audit.read', 'Officers and administrators read the audit trail', isStaff);
policy('job.list', 'Administrators see the jobs of their group that failed', isAdministrator);
policy('job.retry', 'Administrators try a failed job again', isAdministrator);
policy('mail.list', 'Officers and administrators see which messages were sent', isStaff);
policy('file.add', 'Whoever is signed in may hand in a proof', anybody);
policy('file.read', 'Officers and administrators open the files of the group', isStaff);
