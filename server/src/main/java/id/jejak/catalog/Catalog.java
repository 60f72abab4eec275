package id.jejak.catalog;

import id.jejak.shared.OpenToAll;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/// The catalogue, about a hundred types, held in memory. Brought up to the program's version at
/// start.
@Component
public class Catalog {
  private final CatalogView view;
  private final Map<String, ActivityType> types;
  private final Map<String, Indicator> indicators;

  Catalog(CatalogStore store, JsonMapper json, TransactionTemplate transaction) {
    var file = CatalogFile.read(json);
    transaction.executeWithoutResult(status -> {
      store.lock();
      if (store.version().compareTo(file.version()) < 0) {
        store.keep(file);
      }
    });
    var all = store.list();
    this.view =
        new CatalogView(
            store.version(), fields(), file.programmes(), all, file.methods(), file.fundSources());
    this.types = all.stream().collect(Collectors.toMap(ActivityType::code, Function.identity()));
    this.indicators =
        all.stream()
            .flatMap(type -> type.indicators().stream())
            .collect(Collectors.toMap(Indicator::code, Function.identity()));
  }

  /// All types in the order of bidang and code.
  @OpenToAll("the vocabulary is public")
  public List<ActivityType> types() {
    return view.types();
  }

  @OpenToAll("the vocabulary is public")
  public Optional<ActivityType> findType(String code) {
    return Optional.ofNullable(types.get(code));
  }

  @OpenToAll("the vocabulary is public")
  public Optional<Indicator> findIndicator(String code) {
    return Optional.ofNullable(indicators.get(code));
  }

  /// The interface's word for a method such as `PELATIHAN`, or the code itself.
  @OpenToAll("the vocabulary is public")
  public String methodName(String code) {
    return nameOf(view.methods(), code);
  }

  /// The interface's word for a fund source such as `APBDES`, or the code itself.
  @OpenToAll("the vocabulary is public")
  public String fundSourceName(String code) {
    return nameOf(view.fundSources(), code);
  }

  /// The codes of fund sources, as they stand in a form.
  @OpenToAll("the vocabulary is public")
  public List<String> fundSources() {
    return view.fundSources().stream().map(CatalogView.Named::code).toList();
  }

  @OpenToAll("the vocabulary is public")
  CatalogView view() {
    return view;
  }

  private static String nameOf(List<CatalogView.Named> list, String code) {
    return list.stream()
        .filter(named -> named.code().equals(code))
        .map(CatalogView.Named::name)
        .findFirst()
        .orElse(code);
  }

  private static List<CatalogView.FieldView> fields() {
    return Arrays.stream(Field.values())
        .map(
            field -> new CatalogView.FieldView(field, field.label(), field.roman(), subject(field)))
        .toList();
  }

  private static String subject(Field field) {
    return switch (field) {
      case POKJA_I -> "Pembinaan Karakter Keluarga";
      case POKJA_II -> "Pendidikan dan Peningkatan Ekonomi Keluarga";
      case POKJA_III -> "Penguatan Ketahanan Keluarga";
      case POKJA_IV -> "Kesehatan Keluarga dan Lingkungan";
      case SEKRETARIAT -> "Administrasi dan tata usaha";
    };
  }
}
