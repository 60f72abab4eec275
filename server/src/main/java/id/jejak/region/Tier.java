package id.jejak.region;

/// The tiers of the administrative tree, from the top.
public enum Tier {
  NATION,
  PROVINCE,
  REGENCY,
  DISTRICT,
  VILLAGE
}
