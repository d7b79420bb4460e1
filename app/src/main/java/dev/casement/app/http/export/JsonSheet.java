package dev.casement.app.http.export;

import com.fasterxml.jackson.databind.JsonNode;
import dev.casement.app.json.Json;

/// `{exported_at, conversation, messages: […]}`, each as the API shows it.
final class JsonSheet implements Sheet {

  private final Heading heading;
  private String before = "\n";

  JsonSheet(Heading heading) {
    this.heading = heading;
  }

  @Override
  public String begin() {
    return "{\"exported_at\":\"%s\",\"conversation\":%s,\"messages\":["
        .formatted(Json.instant(heading.at()), Json.print(heading.conversation()));
  }

  @Override
  public String line(JsonNode message) {
    String line = before + Json.print(message);
    before = ",\n";
    return line;
  }

  @Override
  public String end() {
    return "\n]}\n";
  }
}
