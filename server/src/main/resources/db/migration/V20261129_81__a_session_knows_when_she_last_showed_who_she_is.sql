-- When she last showed her password, or the slip with which the session began: who finds her phone open cannot, and what
-- would shut her out of her own account asks for it.
alter table session add column proved_at timestamptz;
