package dev.casement.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.domain.delivery.DeliveryStep;
import dev.casement.core.domain.message.OutboundMessage;
import dev.casement.core.port.store.Changes;
import dev.casement.core.port.store.CommitResult;
import dev.casement.core.port.store.ConversationStore;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Whoever moves a message knows nothing of what somebody else wrote a moment ago, and takes none
/// of it back.
final class LostUpdatesTest {

  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aReceiptTakesNothingBackThatCameWhileItWasBeingApplied() {
    world.customerSays("in-1", "Hello");
    OutboundMessage message = world.sends("Good morning");
    world.dispatch();
    AtomicBoolean isRead = new AtomicBoolean();
    Platform slow =
        world.start(
            world.stores.with(
                beforeACommit(() -> {
                  if (isRead.compareAndSet(false, true)) {
                    read(message);
                  }
                })));

    world.keep("s3cret", world.receipt(world.reread(message.id()), DeliveryState.DELIVERED));
    while (slow.receiving().processWebhooks().run() > 0) {
      // until nothing waits
    }

    assertThat(isRead).isTrue();
    assertThat(world.reread(message.id()).state()).isEqualTo(DeliveryState.READ);
  }

  /// Somebody else's commit: the customer read it.
  private void read(OutboundMessage message) {
    Conversation conversation = world.conversation();
    OutboundMessage read =
        world.reread(message.id()).step(DeliveryStep.to(DeliveryState.READ, world.now()));
    CommitResult result =
        world
            .stores
            .conversations()
            .commit(
                Changes.of(World.COMPANY)
                    .conversation(conversation.draft().done())
                    .message(read)
                    .done());
    assertThat(result).isInstanceOf(CommitResult.Done.class);
  }

  private ConversationStore beforeACommit(Runnable meanwhile) {
    ConversationStore real = world.stores.conversations();
    return (ConversationStore)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {ConversationStore.class},
            (_, method, arguments) -> {
              if (method.getName().equals("commit")) {
                meanwhile.run();
              }
              try {
                return method.invoke(real, arguments);
              } catch (InvocationTargetException thrown) {
                throw thrown.getCause();
              }
            });
  }
}
