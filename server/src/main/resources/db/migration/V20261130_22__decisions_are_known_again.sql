-- The name a phone gives a decision: sent twice, it is one.
alter table review add column decision_id uuid;
create unique index review_decision_idx on review (activity_id, decision_id) where decision_id is not null;
