// Everything about people in office, fetched at once when the first of these screens is opened.
export { ChangeOffice } from './form/ChangeOffice';
export { ChangePerson } from './form/ChangePerson';
export { GiveOffice } from './form/GiveOffice';
export { NewPerson } from './form/NewPerson';
export { Handed } from './handover/Handed';
export { HandOver } from './handover/HandOver';
export { Officers } from './list/Officers';
export { ChangeLog } from './log/ChangeLog';
export { PersonPage } from './person/PersonPage';
