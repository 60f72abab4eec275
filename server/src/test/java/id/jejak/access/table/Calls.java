package id.jejak.access.table;

import id.jejak.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/// The calls that the table has rows for, and how to make a valid request for each of them.
///
/// **A new call** needs a line here and a row in `access-table.txt`:
///
/// 1. Find the class of your subject (`ReportCalls`, `OfficerCalls`, …) or write one beside them
///    and name it in [#all]. Add `calls.add("PUT /api/things/{id} · of the desa", she -> put(…))`.
///    The name is the method and path as the OpenAPI document writes them, and after ` · ` what the
///    request is about. One call may have several: of the desa, of the kecamatan.
/// 2. The request must succeed for the right person. Whatever it needs is made in the lambda with
///    the helpers of [Scene], afresh for each person when the call changes it.
/// 3. Run `AccessTableHttpTest`. It fails, and prints the row that the server answered. Look at
///    every cell: is that who should get it? Then copy the row into the table.
final class Calls {
  private final List<Call> calls = new ArrayList<>();

  /// `cell` turns an answer into what stands in the table; `costly` ones are asked one after the
  /// other.
  record Call(
      String name,
      Function<Person, Request> request,
      Function<Answer, String> cell,
      boolean costly,
      boolean counts) {
    /// The method and path without what the request is about.
    String described() {
      return name.split(" · ")[0];
    }
  }

  static Calls all(Scene scene) {
    var calls = new Calls();
    new ReportCalls(scene).addTo(calls);
    new ReviewCalls(scene).addTo(calls);
    new OfficerCalls(scene).addTo(calls);
    new AccountCalls(scene).addTo(calls);
    new RegionCalls(scene).addTo(calls);
    new SettingCalls().addTo(calls, scene);
    new RosterCalls(scene).addTo(calls);
    new SlipCalls(scene).addTo(calls);
    new ExportCalls(scene).addTo(calls);
    new PeriodCalls(scene).addTo(calls);
    new TargetCalls().addTo(calls, scene);
    calls.add("GET /api/check", she -> Request.get("/api/check"));
    new OwnCalls(scene).addTo(calls);
    new OpenCalls(scene).addTo(calls);
    new MonthCalls().addTo(calls);
    return calls;
  }

  List<Call> list() {
    return calls;
  }

  /// A call whose answer is told by its status.
  void add(String name, Function<Person, Request> request) {
    calls.add(new Call(name, request, Calls::status, false, false));
  }

  /// A call that takes long, such as a PDF.
  void addCostly(String name, Function<Person, Request> request) {
    calls.add(new Call(name, request, Calls::status, true, false));
  }

  /// A list: the cell says how many of these things are in it. Asked before anything is changed.
  void addCount(String name, List<UUID> things, Function<Person, Request> request) {
    addFigure(name, answer -> countIn(answer, things), request);
  }

  /// An answer in which a number matters. Asked before anything is changed.
  void addFigure(String name, Function<Answer, String> figure, Function<Person, Request> request) {
    calls.add(
        new Call(
            name,
            request,
            answer -> answer.status() == 200 ? figure.apply(answer) : status(answer),
            false,
            true));
  }

  /// A batch: the cell is the status of its only line.
  void addBatch(String name, Function<Person, Request> request) {
    calls.add(
        new Call(
            name,
            request,
            answer ->
                answer.status() == 200
                    ? answer.json().at("/outcomes/0/status").asString()
                    : status(answer),
            false,
            false));
  }

  private static String status(Answer answer) {
    return String.valueOf(answer.status());
  }

  private static String countIn(Answer answer, List<UUID> things) {
    var text = answer.text();
    return String.valueOf(things.stream().filter(id -> text.contains(id.toString())).count());
  }
}
