package dev.casement.app.http.export;

import java.util.Locale;

/// How a conversation can be written out.
public enum Format {
  JSON("application/json"),
  CSV("text/csv; charset=utf-8"),
  HTML("text/html; charset=utf-8");

  private final String contentType;

  Format(String contentType) {
    this.contentType = contentType;
  }

  public String contentType() {
    return contentType;
  }

  /// The name of the file, with its end.
  public String fileName(String name) {
    return name + "." + name().toLowerCase(Locale.ROOT);
  }

  Sheet sheet(Heading heading) {
    return switch (this) {
      case JSON -> new JsonSheet(heading);
      case CSV -> new CsvSheet();
      case HTML -> new HtmlSheet(heading);
    };
  }
}
