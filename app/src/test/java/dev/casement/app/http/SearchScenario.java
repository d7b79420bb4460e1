package dev.casement.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// Looking for messages and people by words.
interface SearchScenario extends ApiScenario {

  @Test
  default void findsMessagesByTheBeginningsOfTheirWords() {
    world().customerWrites("351910000001", "wamid.1", "Há café da manhã?");
    world().pass(Duration.ofMinutes(1));
    world().customerWrites("351910000002", "wamid.2", "O CAFÉ fecha quando?");

    Answer found = world().get(Who.AGENT, "/v1/messages?q=cafe").is(200);
    assertThat(found.texts("data", "external_id")).containsExactly("wamid.2", "wamid.1");
    assertThat(found.text("data/0/conversation_id")).isNotEmpty();
    assertThat(world().get(Who.AGENT, "/v1/messages?q=man%20CAF").texts("data", "external_id"))
        .containsExactly("wamid.1");
    Answer first = world().get(Who.AGENT, "/v1/messages?q=cafe&limit=1").is(200);
    assertThat(
            world()
                .get(Who.AGENT, "/v1/messages?q=cafe&limit=1&cursor=" + first.text("next_cursor"))
                .texts("data", "external_id"))
        .containsExactly("wamid.1");
    assertThat(world().get(Who.RIVAL, "/v1/messages?q=cafe").at("data").size()).isZero();
    world().get(Who.AGENT, "/v1/messages?q=cafe&cursor=x").isProblem(400, "bad-request");
    world().get(Who.AGENT, "/v1/messages").isProblem(400, "bad-request");
  }

  @Test
  default void findsConversationsByTheirPeopleWithinAView() {
    world().customerWrites("351910000001", "wamid.1", "Hello");
    assertThat(world().get(Who.AGENT, "/v1/conversations?q=DIAS&view=open").at("data").size())
        .isOne();
    assertThat(world().get(Who.AGENT, "/v1/conversations?q=dias&view=waiting").at("data").size())
        .isZero();
    assertThat(world().get(Who.AGENT, "/v1/conversations?q=0000001").at("data").size()).isOne();
  }
}
