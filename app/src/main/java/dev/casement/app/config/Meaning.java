package dev.casement.app.config;

import dev.casement.core.domain.channel.Secret;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/// What the words of settings mean, one kind of value each.
final class Meaning {
  private static final int KEY_BYTES = 32;
  private static final Duration LONGEST_PATIENCE = Duration.ofDays(7);
  private static final Duration LONGEST_TIMEOUT = Duration.ofMinutes(5);
  private static final Pattern BUCKET = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");
  private static final Pattern HOST =
      Pattern.compile("([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])(:([0-9]{1,5}|[*]))?");

  private Meaning() {}

  static int whole(String text, int least, int most) {
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most) {
        return number;
      }
    } catch (NumberFormatException _) {
      // Said below, as for a number out of range.
    }
    throw new WrongValue("must be a whole number from " + least + " to " + most, text);
  }

  static boolean yes(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new WrongValue("must be true or false", text);
    };
  }

  static InetAddress address(String text) {
    if (text.equalsIgnoreCase("localhost")) {
      return InetAddress.ofLiteral("127.0.0.1");
    }
    try {
      return InetAddress.ofLiteral(text);
    } catch (IllegalArgumentException _) {
      throw new WrongValue("must be an address of this machine such as 127.0.0.1", text);
    }
  }

  static Path path(String text) {
    try {
      if (!text.isBlank()) {
        return Path.of(text);
      }
    } catch (InvalidPathException _) {
      // Said below, as for an empty one.
    }
    throw new WrongValue("must be a path", text);
  }

  static Path folder(String text) {
    Path folder = path(text);
    if (!Files.isDirectory(folder)) {
      throw new WrongValue("must be a folder", text);
    }
    return folder;
  }

  static String jdbcUrl(String text) {
    if (!text.startsWith("jdbc:")) {
      throw new WrongValue(
          "must be a JDBC URL such as jdbc:postgresql://localhost/casement"
              + " or jdbc:h2:file:./data/casement",
          text);
    }
    return text;
  }

  static URI url(String text) {
    try {
      URI url = new URI(text);
      if (url.getHost() != null && List.of("http", "https").contains(url.getScheme())) {
        return url;
      }
    } catch (URISyntaxException _) {
      // Said below, as for another scheme.
    }
    throw new WrongValue("must be a URL such as https://casement.example", text);
  }

  static String bucket(String text) {
    if (BUCKET.matcher(text).matches()) {
      return text;
    }
    throw new WrongValue("must be the name of a bucket such as casement-files", text);
  }

  static Instant instant(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException _) {
      throw new WrongValue("must be an instant in UTC such as 2024-03-01T09:00:00Z", text);
    }
  }

  static Duration timeout(String text) {
    try {
      Duration timeout = Duration.parse(text);
      if (timeout.isPositive() && timeout.compareTo(LONGEST_TIMEOUT) <= 0) {
        return timeout;
      }
    } catch (DateTimeException _) {
      // Said below, as for one out of range.
    }
    throw new WrongValue("must be a duration of at most five minutes such as PT20S", text);
  }

  static Duration patience(String text) {
    try {
      Duration patience = Duration.parse(text);
      if (!patience.isNegative() && patience.compareTo(LONGEST_PATIENCE) <= 0) {
        return patience;
      }
    } catch (DateTimeException _) {
      // Said below, as for one out of range.
    }
    throw new WrongValue("must be a duration of at most seven days such as PT15M", text);
  }

  static Set<String> hosts(String text) {
    Set<String> hosts = new LinkedHashSet<>();
    for (String host : text.split(",", -1)) {
      if (!HOST.matcher(host.strip()).matches()) {
        throw new WrongValue("must be hosts such as graph.example or localhost:9090", text);
      }
      hosts.add(host.strip().toLowerCase(Locale.ROOT));
    }
    return hosts;
  }

  static Settings.LogLevel logLevel(String text) {
    return Arrays.stream(Settings.LogLevel.values())
        .filter(level -> level.name().equalsIgnoreCase(text))
        .findFirst()
        .orElseThrow(() -> new WrongValue("must be error, warn, info or debug", text));
  }

  static Settings.MasterKey keyFile(String text) {
    try {
      return key(Files.readString(path(text)).strip());
    } catch (IOException _) {
      throw new WrongValue("must be a readable file with the key", text);
    }
  }

  static Settings.MasterKey key(String text) {
    try {
      if (Base64.getDecoder().decode(text).length == KEY_BYTES) {
        return new Settings.MasterKey.Known(new Secret(text));
      }
    } catch (IllegalArgumentException _) {
      // Said below, as for one of another length.
    }
    throw new WrongValue("must be 32 bytes in Base64, as `openssl rand -base64 32` makes them");
  }
}
