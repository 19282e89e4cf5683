import { policy } from '../policy';
import { isStaff } from '../principal';

policy(
  'law-change.read',
  'Officers and administrators see what a release changed in the law and whom it concerns',
  isStaff,
);
policy('law-change.acknowledge', 'Officers and administrators acknowledge a change of the law', isStaff);
