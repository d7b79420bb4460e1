package dev.casement.adapter.whatsapp.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.port.channel.StandIn.Answer;
import dev.casement.core.port.channel.StandInWorld;
import dev.casement.meta.Json;
import dev.casement.meta.sandbox.Form;
import dev.casement.meta.sandbox.GraphAnswers;
import dev.casement.meta.sandbox.GraphRequest;
import dev.casement.meta.sandbox.PlayedFile;
import dev.casement.meta.sandbox.PlayedFiles;
import dev.casement.meta.sandbox.ResumableUploads;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/// WhatsApp's files: customers send them, companies upload them, and each has an id that is good
/// for an address which is good for five minutes.
final class MediaDesk {

  private static final int PARAMETER = 100;
  private static final Duration ADDRESS_LASTS = Duration.ofMinutes(5);

  /// Since then webhooks bring an address, too.
  private static final Instant ADDRESS_IN_WEBHOOK = Permission.day(2025, 11, 1);

  private final StandInWorld world;
  private final PlayedFiles files;
  private final ResumableUploads samples;
  private final GraphAnswers answers;

  MediaDesk(StandInWorld world, GraphAnswers answers) {
    this.world = world;
    this.files = new PlayedFiles(world);
    this.samples = new ResumableUploads(world, answers);
    this.answers = answers;
  }

  /// Gives each file of a customer's message what WhatsApp would give it. One with a link is at
  /// that address and nowhere else; `content` is its bytes in Base64, in place of a sample.
  void received(ObjectNode element) {
    for (Map.Entry<String, JsonNode> member : element.properties()) {
      if (PlayedFiles.isKind(member.getKey()) && member.getValue() instanceof ObjectNode file) {
        received(member.getKey(), file);
      }
    }
  }

  private void received(String kind, ObjectNode element) {
    if (element.has("link") || element.has("url")) {
      return;
    }
    Json asked = new Json(element);
    PlayedFile file =
        files.received(kind, asked.text("id"), asked.text("mime_type"), asked.text("content"));
    element.remove("content");
    element.put("id", file.id());
    element.put("mime_type", file.mimeType());
    if (!element.has("sha256")) {
      byte[] hash = HexFormat.of().parseHex(file.sha256());
      element.put("sha256", Base64.getEncoder().encodeToString(hash));
    }
    if (!world.now().isBefore(ADDRESS_IN_WEBHOOK)) {
      element.put("url", address(file));
    }
  }

  /// A file of a company's.
  Answer upload(GraphRequest request) {
    Form form = Form.of(request.request());
    Optional<String> type = request.member("type").or(() -> form.file().flatMap(Form.File::type));
    if (form.file().isEmpty() || type.isEmpty()) {
      return answers.error(PARAMETER, "The parameters file and type are required");
    }
    if (!request.member("messaging_product").filter("whatsapp"::equals).isPresent()) {
      return answers.error(PARAMETER, "messaging_product must be whatsapp");
    }
    PlayedFile file = files.uploaded(type.get(), form.file().get().bytes());
    return answers.ok(Json.object().put("id", file.id()));
  }

  /// The answer where a request is about a file and not about an account.
  Optional<Answer> handle(GraphRequest request) {
    return files
        .serve(request)
        .or(() -> samples.handle(request))
        .or(() ->
            request.path().size() == 1
                ? files.find(request.path().getFirst()).flatMap(file -> about(request, file))
                : Optional.empty());
  }

  private Optional<Answer> about(GraphRequest request, PlayedFile file) {
    return switch (request.method()) {
      case "GET" -> Optional.of(answers.ok(info(file)));
      case "DELETE" -> {
        files.remove(file);
        yield Optional.of(answers.success());
      }
      default -> Optional.empty();
    };
  }

  private ObjectNode info(PlayedFile file) {
    return Json.object()
        .put("messaging_product", "whatsapp")
        .put("url", address(file))
        .put("mime_type", file.mimeType())
        .put("sha256", file.sha256())
        .put("file_size", file.bytes())
        .put("id", file.id());
  }

  private String address(PlayedFile file) {
    return files.link(file, world.now().plus(ADDRESS_LASTS));
  }
}
