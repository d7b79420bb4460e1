package dev.casement.core.usecase;

import static org.assertj.core.api.Assertions.assertThat;

import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.conversation.CommentThread;
import dev.casement.core.domain.conversation.Conversation;
import dev.casement.core.domain.conversation.MessagingWindow;
import dev.casement.core.domain.delivery.SendOutcome;
import dev.casement.core.domain.message.Comment;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.Message;
import dev.casement.core.domain.message.OutboundMessage;
import dev.casement.core.domain.policy.Manner;
import dev.casement.core.port.channel.ChannelEvent;
import dev.casement.core.port.channel.CustomerRef;
import dev.casement.core.port.channel.SendRequest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class CommentsTest {

  /// Bruno as he is known once he wrote, not as the author of a comment.
  private static final CustomerAddress WRITER = CustomerAddress.userId("bruno-as-writer");

  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aCommentMakesAThreadAndOpensNoWindow() {
    comments("c1", "How much?", world.now());

    Conversation conversation = world.conversation();
    assertThat(conversation.unread()).isEqualTo(1);
    assertThat(conversation.windowClosesAt()).isEmpty();
    assertThat(world.channel.window(conversation.evidence(), world.now()).state())
        .isEqualTo(MessagingWindow.State.NEVER_OPENED);
    assertThat(world.thread())
        .extracting(Message::content)
        .containsExactly(comment("c1", "How much?"));
  }

  @Test
  void theSameCommentTwiceIsShownOnce() {
    comments("c1", "How much?", world.now());
    comments("c1", "How much?", world.now());

    assertThat(world.thread()).hasSize(1);
    assertThat(world.conversation().unread()).isEqualTo(1);
  }

  @Test
  void aCommentGetsOnePrivateReply() {
    comments("c1", "How much?", world.now());
    OutboundMessage reply = world.sends("90 euros");
    world.dispatch();

    SendRequest request = world.channel.sent().getFirst();
    assertThat(request.manner()).isEqualTo(Manner.PrivateReply.ONCE);
    assertThat(request.comment().map(CommentThread::externalId)).contains("c1");
    assertThat(world.reread(reply.id()).externalId()).isPresent();
    assertThat(world.send(SendCommand.of(Content.Text.of("Still there?"), World.ANA)))
        .isInstanceOf(SendResult.Refused.class);
  }

  @Test
  void anAnswerUnderAnotherAddressComesIntoTheSameThread() {
    comments("c1", "How much?", world.now());
    world.channel.answers(
        _ -> new SendOutcome.Accepted(List.of("out-1"), Optional.of(WRITER), Optional.empty()));
    world.sends("90 euros");
    world.dispatch().pass(Duration.ofMinutes(1));
    world.receive(
        world.event(
            world.now(),
            new ChannelEvent.MessageReceived(
                CustomerRef.of(WRITER),
                "m1",
                Content.Text.of("I take it"),
                Activity.MESSAGE,
                Optional.empty(),
                false)));

    assertThat(world.conversations()).hasSize(1);
    assertThat(world.conversation().address()).isEqualTo(WRITER);
    assertThat(world.conversation().windowClosesAt())
        .contains(world.now().plus(Duration.ofHours(24)));
  }

  @Test
  void theNewestCommentIsTheOneToReplyTo() {
    Instant start = world.now();
    world.pass(Duration.ofHours(1));
    comments("c2", "And with breakfast?", world.now());
    comments("c1", "How much?", start);

    assertThat(world.conversation().comment().map(CommentThread::externalId)).contains("c2");
  }

  @Test
  void anEarlierCommentThatCameLateMayBeRepliedToOnceTheNewerWas() {
    Instant start = world.now();
    world.pass(Duration.ofHours(1));
    comments("c2", "And with breakfast?", world.now());
    world.sends("100 euros");
    world.dispatch();
    comments("c1", "How much?", start);

    assertThat(world.conversation().comment())
        .contains(new CommentThread("c1", Comment.Where.POST, start, Optional.empty()));
  }

  @Test
  void aCommentThatIsTakenAwayTakesTheReplyWithIt() {
    comments("c1", "How much?", world.now());
    world.receive(
        world.event(
            world.now(), new ChannelEvent.MessageUnsent(CustomerRef.of(World.BRUNO), "c1")));

    assertThat(world.conversation().comment()).isEmpty();
    assertThat(world.thread().getFirst().content().words()).isEmpty();
    assertThat(world.send(SendCommand.of(Content.Text.of("90 euros"), World.ANA)))
        .isInstanceOf(SendResult.Refused.class);
  }

  @Test
  void anEditedCommentKeepsItsReply() {
    comments("c1", "How much?", world.now());
    world.receive(
        world.event(
            world.now(),
            new ChannelEvent.MessageEdited(
                CustomerRef.of(World.BRUNO), "c1", comment("c1", "How much is the garden view?"))));

    assertThat(world.conversation().comment()).isPresent();
    assertThat(world.thread().getFirst().content().words())
        .isEqualTo("How much is the garden view?");
  }

  @Test
  void whatTheCompanyTookBackIsGoneHereToo() {
    world.customerSays("m1", "hello");
    world.receive(
        world.event(
            world.now(),
            new ChannelEvent.EchoReceived(
                CustomerRef.of(World.BRUNO),
                "echo-1",
                Content.Text.of("the wrong price"),
                Optional.empty(),
                Optional.of("inbox"))));
    world.receive(
        world.event(
            world.now(), new ChannelEvent.EchoUnsent(CustomerRef.of(World.BRUNO), "echo-1")));

    assertThat(world.thread().getLast().content()).isEqualTo(new Content.Unsupported("unsent", ""));
    assertThat(world.conversation().lastMessage().orElseThrow().preview()).isEmpty();
  }

  @Test
  void whatWasTakenBackElsewhereAndNeverKnownChangesNothing() {
    world.customerSays("m1", "hello");
    Conversation before = world.conversation();
    world.receive(
        world.event(world.now(), new ChannelEvent.EchoUnsent(CustomerRef.of(World.BRUNO), "m1")),
        world.event(
            world.now(), new ChannelEvent.EchoUnsent(CustomerRef.of(World.BRUNO), "nobody's")));

    assertThat(world.conversation()).isEqualTo(before);
  }

  private void comments(String id, String text, Instant at) {
    world.receive(
        world.event(
            at, new ChannelEvent.CommentReceived(CustomerRef.of(World.BRUNO), comment(id, text))));
  }

  private static Comment comment(String id, String text) {
    return new Comment(
        Comment.Where.POST, text, id, Optional.of("post-1"), Optional.empty(), Optional.empty());
  }
}
