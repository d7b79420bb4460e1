package dev.casement.app.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.restfb.Body;
import com.restfb.DefaultFacebookClient;
import com.restfb.FacebookClient;
import com.restfb.FacebookEndpoints;
import com.restfb.Parameter;
import com.restfb.Version;
import com.restfb.exception.FacebookOAuthException;
import com.restfb.types.send.IdMessageRecipient;
import com.restfb.types.send.Message;
import com.restfb.types.send.SendResponse;
import com.restfb.types.whatsapp.WhatsAppMessageTemplate;
import com.restfb.types.whatsapp.platform.SendMessage;
import com.restfb.types.whatsapp.platform.SuccessfulResponse;
import com.restfb.types.whatsapp.platform.send.Text;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// RestFB, which knows Meta and not us, talks with the sandbox as it would with Meta.
final class PublicSdkTest {

  @TempDir static Path data;

  private static RunningSandbox sandbox;

  @BeforeAll
  static void start() {
    sandbox = RunningSandbox.in(data, Optional.empty());
  }

  @AfterAll
  static void stop() {
    sandbox.close();
  }

  private static FacebookClient client(String token) {
    DefaultFacebookClient client = new DefaultFacebookClient(token, Version.LATEST);
    client.setFacebookEndpointUrls(
        new FacebookEndpoints() {
          @Override
          public String getGraphEndpoint() {
            return sandbox.address("/sandbox/graph").toString();
          }
        });
    return client;
  }

  @Test
  void sendsOnWhatsApp() throws Exception {
    sandbox.customer("whatsapp", "351910008801", "Hello");
    SendMessage message = new SendMessage("+351910008801");
    message.setText(new Text("Hello from RestFB"));

    SuccessfulResponse sent =
        client("sandbox")
            .publish(
                external("whatsapp") + "/messages",
                SuccessfulResponse.class,
                Body.withData(message));

    assertThat(sent.getMessages()).hasSize(1);
    assertThat(sent.getMessages().getFirst().getId()).startsWith("wamid.");
    assertThat(phone("whatsapp", "351910008801")).contains("Hello from RestFB");
  }

  @Test
  void sendsOnMessenger() throws Exception {
    sandbox.customer("messenger", "8802", "Hello");

    SendResponse sent =
        client("sandbox")
            .publish(
                external("messenger") + "/messages",
                SendResponse.class,
                Parameter.with("recipient", new IdMessageRecipient("8802")),
                Parameter.with("messaging_type", "RESPONSE"),
                Parameter.with("message", new Message("Hello from RestFB")));

    assertThat(sent.getMessageId()).isNotBlank();
    assertThat(phone("messenger", "8802")).contains("Hello from RestFB");
  }

  /// Without the components: RestFB 2025.15.0 stumbles over the one-time-password buttons that Meta
  /// has since.
  @Test
  void listsTemplates() throws Exception {
    String wabaId =
        sandbox.get("/v1/accounts/casa-do-mar-whatsapp").json().at("/settings/waba_id").asText();

    List<WhatsAppMessageTemplate> templates =
        client("sandbox")
            .fetchConnection(
                wabaId + "/message_templates",
                WhatsAppMessageTemplate.class,
                Parameter.with("fields", "name,language,status,category"))
            .getData();

    assertThat(templates)
        .extracting(WhatsAppMessageTemplate::getName)
        .contains("continue_conversation");
    assertThat(templates).extracting(WhatsAppMessageTemplate::getComponents).containsOnlyNulls();
  }

  @Test
  void getsErrorsOfMetasKind() throws Exception {
    String path = external("messenger") + "/messages";
    Parameter nobody = Parameter.with("recipient", new IdMessageRecipient("no-such-person"));
    Parameter words = Parameter.with("message", new Message("Hello?"));

    assertThatThrownBy(() -> client("sandbox").publish(path, SendResponse.class, nobody, words))
        .isInstanceOfSatisfying(
            FacebookOAuthException.class, error -> assertThat(error.getErrorCode()).isEqualTo(100));
    assertThatThrownBy(() -> client("stolen").publish(path, SendResponse.class, nobody, words))
        .isInstanceOfSatisfying(
            FacebookOAuthException.class, error -> assertThat(error.getErrorCode()).isEqualTo(190));
  }

  private static String external(String channel) throws Exception {
    return sandbox.get("/v1/accounts/casa-do-mar-" + channel).json().path("external_id").asText();
  }

  private static List<String> phone(String channel, String customer) throws Exception {
    return sandbox
        .get("/sandbox/customers/" + channel + "/" + customer + "/messages")
        .json()
        .path("data")
        .findValuesAsText("text");
  }
}
