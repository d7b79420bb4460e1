package dev.casement.app.http.export;

import com.fasterxml.jackson.databind.JsonNode;
import dev.casement.app.json.Json;
import java.util.ArrayList;
import java.util.List;

/// `{exported_at, conversation, messages: […], notes: […]}`, each as the API shows it.
final class JsonSheet implements Sheet {

  private final Heading heading;
  private final List<JsonNode> notes = new ArrayList<>();
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

  /// They stand apart, after all messages.
  @Override
  public String note(JsonNode note) {
    notes.add(note);
    return "";
  }

  @Override
  public String end() {
    return "\n],\"notes\":" + Json.print(Json.array(notes, note -> note)) + "}\n";
  }
}
