package id.jejak.bench;

import id.jejak.SampleReport;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/// The physical limit that intake is measured against: the rows of a report written into the same
/// tables by prepared statements, one commit for each report or for each batch, and nothing else.
final class PlainRows implements Load.Work {
  private static final String ACTIVITY =
      """
      insert into activity (id, region_id, region_code, field, type_code, title, start_date, start_time, place,
        participants_male, participants_female, cadres, families, method, narrative, state, revision, author_id,
        received_at, submitted_at)
      values (?, ?, ?, 'POKJA_III', 'III-01', 'Penanaman cabai di pekarangan', ?::date, '09:00', 'RT 02', 4, 23, 6, 18,
        'PELATIHAN', ?, 'SUBMITTED', 1, ?, now(), now())\
      """;
  private static final String REVISION =
      """
      insert into activity_revision (activity_id, revision, body, sha256, author_id, author_title, received_at, key_id,
        signature)
      values (?, 1, ?::jsonb, repeat('a', 64), ?, 'Sekretaris', now(), 'abcdefabcdef', repeat('s', 88))\
      """;
  private static final String RESULT =
      "insert into activity_result (activity_id, indicator, value) values (?, ?, ?)";
  private static final String PHOTO_OF_REPORT =
      """
      insert into activity_photo (activity_id, position, sha256, caption, private) values (?, 0, ?, '', false)\
      """;
  private static final String OBSERVATION =
      """
      insert into stock_observation (region_code, indicator, state, start_date, activity_id, value)
      values (?, 'III-01.1', ?, ?::date, ?, 18)\
      """;
  private static final String DELTA =
      """
      insert into total_delta (region_code, month, type_code, indicator, state, activities, participants_male,
        participants_female, value)
      values (?, date_trunc('month', ?::date), 'III-01', ?, ?, 1, 4, 23, 18)\
      """;
  private static final String MONTH =
      """
      insert into team_month as t (region_code, month, reports, first_received_at, last_received_at)
      values (?, ?::date, ?, now(), now())
      on conflict (month, region_code) do update set reports = t.reports + excluded.reports, last_received_at = now()\
      """;
  private static final String CHANGE =
      """
      insert into change_log (region_code, field, kind, subject_id, changed_at)
      values (?, 'POKJA_III', 'activity', ?, now())\
      """;
  private static final String PHOTO =
      """
      insert into photo (sha256, stored_bytes, width, height, uploaded_by, received_at, key_id, signature, thumbnail,
        looked)
      values (?, ?, 1280, 960, ?, now(), 'abcdefabcdef', repeat('s', 88), true, true)\
      """;

  private final Connection connection;
  private final Village village;
  private final Reports reports;
  private final int batch;
  private final Map<String, PreparedStatement> statements = new LinkedHashMap<>();
  private final Map<String, Integer> months = new TreeMap<>();

  /// Where the rows belong, and who has written them.
  record Village(String code, int regionId, UUID officer) {}

  PlainRows(Connection connection, Village village, Reports reports, int batch)
      throws SQLException {
    this.connection = connection;
    this.village = village;
    this.reports = reports;
    this.batch = batch;
    connection.setAutoCommit(false);
  }

  @Override
  public int once() throws Exception {
    var photo = reports.withPhoto() ? reports.nextPhoto() : null;
    for (var i = 0; i < batch; i++) {
      add(photo);
    }
    for (var statement : statements.values()) {
      statement.executeBatch();
    }
    countMonths();
    connection.commit();
    if (photo != null) {
      keep(photo);
    }
    return batch;
  }

  private void add(Reports.Photo photo) throws SQLException {
    var id = SampleReport.id();
    var day = reports.nextDay();
    var code = village.code();
    put(ACTIVITY, id, village.regionId(), code, day, Reports.NARRATIVE, village.officer());
    put(REVISION, id, reports.body(code, day, photo), village.officer());
    put(RESULT, id, "III-01.1", 18);
    put(RESULT, id, "III-01.2", 240);
    if (photo != null) {
      put(PHOTO_OF_REPORT, id, photo.sha256());
    }
    for (var indicator : new String[] {"", "III-01.1", "III-01.2"}) {
      put(DELTA, code, day, indicator, "SUBMITTED");
    }
    for (var state : new String[] {"SUBMITTED", "COUNTED"}) {
      put(OBSERVATION, code, state, day, id);
      put(DELTA, code, day, "III-01.1", state);
    }
    months.merge(day.substring(0, 8) + "01", 1, Integer::sum);
    put(CHANGE, code, id);
  }

  private void countMonths() throws SQLException {
    for (var month : months.entrySet()) {
      try (var statement = connection.prepareStatement(MONTH)) {
        statement.setString(1, village.code());
        statement.setString(2, month.getKey());
        statement.setInt(3, month.getValue());
        statement.executeUpdate();
      }
    }
    months.clear();
  }

  private void put(String sql, Object... values) throws SQLException {
    var statement = statements.get(sql);
    if (statement == null) {
      statement = connection.prepareStatement(sql);
      statements.put(sql, statement);
    }
    for (var i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
    statement.addBatch();
  }

  // The photo follows its report in a commit of its own, and its bytes are forced to the disk
  // before.
  private void keep(Reports.Photo photo) throws SQLException, IOException {
    var file = reports.folder().resolve(photo.sha256());
    var half = Path.of(file + ".half");
    try (var channel =
        FileChannel.open(half, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(photo.bytes()));
      channel.force(true);
    }
    Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
    try (var statement = connection.prepareStatement(PHOTO)) {
      statement.setString(1, photo.sha256());
      statement.setInt(2, photo.bytes().length);
      statement.setObject(3, village.officer());
      statement.executeUpdate();
    }
    connection.commit();
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
