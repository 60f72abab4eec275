-- The index behind assignment_once knows the region too, but only below the officer: looked up by region alone it is
-- searched nearly whole, and the planner took it because it holds all that was asked for. This one holds that as well.
create index assignment_place_idx on assignment (region_id, officer_id);
drop index assignment_region_idx;
