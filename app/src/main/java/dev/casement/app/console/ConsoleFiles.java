package dev.casement.app.console;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The files of the console, with the one library they use, under an address that changes whenever
/// any of them does: a browser may keep each for ever and still never mixes two editions.
final class ConsoleFiles {
  private static final String PAGE = "index.html";
  private static final String SANDBOX = "sandbox/";
  private static final String FIRST = "app.js";
  private static final String ENTRY = "<script type=\"module\"";
  private static final Pattern IMPORT = Pattern.compile("from '(\\.{1,2}/[^']+)'");
  private static final String LIBRARY = "/META-INF/resources/_static/lit-html/3.3.3/";

  /// What the page and its modules import of it.
  private static final String[] IMPORTED = {
    "lit-html.js",
    "directive.js",
    "directives/repeat.js",
    "directives/live.js",
    "directive-helpers.js"
  };

  private static final Map<String, String> TYPES =
      Map.of(
          "css", "text/css; charset=utf-8",
          "html", "text/html; charset=utf-8",
          "js", "text/javascript; charset=utf-8",
          "json", "application/json",
          "svg", "image/svg+xml");

  private final Map<String, byte[]> files = new TreeMap<>();
  private final String edition;
  private final String page;

  ConsoleFiles(boolean withSandbox) {
    files.putAll(ResourceFolder.around("/console/" + PAGE));
    if (!withSandbox) {
      files.keySet().removeIf(path -> path.startsWith(SANDBOX));
    }
    Map<String, byte[]> library = ResourceFolder.around(LIBRARY + "lit-html.js");
    for (String file : IMPORTED) {
      files.put("lit/" + file, library.get(file));
    }
    edition = edition(files);
    page =
        text(PAGE)
            .replace(ENTRY, needed() + ENTRY)
            .replace("/console/edition/", "/console/" + edition + "/");
  }

  /// A file.
  @SuppressWarnings("ArrayRecordComponent") // bytes are passed on and never compared
  record File(String type, byte[] bytes) {}

  /// Names this set of files.
  String edition() {
    return edition;
  }

  /// The page that names the rest.
  String page() {
    return page;
  }

  Optional<File> find(String path) {
    return Optional.ofNullable(files.get(path)).map(bytes -> new File(type(path), bytes));
  }

  /// The modules that the first one imports, and those that these import: named in the page, they
  /// are fetched side by side, not one level after the other.
  private String needed() {
    Set<String> known = new LinkedHashSet<>();
    Deque<String> unread = new ArrayDeque<>(List.of(FIRST));
    while (!unread.isEmpty()) {
      URI module = URI.create("/" + unread.remove());
      IMPORT
          .matcher(text(module.getPath().substring(1)))
          .results()
          .map(found -> module.resolve(found.group(1)).getPath().substring(1))
          .filter(known::add)
          .forEach(unread::add);
    }
    return known.stream()
        .map("<link rel=\"modulepreload\" href=\"/console/edition/%s\">\n"::formatted)
        .collect(Collectors.joining());
  }

  private String text(String path) {
    return new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
  }

  private static String type(String path) {
    String ending = path.substring(path.lastIndexOf('.') + 1);
    return TYPES.getOrDefault(ending, "application/octet-stream");
  }

  private static String edition(Map<String, byte[]> files) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      files.forEach((path, bytes) -> {
        digest.update(path.getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
      });
      return HexFormat.of().formatHex(digest.digest(), 0, 8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
