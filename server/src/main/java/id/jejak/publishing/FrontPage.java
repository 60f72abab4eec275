package id.jejak.publishing;

import java.util.List;

/// The front page: what this is, the way to a region, and what is new.
record FrontPage(
    Head head,
    String regionName,
    String regionPath,
    String period,
    List<Measure> headline,
    List<Card> newest) {}
