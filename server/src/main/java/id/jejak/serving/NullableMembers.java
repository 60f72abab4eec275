package id.jejak.serving;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a record says of its members with `@Nullable`: the others are always there and never null.
class NullableMembers implements ModelConverter {
  @Override
  public @Nullable Schema<?> resolve(
      AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
    if (!chain.hasNext()) {
      return null;
    }
    var schema = chain.next().resolve(type, context, chain);
    var raw = Json.mapper().constructType(type.getType()).getRawClass();
    if (schema != null && raw.isRecord()) {
      var model = schema.get$ref() == null ? schema : defined(schema.get$ref(), context);
      if (model != null && model.getProperties() != null) {
        describe(raw, model);
      }
    }
    return schema;
  }

  private static @Nullable Schema<?> defined(String reference, ModelConverterContext context) {
    return context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
  }

  private static void describe(Class<?> type, Schema<?> model) {
    for (var component : type.getRecordComponents()) {
      if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
        describe(component.getType(), model);
      } else if (!component.getAccessor().isAnnotationPresent(JsonIgnore.class)) {
        describe(component, model);
      }
    }
  }

  private static void describe(RecordComponent component, Schema<?> model) {
    var name = nameOf(component);
    var member = model.getProperties().get(name);
    if (member == null) {
      return;
    }
    var nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    if (!nullable || !leavesOutNull(component.getDeclaringRecord())) {
      require(name, model);
    }
    if (nullable && !leavesOutNull(component.getDeclaringRecord())) {
      model.getProperties().put(name, orNull(member));
    }
  }

  private static String nameOf(RecordComponent component) {
    var named = component.getAccessor().getAnnotation(JsonProperty.class);
    return named == null || named.value().isEmpty() ? component.getName() : named.value();
  }

  private static boolean leavesOutNull(Class<?> type) {
    var include = type.getAnnotation(JsonInclude.class);
    return include != null && include.value() == JsonInclude.Include.NON_NULL;
  }

  private static void require(String name, Schema<?> model) {
    if (model.getRequired() == null || !model.getRequired().contains(name)) {
      model.addRequiredItem(name);
    }
  }

  private static Schema<?> orNull(Schema<?> member) {
    if (member.getAnyOf() != null
        || (member.getTypes() != null && member.getTypes().contains("null"))) {
      return member;
    }
    if (member.get$ref() != null || member.getEnum() != null) {
      return new Schema<>().anyOf(List.of(member, new Schema<>().types(Set.of("null"))));
    }
    member.addType("null");
    return member;
  }
}
