package dev.casement.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.privacy.DeletionRequest;
import dev.casement.core.port.store.PageRequest;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// What people ask to have deleted waits durably, is done, and its outcome is written down.
final class DeletionTest {

  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  private TakeDeletionRequest.Answer asks(String body) {
    return world
        .platform
        .erasure()
        .takeDeletionRequest()
        .take(ScriptedChannel.ID, body.getBytes(StandardCharsets.UTF_8));
  }

  private DeletionRequest kept(TakeDeletionRequest.Answer answer) {
    if (answer instanceof TakeDeletionRequest.Answer.Kept(String code)) {
      return world.stores.deletions().request(code).orElseThrow();
    }
    throw new AssertionError("not kept: " + answer);
  }

  @Test
  void waitsUntilItIsDoneAndTellsTheAccount() {
    DeletionRequest request = kept(asks("s3cret a-manager"));
    assertThat(request.outcome()).isEmpty();
    assertThat(request.companies()).containsExactly(World.COMPANY);
    assertThat(
            world
                .stores
                .notices()
                .notices(World.COMPANY, World.ACCOUNT, PageRequest.first(9))
                .items())
        .extracting(notice -> notice.notice().kind())
        .containsExactly("data_deletion");

    assertThat(world.platform.erasure().eraseRequested().run()).isOne();
    assertThat(world.stores.deletions().request(request.code()).orElseThrow().outcome())
        .contains(new DeletionRequest.Outcome(world.now(), 0));
    assertThat(world.platform.erasure().eraseRequested().run()).isZero();
  }

  @Test
  void erasesWhoIsFoundUnderTheId() {
    world.customerSays("m1", "my secret").customerSays("m2", "another");
    world.sends("We keep what we said.");
    Conversation conversation = world.conversation();
    DeletionRequest request = kept(asks("s3cret " + World.BRUNO));
    int _ = world.platform.erasure().eraseRequested().run();

    assertThat(world.stores.conversations().conversation(World.COMPANY, conversation.id()))
        .isEmpty();
    assertThat(world.stores.contacts().contact(World.COMPANY, conversation.contact())).isEmpty();
    assertThat(world.stores.deletions().request(request.code()).orElseThrow().outcome())
        .map(DeletionRequest.Outcome::people)
        .contains(1);
  }

  @Test
  void takesNothingThatIsNotSigned() {
    assertThat(asks("wrong a-manager")).isInstanceOf(TakeDeletionRequest.Answer.NotSigned.class);
    assertThat(asks("nonsense")).isInstanceOf(TakeDeletionRequest.Answer.Malformed.class);
    assertThat(
            world
                .platform
                .erasure()
                .takeDeletionRequest()
                .take(new dev.casement.core.domain.channel.ChannelId("nowhere"), new byte[0]))
        .isInstanceOf(TakeDeletionRequest.Answer.NoSuchAddress.class);
    assertThat(world.stores.deletions().waiting(9)).isEmpty();
    assertThat(Optional.of(world.platform.erasure().eraseRequested().run())).contains(0);
  }
}
