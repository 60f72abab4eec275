package id.jejak.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import tools.jackson.databind.JsonNode;

/// Everything the server has acknowledged to anyone: what it must still hold after any fault.
final class Ledger {
  private final Map<UUID, Entry> reports = new ConcurrentHashMap<>();
  private final Map<String, Photo> photos = new ConcurrentHashMap<>();
  private final Queue<String> complaints = new ConcurrentLinkedQueue<>();

  /// One accepted revision: the very bytes, and the very receipt.
  record Revision(String body, JsonNode receipt) {}

  record Photo(String village, JsonNode receipt) {}

  /// One report as its phone knows it; used by one thread at a time, but by several in turn.
  static final class Entry {
    final UUID id;
    final String village;
    private final List<Revision> revisions = new ArrayList<>();
    private boolean withdrawn;
    private String decision = "";

    Entry(UUID id, String village) {
      this.id = id;
      this.village = village;
    }

    synchronized void accepted(Revision revision) {
      revisions.add(revision);
    }

    synchronized void withdrawn() {
      withdrawn = true;
    }

    synchronized void decided(int revision, String decision) {
      this.decision = revision + " " + decision;
    }

    synchronized List<Revision> revisions() {
      return List.copyOf(revisions);
    }

    synchronized int revision() {
      return revisions.size();
    }

    /// The state that follows from what was acknowledged.
    synchronized String state() {
      if (withdrawn) {
        return "WITHDRAWN";
      }
      var ofCurrent = revisions.size() + " ";
      return decision.startsWith(ofCurrent) ? decision.substring(ofCurrent.length()) : "SUBMITTED";
    }
  }

  void add(Entry report) {
    reports.put(report.id, report);
  }

  void add(String sha256, Photo photo) {
    photos.put(sha256, photo);
  }

  /// Something that must never happen.
  void complain(String complaint) {
    complaints.add(complaint);
  }

  Map<UUID, Entry> reports() {
    return reports;
  }

  Map<String, Photo> photos() {
    return photos;
  }

  List<String> complaints() {
    return List.copyOf(complaints);
  }
}
