package id.jejak.fault;

import static id.jejak.fault.Patience.persist;

import id.jejak.Client;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/// Reads the change feed and keeps its cursor, through every fault.
public final class FeedReader {
  private final Client client;
  private final List<Item> seen = new ArrayList<>();
  private String cursor = "";

  public FeedReader(Client client) {
    this.client = client;
  }

  public record Item(UUID id, String state, int revision) {}

  /// Reads one page; true when more is waiting.
  public boolean readPage(Consumer<Item> eachItem) {
    var page = persist(() -> client.get("/api/changes?since=" + cursor)).expect(200).json();
    for (var node : page.get("items")) {
      var item =
          new Item(
              UUID.fromString(node.get("id").stringValue()),
              node.get("state").stringValue(),
              node.get("revision").intValue());
      seen.add(item);
      eachItem.accept(item);
    }
    cursor = page.get("cursor").stringValue();
    return page.get("more").booleanValue();
  }

  /// Reads until nothing more is waiting.
  public List<Item> readAll() {
    while (readPage(item -> {})) {
      // the next page
    }
    return List.copyOf(seen);
  }
}
