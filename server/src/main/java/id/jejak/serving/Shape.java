package id.jejak.serving;

import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import java.util.List;

/// Writes down the members of a JSON object for the API's description.
final class Shape {
  private final Schema<?> schema = new ObjectSchema();

  Shape with(String name, Schema<?> member) {
    schema.addProperty(name, member);
    return this;
  }

  /// The members as in `other`.
  Shape withAllOf(Schema<?> other) {
    other.getProperties().forEach((name, member) -> schema.addProperty(name, member));
    return this;
  }

  Shape described(String words) {
    schema.setDescription(words);
    return this;
  }

  /// The finished object; other members are refused.
  Schema<?> closed(String... required) {
    schema.setAdditionalProperties(false);
    return open(required);
  }

  /// The finished object; more members may be added one day.
  Schema<?> open(String... required) {
    schema.setRequired(List.of(required));
    return schema;
  }
}
