// Everything about people in office, fetched at once when the first of these screens is opened.
export { ChangeOffice } from './edit/ChangeOffice';
export { ChangePerson } from './edit/ChangePerson';
export { GiveOffice } from './edit/GiveOffice';
export { NewPerson } from './edit/NewPerson';
export { Handed } from './handover/Handed';
export { HandOver } from './handover/HandOver';
export { Officers } from './list/Officers';
export { ChangeLog } from './log/ChangeLog';
export { PersonPage } from './person/PersonPage';
