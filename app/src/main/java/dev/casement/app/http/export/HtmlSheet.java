package dev.casement.app.http.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;

/// A page to print or to keep: no scripts, nothing from elsewhere, every word of a customer
/// escaped.
final class HtmlSheet implements Sheet {

  private static final String STYLE =
      """
      body{font:14px/1.45 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1c2733}
      h1{font-size:1.25rem;margin:0}header p,small{color:#5a6875}
      ol{list-style:none;padding:0}li{margin:.6rem 0;padding:.5rem .8rem;border-left:3px solid #c9d3dc;break-inside:avoid}
      li.note{border-left-style:dashed;background:#fff8e1}li.outbound{border-color:#1f8f5f}p{margin:.15rem 0;white-space:pre-wrap;overflow-wrap:anywhere}
      """;

  private final Heading heading;
  private final DateTimeFormatter times;

  HtmlSheet(Heading heading) {
    this.heading = heading;
    this.times =
        DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM)
            .withLocale(heading.language())
            .withZone(heading.zone());
  }

  @Override
  public String begin() {
    JsonNode conversation = heading.conversation();
    ZoneId zone = heading.zone();
    return """
    <!doctype html>
    <html lang="%s">
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <title>%s</title>
    <style>%s</style>
    <header><h1>%s</h1><p>%s · %s · <time datetime="%s">%s</time> (%s)</p></header>
    <ol>
    """
        .formatted(
            heading.language().toLanguageTag(),
            name(),
            STYLE,
            name(),
            escaped(heading.company()),
            escaped(conversation.path("channel").asText()),
            heading.at(),
            times.format(heading.at()),
            escaped(zone.getId()));
  }

  @Override
  public String line(JsonNode message) {
    Instant at = Instant.parse(message.path("sent_at").asText());
    boolean inbound = message.path("direction").asText().equals("inbound");
    String error = message.at("/error/message").asText();
    return """
    <li class="%s"><small>%s · <time datetime="%s">%s</time> · %s · %s</small><p>%s</p>%s</li>
    """
        .formatted(
            inbound ? "inbound" : "outbound",
            inbound ? name() : escaped(heading.company()),
            at,
            times.format(at),
            escaped(message.path("type").asText()),
            escaped(message.path("status").asText()),
            escaped(Words.of(message)),
            error.isEmpty() ? "" : "<p><strong>" + escaped(error) + "</strong></p>");
  }

  @Override
  public String note(JsonNode note) {
    Instant at = Instant.parse(note.path("created_at").asText());
    return """
    <li class="note"><small>%s · <time datetime="%s">%s</time> · %s</small><p>%s</p></li>
    """
        .formatted(
            escaped(note.path("author_name").asText()),
            at,
            times.format(at),
            noteWord(),
            escaped(note.path("text").asText()));
  }

  /// That the customer never saw it.
  private String noteWord() {
    return switch (heading.language().getLanguage()) {
      case "pt", "es", "it" -> "nota interna";
      default -> "private note";
    };
  }

  @Override
  public String end() {
    return "</ol>\n</html>\n";
  }

  private String name() {
    return escaped(heading.conversation().at("/contact/name").asText());
  }

  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> safe.append("&amp;");
        case '<' -> safe.append("&lt;");
        case '>' -> safe.append("&gt;");
        case '"' -> safe.append("&quot;");
        case '\'' -> safe.append("&#39;");
        default -> safe.append(c);
      }
    }
    return safe.toString();
  }
}
