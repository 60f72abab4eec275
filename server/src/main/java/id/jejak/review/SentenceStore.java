package id.jejak.review;

import id.jejak.region.RegionCode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
class SentenceStore {
  // The team itself first, then those above it, the nearest before the farther.
  private static final String CHAIN =
      """
      select distinct on (r.code = 'ID', length(r.code)) r.code, named_region(r.kind, r.name) as place, s.version,
        s.sentences
      from region r join review_sentences s on s.region_id = r.id
      where r.code = any(:chain) and r.valid_to is null
      order by r.code = 'ID', length(r.code) desc, s.version desc\
      """;
  private static final String INSERT =
      """
      insert into review_sentences (region_id, version, sentences, set_by, set_at)
      select :region, :base::int + 1, :sentences::jsonb, :by, :now
      where :base = coalesce((select max(version) from review_sentences where region_id = :region), 0)
      on conflict (region_id, version) do nothing\
      """;

  private final JdbcClient db;
  private final JsonMapper json;

  SentenceStore(JdbcClient db, JsonMapper json) {
    this.db = db;
    this.json = json;
  }

  /// What one team of the chain has set last; without sentences it inherits again.
  record Row(RegionCode code, String place, int version, @Nullable List<String> sentences) {}

  /// The team's own and those of the teams above it, the nearest first.
  List<Row> chain(RegionCode team) {
    var chain = new ArrayList<String>();
    for (var code = Optional.of(team); code.isPresent(); code = code.get().parent()) {
      chain.add(code.get().value());
    }
    return db.sql(CHAIN)
        .param("chain", chain.toArray(String[]::new))
        .query((row, number) ->
            new Row(
                RegionCode.valueOf(row.getString("code")),
                row.getString("place"),
                row.getInt("version"),
                read(row.getString("sentences"))))
        .list();
  }

  /// False when another version than `base` is the newest.
  boolean insert(int region, int base, @Nullable List<String> sentences, UUID by, Instant now) {
    return db.sql(INSERT)
            .param("region", region)
            .param("base", base)
            .param("sentences", sentences == null ? null : json.writeValueAsString(sentences))
            .param("by", by)
            .param("now", now)
            .update()
        == 1;
  }

  private @Nullable List<String> read(@Nullable String text) {
    return text == null ? null : json.readValue(text, new TypeReference<List<String>>() {});
  }
}
