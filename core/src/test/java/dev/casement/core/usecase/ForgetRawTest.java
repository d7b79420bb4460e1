package dev.casement.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.InboundMessage;
import dev.casement.core.domain.message.OutboundMessage;
import dev.casement.core.port.channel.ChannelEvent;
import dev.casement.core.port.channel.CustomerRef;
import dev.casement.core.port.store.WebhookPart;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What customers take back is not kept in the webhook that brought it either.
final class ForgetRawTest {

  private final World world = new World();

  private String said(String id) {
    return world.message(id, "my card number is 1234", World.START);
  }

  private String unsent(String id) {
    return world.event(
        world.now(), new ChannelEvent.MessageUnsent(CustomerRef.of(World.BRUNO), id));
  }

  private String edited(String id, String words) {
    return world.event(
        world.now(),
        new ChannelEvent.MessageEdited(CustomerRef.of(World.BRUNO), id, Content.Text.of(words)));
  }

  private List<String> kept() {
    return world.parts(World.COMPANY, WebhookPart.State.PROCESSED).stream()
        .map(part -> new String(part.body(), StandardCharsets.UTF_8))
        .toList();
  }

  @Test
  void forgetsTheItemAndKeepsItsNeighbours() {
    String secret = said("m1");
    String other = world.message("m2", "hello", World.START);
    String gone = unsent("m1");
    world.receive(secret, other).receive(gone);

    assertThat(kept()).containsExactlyInAnyOrder("forgotten " + other, gone);
  }

  @Test
  void forgetsItWhereAllCameTogether() {
    String gone = unsent("m1");
    world.receive(said("m1"), gone);

    assertThat(kept()).containsExactly("forgotten " + gone);
  }

  @Test
  void keepsOfAnEditedMessageTheLastWordsOnly() {
    String first = edited("m1", "my number is 12");
    String second = edited("m1", "my number is private");
    world.receive(said("m1")).receive(first).receive(second);
    assertThat(kept()).containsExactlyInAnyOrder("forgotten", "forgotten", second);

    InboundMessage message = (InboundMessage) world.thread().getFirst();
    assertThat(message.content()).isEqualTo(Content.Text.of("my number is private"));
    WebhookPart raw =
        world
            .stores
            .webhooks()
            .part(World.COMPANY, message.raw().orElseThrow().event())
            .orElseThrow();
    assertThat(new String(raw.body(), StandardCharsets.UTF_8)).isEqualTo(second);
  }

  private String echo(String id, Optional<String> reference) {
    return world.event(
        world.now(),
        new ChannelEvent.EchoReceived(
            CustomerRef.of(World.BRUNO),
            id,
            Content.Text.of("the wrong price"),
            reference,
            Optional.of("inbox")));
  }

  private String takenBack(String id) {
    return world.event(world.now(), new ChannelEvent.EchoUnsent(CustomerRef.of(World.BRUNO), id));
  }

  @Test
  void forgetsWhatTheCompanyTookBack() {
    String gone = takenBack("e1");
    world.receive(echo("e1", Optional.empty())).receive(gone);

    assertThat(kept()).containsExactlyInAnyOrder("forgotten", gone);
  }

  @Test
  void keepsOfWhatTheCompanyEditedTheLastWordsOnly() {
    String edit =
        world.event(
            world.now(),
            new ChannelEvent.EchoEdited(
                CustomerRef.of(World.BRUNO), "e1", Content.Text.of("the right price")));
    world.receive(echo("e1", Optional.empty())).receive(edit);

    assertThat(kept()).containsExactlyInAnyOrder("forgotten", edit);
  }

  @Test
  void forgetsWhatWeSentAndTheProviderToldBack() {
    world.customerSays("m1", "hello");
    OutboundMessage ours = world.sends("the wrong price");
    String gone = takenBack("e1");
    world.receive(echo("e1", Optional.of(ours.id().value())));
    assertThat(world.thread().getLast().raw()).isPresent();

    world.receive(gone);
    assertThat(world.thread().getLast().content()).isEqualTo(Content.Unsupported.UNSENT);
    assertThat(kept()).contains("forgotten", gone).noneMatch(body -> body.contains("price"));
  }

  @Test
  void leavesTheRestOfTheRequestFitToBeReplayed() {
    String foreign = world.message("m9", "hello", World.START);
    world.receive(said("m1"), foreign).receive(unsent("m1"));
    WebhookPart whole =
        world.parts(World.COMPANY, WebhookPart.State.PROCESSED).stream()
            .filter(part -> new String(part.body(), StandardCharsets.UTF_8).contains(foreign))
            .findFirst()
            .orElseThrow();

    world.stores.webhooks().replay(World.COMPANY, whole.id());
    world.platform.receiving().processWebhooks().run();

    assertThat(world.parts(World.COMPANY, WebhookPart.State.UNROUTED))
        .noneMatch(part -> part.reason().filter("secret_mismatch"::equals).isPresent());
    assertThat(world.thread()).hasSize(2);
    assertThat(world.thread().getFirst().content().words()).isEmpty();
  }
}
