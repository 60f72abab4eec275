package id.jejak.region;

import org.jspecify.annotations.Nullable;

/// A node of the administrative tree. `path` names the regions above it, nearest first: `Kec.
/// Bacan, Kab. Halmahera Selatan`.
public record Region(
    int id,
    RegionCode code,
    String name,
    Tier tier,
    String kind,
    @Nullable RegionCode parentCode,
    @Nullable String path) {}
