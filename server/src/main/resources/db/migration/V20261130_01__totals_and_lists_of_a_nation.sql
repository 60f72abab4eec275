-- The same activities as in the cells of the kinds with indicator '', summed for each bidang, of every region above the
-- villages: what most screens ask, in a few rows. What is shown to the public is asked by kind and stays there.
create table total_by_field (
  region_code text collate "C" not null,
  month date not null constraint total_by_field_month_check check (extract(day from month) = 1),
  field text not null,
  state text not null,
  activities bigint not null,
  participants_male bigint not null,
  participants_female bigint not null,
  constraint total_by_field_pkey primary key (region_code, month, field, state)
);
insert into total_by_field (region_code, month, field, state, activities, participants_male, participants_female)
select c.region_code, c.month, t.field, c.state, sum(c.activities), sum(c.participants_male), sum(c.participants_female)
from total_cell c join activity_type t on t.code = c.type_code
where c.indicator = '' and c.state <> 'PUBLISHED' and length(c.region_code) < 13
group by 1, 2, 3, 4;

-- The proof of a result in the whole country, newest first.
create index activity_type_date_idx on activity (type_code, start_date desc, id desc);
-- The newest of a province, and of a kabupaten: too many to sort, too few to meet them soon among those of the country.
create index activity_province_date_idx on activity (left(region_code, 2), start_date desc, id desc);
create index activity_regency_date_idx on activity (left(region_code, 5), start_date desc, id desc);

-- Search finds the beginnings of words, in any order, in title and place. Only letters and digits count: "RT-02" is two words.
create function words_of(text) returns tsvector language sql immutable parallel safe return
  to_tsvector('simple'::regconfig, regexp_replace(lower($1), '[^[:alnum:]]+', ' ', 'g'));
create function words_asked(text) returns tsquery language sql immutable parallel safe return (
  select coalesce(string_agg(quote_literal(word) || ':*', ' & '), '')::tsquery
  from regexp_split_to_table(lower($1), '[^[:alnum:]]+') as word where word <> '');
create index activity_words_idx on activity using gin (words_of(title || ' ' || coalesce(place, '')));
