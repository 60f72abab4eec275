import type { HeldOffice, OfficerDetail } from '../../engine/officers/model';
import type { PassingValues } from './passing';

export interface StepProps {
  detail: OfficerDetail;
  office: HeldOffice;
  values: PassingValues;
  errors: Record<string, string>;
  onChange: (changes: Partial<PassingValues>) => void;
}
