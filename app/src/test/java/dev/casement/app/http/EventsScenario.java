package dev.casement.app.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.app.json.Json;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/// What changes, as it changes.
interface EventsScenario extends ApiScenario {
  @Test
  default void tellsWhatIsCommittedInOrder() {
    try (EventReader events = world().events(Who.ADMIN, Map.of())) {
      world().conversation("351910000001");
      EventReader.Event first = events.next();
      EventReader.Event second = events.next();
      assertThat(List.of(first.name(), second.name()))
          .containsExactlyInAnyOrder("message.created", "conversation.updated");
      assertThat(second.id()).isEqualTo(first.id() + 1);
      EventReader.Event message = first.name().equals("message.created") ? first : second;
      String id = Json.parse(message.data()).path("id").asText();
      assertThat(Json.parse(message.data()).toString())
          .isEqualTo(world().get(Who.ADMIN, "/v1/messages/" + id).json().toString());
    }
  }

  @Test
  default void goesOnAfterTheLastEventSeen() {
    world().conversation("351910000001");
    long newest = world().stores.feed().newest(world().hotel);
    try (EventReader events = world().events(Who.ADMIN, Map.of("Last-Event-ID", "0"))) {
      for (long expected = 1; expected <= newest; expected++) {
        assertThat(events.next().id()).isEqualTo(expected);
      }
    }
  }

  @Test
  default void startsOverWhereEventsAreNotKeptAnyMore() {
    world().conversation("351910000001");
    world().stores.feed().forget(world().now().plusSeconds(1));
    try (EventReader events = world().events(Who.ADMIN, Map.of("Last-Event-ID", "0"))) {
      assertThat(events.next().name()).isEqualTo("reset");
    }
    try (EventReader events = world().events(Who.ADMIN, Map.of("Last-Event-ID", "999"))) {
      assertThat(events.next().name()).isEqualTo("reset");
    }
  }

  @Test
  default void tellsNothingOfOtherCompanies() {
    try (EventReader events = world().events(Who.RIVAL, Map.of())) {
      world().conversation("351910000001");
      String rivals = "20000";
      world()
          .deliver(
              "whatsapp",
              Webhooks.whatsApp(rivals, "351910000002", "wamid.rival", "For us", world().now()));
      EventReader.Event first = events.next();
      EventReader.Event second = events.next();
      assertThat(first.data() + second.data()).doesNotContain("351910000001");
      assertThat(second.id()).isEqualTo(first.id() + 1);
    }
  }

  @Test
  default void refusesIdsThatAreNone() {
    for (String id : new String[] {"first", "-1", "1.5"}) {
      world()
          .call("GET", Who.ADMIN, "/v1/events", "", Map.of("Last-Event-ID", id))
          .isProblem(400, "bad-request");
    }
  }
}
