package id.jejak.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import id.jejak.browser.Chromium;
import id.jejak.photo.PhotoKinds;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/// `./jejak bench photos`: how much memory Chromium takes to make a photo of 48 megapixels small,
/// by each way that a browser offers and by the app's own worker; all its processes together, what
/// they share counted once, above what they held before.
final class PhotosBench {
  private static final Path APP = Path.of("app/dist");
  private static final List<String> WAYS =
      List.of(
          "the app",
          "createImageBitmap",
          "resized createImageBitmap",
          "ImageDecoder",
          "reduced ImageDecoder",
          "image element");
  private static final int MILLISECONDS_BETWEEN_LOOKS = 10;

  private static final String PAGE =
      """
      <!doctype html><title>photos</title><script>
      const SIDE = 1280;
      async function canvasOf(picture, width, height) {
        const scale = SIDE / Math.max(width, height);
        const canvas = new OffscreenCanvas(Math.round(width * scale), Math.round(height * scale));
        const context = canvas.getContext('2d', { willReadFrequently: true });
        context.imageSmoothingQuality = 'high';
        context.drawImage(picture, 0, 0, canvas.width, canvas.height);
        picture.close?.();
        return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.8 });
      }
      async function decoded(file, wanted) {
        const decoder = new ImageDecoder({ type: 'image/jpeg', data: await file.arrayBuffer(), ...wanted });
        const { image } = await decoder.decode();
        const blob = await canvasOf(image, image.displayWidth, image.displayHeight);
        decoder.close();
        return blob;
      }
      const ways = {
        'the app': (file) => new Promise((done, failed) => {
          const worker = new Worker('/WORKER', { type: 'module' });
          worker.onmessage = ({ data }) => {
            worker.terminate();
            data.prepared ? done(data.prepared.blob) : failed(new Error(JSON.stringify(data)));
          };
          worker.postMessage({ file, wish: { side: SIDE, bytes: 200000 } });
        }),
        'createImageBitmap': async (file) => {
          const picture = await createImageBitmap(file);
          return canvasOf(picture, picture.width, picture.height);
        },
        'resized createImageBitmap': async (file) => {
          const picture = await createImageBitmap(file, { resizeWidth: SIDE, resizeQuality: 'high' });
          return canvasOf(picture, picture.width, picture.height);
        },
        'ImageDecoder': (file) => decoded(file, {}),
        'reduced ImageDecoder': (file) => decoded(file, { desiredWidth: 2000, desiredHeight: 1500 }),
        'image element': async (file) => {
          const image = new Image();
          image.src = URL.createObjectURL(file);
          await new Promise((done, failed) => { image.onload = done; image.onerror = failed; });
          return canvasOf(image, image.naturalWidth, image.naturalHeight);
        },
      };
      async function small(way, address) {
        const file = await (await fetch(address)).blob();
        const started = performance.now();
        const blob = await ways[way](file);
        return [performance.now() - started, blob.size];
      }
      </script>
      """;

  private PhotosBench() {}

  static void run() throws Exception {
    var server = serve();
    try {
      System.out.println("| 48 megapixels | way | memory MB | ms | kB |");
      System.out.println("|---|---|---|---|---|");
      for (var picture : List.of("baseline", "progressive")) {
        for (var way : WAYS) {
          measure("http://127.0.0.1:" + server.getAddress().getPort(), picture, way);
        }
      }
    } finally {
      server.stop(0);
    }
  }

  // A browser of its own for each, so that no way finds what another left behind.
  private static void measure(String base, String picture, String way) throws Exception {
    try (var chromium = new Chromium()) {
      var page = chromium.browser().newPage();
      page.navigate(base);
      page.evaluate("small('createImageBitmap', '/little')");
      var before = BrowserMemory.pssKib();
      var peak = new BrowserMemory(MILLISECONDS_BETWEEN_LOOKS);
      var told =
          peak.during(
              (Callable<List<Number>>)
                  () ->
                      numbers(
                          page.evaluate(
                              "([way, address]) => small(way, address)",
                              List.of(way, "/" + picture))));
      System.out.printf(
          Locale.ROOT,
          "| %s | %s | %d | %d | %d |%n",
          picture,
          way,
          (peak.kib() - before) / 1024,
          told.get(0).longValue(),
          told.get(1).longValue() / 1000);
    }
  }

  @SuppressWarnings("unchecked")
  private static List<Number> numbers(Object told) {
    return (List<Number>) told;
  }

  private static HttpServer serve() throws IOException {
    var pictures =
        Map.of(
            "/baseline", PhotoKinds.grainy(8000, 6000, false),
            "/progressive", PhotoKinds.grainy(8000, 6000, true),
            "/little", PhotoKinds.grainy(400, 300, false));
    var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    var worker = worker();
    server.createContext(
        "/",
        exchange -> {
          var path = exchange.getRequestURI().getPath();
          if (pictures.containsKey(path)) {
            answer(exchange, "image/jpeg", pictures.get(path));
          } else if (path.equals("/")) {
            var page = PAGE.replace("WORKER", "assets/" + worker);
            answer(exchange, "text/html", page.getBytes(StandardCharsets.UTF_8));
          } else {
            var file = APP.resolve(path.substring(1));
            answer(exchange, "text/javascript", Files.readAllBytes(file));
          }
        });
    server.start();
    return server;
  }

  private static void answer(HttpExchange exchange, String type, byte[] bytes) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().add("Content-Type", type);
      exchange.sendResponseHeaders(200, bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  private static String worker() throws IOException {
    try (var files = Files.list(APP.resolve("assets"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.matches("photo-.*\\.js"))
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("the app is not built"));
    }
  }
}
