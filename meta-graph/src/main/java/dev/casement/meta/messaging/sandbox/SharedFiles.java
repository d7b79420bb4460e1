package dev.casement.meta.messaging.sandbox;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.port.channel.StandIn.Answer;
import dev.casement.core.port.channel.StandInWorld;
import dev.casement.meta.Json;
import dev.casement.meta.sandbox.Form;
import dev.casement.meta.sandbox.GraphAnswers;
import dev.casement.meta.sandbox.GraphRequest;
import dev.casement.meta.sandbox.PlayedFiles;
import dev.casement.meta.sandbox.ResumableUploads;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// The platform's files: what customers attach lies under a public address, what companies upload
/// gets an id to be attached by.
final class SharedFiles {

  private static final int PARAMETER = 100;

  private final PlayedFiles files;
  private final ResumableUploads samples;
  private final GraphAnswers answers;

  SharedFiles(StandInWorld world, GraphAnswers answers) {
    this.files = new PlayedFiles(world);
    this.samples = new ResumableUploads(world, answers);
    this.answers = answers;
  }

  /// Gives each file of a customer's message an address, where it has none of its own; `content` is
  /// its bytes in Base64, in place of a sample.
  void received(JsonNode message) {
    for (JsonNode attachment : message.path("attachments")) {
      if (attachment instanceof ObjectNode file
          && PlayedFiles.isKind(file.path("type").asText())
          && !new Json(file).at("payload").has("url")) {
        received(file);
      }
    }
  }

  private void received(ObjectNode attachment) {
    ObjectNode payload = attachment.withObject("/payload");
    Optional<String> content = new Json(payload).text("content");
    payload.remove("content");
    payload.put(
        "url",
        files.link(
            files.received(
                attachment.path("type").asText(), Optional.empty(), Optional.empty(), content)));
  }

  /// A file of a company's, or the address of one.
  Answer upload(GraphRequest request) {
    Optional<Form.File> file = Form.of(request.request()).file();
    Json attachment = message(request).at("attachment");
    if (!attachment.has("type")) {
      return answers.error(PARAMETER, "The parameter message.attachment.type is required");
    }
    boolean byAddress = attachment.at("payload").has("url");
    if (file.isEmpty() && !byAddress) {
      return answers.error(PARAMETER, "A file or an address is required");
    }
    String type = file.flatMap(Form.File::type).orElse("application/octet-stream");
    byte[] bytes = file.map(Form.File::bytes).orElseGet(() -> new byte[0]);
    return answers.ok(Json.object().put("attachment_id", files.uploaded(type, bytes).id()));
  }

  /// In a form, the message is JSON within a text.
  private static Json message(GraphRequest request) {
    Json message = request.body().at("message");
    return message
        .text()
        .flatMap(text -> Json.parse(text.getBytes(StandardCharsets.UTF_8)))
        .orElse(message);
  }

  /// The answer where a request is about a file and not about an account.
  Optional<Answer> handle(GraphRequest request) {
    return files.serve(request);
  }

  /// The answer where a request is about a sample for a template.
  Optional<Answer> sample(GraphRequest request) {
    return samples.handle(request);
  }
}
