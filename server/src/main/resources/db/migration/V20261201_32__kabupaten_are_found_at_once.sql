-- Five hundred among ninety thousand: the rates above the kabupaten read them all at each asking.
create index region_regency_idx on region (code) where tier = 'REGENCY';
