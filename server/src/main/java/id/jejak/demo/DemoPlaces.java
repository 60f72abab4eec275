package id.jejak.demo;

import id.jejak.region.Region;
import id.jejak.region.RegionCode;
import id.jejak.shape.ShapeImports;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/// Where the kecamatan of Halmahera Selatan lie, roughly, and where near them things happened.
@Component
@ConditionalOnProperty(name = "jejak.command", havingValue = "demo")
class DemoPlaces {
  private static final String FILE = "demo/places.csv";
  private static final double VILLAGE_DEGREES = 0.03;
  private static final double REPORT_DEGREES = 0.002;
  private final ShapeImports shapes;

  DemoPlaces(ShapeImports shapes) {
    this.shapes = shapes;
  }

  record Spot(double latitude, double longitude) {
    /// Somewhere within so many degrees.
    private Spot near(double degrees, RandomGenerator random) {
      return new Spot(
          rounded(latitude + (random.nextDouble() - 0.5) * degrees),
          rounded(longitude + (random.nextDouble() - 0.5) * degrees));
    }

    private static double rounded(double degrees) {
      return Math.round(degrees * 1e5) / 1e5;
    }
  }

  /// Puts the kecamatan on the map, as the operator of a real installation does with her own file.
  void importPoints() {
    try (var file = new ClassPathResource(FILE).getInputStream()) {
      shapes.importCoordinates(file);
    } catch (IOException failure) {
      throw new UncheckedIOException("the sample places cannot be read", failure);
    }
  }

  /// The spots of the kecamatan by their codes.
  static Map<RegionCode, Spot> read() {
    try (var file = new ClassPathResource(FILE).getInputStream()) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .skip(1)
          .map(line -> line.split(","))
          .collect(
              Collectors.toMap(
                  cells -> RegionCode.valueOf(cells[0]),
                  cells -> new Spot(Double.parseDouble(cells[1]), Double.parseDouble(cells[2]))));
    } catch (IOException failure) {
      throw new UncheckedIOException("the sample places cannot be read", failure);
    }
  }

  /// Where a report of a team was written: near its village, which lies near its kecamatan.
  static Optional<Spot> spotOf(Region team, Map<RegionCode, Spot> spots, Random random) {
    var district = spots.get(team.code());
    var around = district == null ? spots.get(team.parentCode()) : district;
    return Optional.ofNullable(around)
        .map(spot -> spot.near(VILLAGE_DEGREES, new SplittableRandom(team.id())))
        .map(spot -> spot.near(REPORT_DEGREES, random));
  }
}
