package id.jejak.shared;

import id.jejak.region.RegionCode;

/// For RulesSeenRedTest: what `shared` must not do.
final class TiedToAModule {
  private TiedToAModule() {}

  static RegionCode nation() {
    return RegionCode.NATION;
  }
}
