package id.jejak.access;

import id.jejak.region.RegionCode;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/// `jejak.top-region`: the code of the region whose team has nobody above it in this installation.
@ConfigurationProperties("jejak")
record AccessSettings(@DefaultValue("ID") RegionCode topRegion) {}
