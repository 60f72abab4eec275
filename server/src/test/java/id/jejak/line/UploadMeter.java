package id.jejak.line;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Base64;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// Reads the uploads of one line along as they pass: how many bytes of each photo went up, and how
/// many of them went up before.
public final class UploadMeter {
  private static final Pattern LOCATION =
      Pattern.compile("Location: ?(/api/uploads/[0-9a-f-]{36})", Pattern.CASE_INSENSITIVE);
  private static final Pattern SHA256 = Pattern.compile("sha256 ([A-Za-z0-9+/=]+)");
  // What a server says to bytes that begin elsewhere than where the photo ends there.
  private static final Pattern REFUSED = Pattern.compile("^HTTP/1\\.1 409 ");
  private static final int LONGEST_HEAD = 16_384;
  private static final int REMEMBERED = 120;
  private static final String END_OF_HEAD = "\r\n\r\n";

  private final Map<String, Reach> reached = new HashMap<>();
  private final Map<String, String> photoAt = new HashMap<>();
  private final Map<Integer, Long> repeatedForCut = new HashMap<>();
  private final Deque<String> requests = new ArrayDeque<>();
  private int cuts;
  private long sent;
  private long mostRepeated;
  private String worst = "";

  /// How far a photo got, and how many cuts there had been when its bytes last passed.
  private record Reach(long end, int cuts) {
    static final Reach NOWHERE = new Reach(0, 0);
  }

  /// Bytes of photos that passed, repeated ones included.
  public synchronized long sent() {
    return sent;
  }

  public synchronized long repeated() {
    return repeatedForCut.values().stream().mapToLong(Long::longValue).sum();
  }

  /// The most that passed again because of one cut. What a photo repeats is owed to the cut that
  /// broke it off, even when other photos were broken off and went on in between.
  public synchronized long mostRepeatedAfterOneCut() {
    return mostRepeated;
  }

  /// What had passed last when a cut cost the most.
  public synchronized String worst() {
    return worst;
  }

  synchronized void cut() {
    cuts++;
    remember("cut");
  }

  Talk newTalk() {
    return new Talk();
  }

  /// The cut, counted from 0, after which this photo is on its way again: the one that came next
  /// when its bytes last passed, or the latest if it is sent once more without another cut.
  private synchronized int cutBefore(String photo) {
    return Math.min(reached.getOrDefault(photo, Reach.NOWHERE).cuts(), cuts - 1);
  }

  private synchronized void passed(String photo, long offset, int count, int brokenOffBy) {
    var before = reached.getOrDefault(photo, Reach.NOWHERE).end();
    var again = Math.clamp(before - offset, 0, count);
    sent += count;
    remember("+" + count + (again > 0 ? " again" : ""));
    reached.put(photo, new Reach(Math.max(before, offset + count), cuts));
    if (again > 0) {
      var owed = repeatedForCut.merge(brokenOffBy, (long) again, Long::sum);
      if (owed > mostRepeated) {
        mostRepeated = owed;
        worst = String.join(", ", requests);
      }
    }
  }

  /// The server took none of it: what is sent once more is still owed to the same cut.
  private synchronized void refused(String photo, int brokenOffBy) {
    remember("refused");
    reached.computeIfPresent(photo, (name, reach) -> new Reach(reach.end(), brokenOffBy));
  }

  private synchronized void remember(String event) {
    requests.add(event);
    if (requests.size() > REMEMBERED) {
      requests.removeFirst();
    }
  }

  /// One connection: requests one after the other, each with a head and a body.
  final class Talk {
    private final StringBuilder head = new StringBuilder();
    private String answers = "";
    private String photo = "";
    private long offset;
    private long bodyLeft;
    private int brokenOffBy;

    void up(byte[] bytes, int count) {
      var at = 0;
      while (at < count) {
        at += bodyLeft > 0 ? body(count - at) : head(bytes, at, count);
      }
    }

    private int body(int count) {
      var taken = (int) Math.min(bodyLeft, count);
      if (!photo.isEmpty()) {
        passed(photo, offset, taken, brokenOffBy);
      }
      offset += taken;
      bodyLeft -= taken;
      return taken;
    }

    private int head(byte[] bytes, int from, int to) {
      var before = head.length();
      head.append(new String(Arrays.copyOfRange(bytes, from, to), StandardCharsets.ISO_8859_1));
      var end = head.indexOf(END_OF_HEAD);
      if (end < 0) {
        if (head.length() > LONGEST_HEAD) {
          head.setLength(0); // garbled: no request we could read
        }
        return to - from;
      }
      begin(head.substring(0, end));
      head.setLength(0);
      return end + END_OF_HEAD.length() - before;
    }

    private void begin(String request) {
      var lines = request.split("\r\n");
      var headers = new HashMap<String, String>();
      for (var line : lines) {
        var colon = line.indexOf(':');
        if (colon > 0) {
          headers.put(
              line.substring(0, colon).toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
        }
      }
      bodyLeft = number(headers.get("content-length"));
      offset = number(headers.get("upload-offset"));
      photo = photoOf(lines[0].split(" "), headers);
      brokenOffBy = cutBefore(photo);
      answers = "";
      if (lines[0].contains("/api/uploads")) {
        remember(lines[0] + " at " + offset + " with " + bodyLeft);
      }
    }

    private String photoOf(String[] request, Map<String, String> headers) {
      if (request.length < 2 || !request[1].startsWith("/api/uploads")) {
        return "";
      }
      return switch (request[0]) {
        case "POST" -> announced(headers.getOrDefault("upload-metadata", ""));
        case "PATCH" -> photoAt.getOrDefault(request[1], request[1]);
        default -> "";
      };
    }

    private static String announced(String metadata) {
      var found = SHA256.matcher(metadata);
      return found.find()
          ? new String(Base64.getDecoder().decode(found.group(1)), StandardCharsets.US_ASCII)
          : "";
    }

    /// An answer may name the place where the photo of the last request goes on.
    void down(byte[] bytes, int count) {
      var text = answers + new String(bytes, 0, count, StandardCharsets.ISO_8859_1);
      var found = LOCATION.matcher(text);
      if (found.find() && !photo.isEmpty()) {
        photoAt.put(found.group(1), photo);
      }
      if (answers.isEmpty() && !photo.isEmpty() && REFUSED.matcher(text).find()) {
        refused(photo, brokenOffBy);
      }
      answers = text.substring(Math.max(0, text.length() - 512));
    }

    private static long number(String text) {
      return text == null || !text.matches("\\d{1,9}") ? 0 : Long.parseLong(text);
    }
  }
}
