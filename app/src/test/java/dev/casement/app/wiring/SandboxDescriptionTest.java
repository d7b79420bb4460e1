package dev.casement.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.app.http.Answer;
import dev.casement.app.http.Conformity;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Every call of the sandbox is described, with every status, and answers as described.
final class SandboxDescriptionTest {

  private static final String CUSTOMER = "/sandbox/customers/whatsapp/4915111110001";
  private static final String NOBODY = "/sandbox/customers/pigeon/1";

  private final Conformity conformity = new Conformity("/sandbox-openapi.yaml");
  private final HttpClient http = HttpClient.newHttpClient();

  @TempDir Path data;

  @Test
  void answersAsItIsDescribed() throws Exception {
    try (RunningSandbox sandbox = RunningSandbox.in(data, Optional.empty())) {
      asked(sandbox, "GET", "/sandbox/openapi.yaml", "", 200);

      asked(sandbox, "GET", "/sandbox/clock", "", 200);
      asked(sandbox, "POST", "/sandbox/clock", "{'advance':'PT1H','frozen':false}", 200);
      asked(sandbox, "POST", "/sandbox/clock", "{'to':'2001-01-01T00:00:00Z'}", 422);
      asked(sandbox, "POST", "/sandbox/clock", "{", 400);

      asked(sandbox, "POST", CUSTOMER + "/messages", "{'text':'hello','name':'Ada'}", 202);
      asked(sandbox, "POST", CUSTOMER + "/messages", "{'txt':'hello'}", 422);
      asked(sandbox, "POST", CUSTOMER + "/messages", "{", 400);
      asked(sandbox, "POST", NOBODY + "/messages", "{'text':'hello'}", 404);
      String thread = sandbox.conversation("whatsapp");
      sandbox.send(thread, "{'type':'text','text':'Good morning'}");
      asked(sandbox, "GET", CUSTOMER + "/messages", "", 200);
      asked(sandbox, "GET", NOBODY + "/messages", "", 404);
      asked(sandbox, "POST", CUSTOMER + "/read", "", 204);
      asked(sandbox, "POST", CUSTOMER + "/read", "{", 400);
      asked(sandbox, "POST", CUSTOMER + "/read", "{'by':'eye'}", 422);
      asked(sandbox, "POST", NOBODY + "/read", "", 404);
      asked(sandbox, "GET", "/sandbox/requests?path=messages", "", 200);

      String template =
          "/sandbox/templates/" + sandbox.get("/v1/templates").json().at("/data/0/id").asText();
      asked(sandbox, "POST", template, "{'event':'pause'}", 200);
      asked(sandbox, "POST", template, "{'event':'dance'}", 422);
      asked(sandbox, "POST", template, "{", 400);
      asked(sandbox, "POST", "/sandbox/templates/nosuch", "{'event':'pause'}", 404);

      asked(sandbox, "POST", "/sandbox/faults", "{'kind':'http_500'}", 201);
      asked(sandbox, "POST", "/sandbox/faults", "{'kind':'graph_error'}", 422);
      asked(sandbox, "POST", "/sandbox/faults", "{", 400);
      asked(sandbox, "DELETE", "/sandbox/faults", "", 204);
    }

    assertThat(conformity.unseen()).as("described, and seen by no test").isEmpty();
    assertThat(conformity.openSchemas()).isEmpty();
  }

  /// @param body JSON in which single quotes stand for double ones
  private void asked(RunningSandbox sandbox, String method, String path, String body, int status)
      throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(sandbox.address(path))
            .header("Content-Type", "application/json")
            .method(
                method,
                body.isEmpty()
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(body.replace('\'', '"')))
            .build();
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    Answer answer = new Answer(response.statusCode(), response.headers(), response.body());
    assertThat(answer.status()).as(method + " " + path + " " + answer.body()).isEqualTo(status);
    conformity.check(method, path.replaceFirst("[?].*", ""), answer);
  }
}
