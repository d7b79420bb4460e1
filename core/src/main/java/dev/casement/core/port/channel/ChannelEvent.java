package dev.casement.core.port.channel;

import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.delivery.DeliveryReceipt;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.domain.message.Circumstances;
import dev.casement.core.domain.message.Comment;
import dev.casement.core.domain.message.Content;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What happened on a channel, as far as the platform understands it.
public sealed interface ChannelEvent {

  /// The customer it is about, where it names one.
  default Optional<CustomerRef> customer() {
    return Optional.empty();
  }

  /// The customer said something.
  ///
  /// @param externalId the provider's id; where it has none, a hash of account, sender, time and
  ///   item (decisions.md D23)
  /// @param activity what it does to the window: usually `MESSAGE`, `AD_MESSAGE` or `POSTBACK`
  /// @param replyTo the provider's id of the message it answers
  /// @param standby whether another app holds the thread
  /// @param circumstances what came with it besides what it says
  record MessageReceived(
      CustomerRef from,
      String externalId,
      Content content,
      Activity activity,
      Optional<String> replyTo,
      boolean standby,
      Circumstances circumstances)
      implements ChannelEvent {

    public MessageReceived(
        CustomerRef from,
        String externalId,
        Content content,
        Activity activity,
        Optional<String> replyTo,
        boolean standby) {
      this(from, externalId, content, activity, replyTo, standby, Circumstances.NONE);
    }

    @Override
    public Optional<CustomerRef> customer() {
      return Optional.of(from);
    }
  }

  /// The customer put an emoji on a message, or took it back.
  ///
  /// @param target the provider's id of the message
  /// @param emoji empty where it was taken back
  /// @param opensThread whether it makes a conversation where there is none (decisions.md D25)
  record ReactionReceived(
      CustomerRef from,
      String externalId,
      String target,
      Optional<String> emoji,
      boolean opensThread)
      implements ChannelEvent {
    @Override
    public Optional<CustomerRef> customer() {
      return Optional.of(from);
    }
  }

  /// The customer did something that leaves no message but may matter for the window.
  record CustomerActed(CustomerRef from, Activity activity) implements ChannelEvent {
    @Override
    public Optional<CustomerRef> customer() {
      return Optional.of(from);
    }
  }

  /// Somebody said something in public, below a post of the company or on its page. It opens no
  /// window; it grants one private reply.
  record CommentReceived(CustomerRef from, Comment comment) implements ChannelEvent {
    @Override
    public Optional<CustomerRef> customer() {
      return Optional.of(from);
    }
  }

  /// The customer edited a message.
  record MessageEdited(CustomerRef from, String externalId, Content content)
      implements ChannelEvent {
    @Override
    public Optional<CustomerRef> customer() {
      return Optional.of(from);
    }
  }

  /// The customer unsent a message: its content has to go.
  record MessageUnsent(CustomerRef from, String externalId) implements ChannelEvent {
    @Override
    public Optional<CustomerRef> customer() {
      return Optional.of(from);
    }
  }

  /// The company wrote, from here or from another program.
  ///
  /// @param reference what we had sent along (our message id), where it is our own
  /// @param sender the other program, as the provider names it
  record EchoReceived(
      CustomerRef to,
      String externalId,
      Content content,
      Optional<String> reference,
      Optional<String> sender)
      implements ChannelEvent {
    @Override
    public Optional<CustomerRef> customer() {
      return Optional.of(to);
    }
  }

  /// The company, from wherever, took back what it had written: its content has to go here too.
  record EchoUnsent(CustomerRef to, String externalId) implements ChannelEvent {
    @Override
    public Optional<CustomerRef> customer() {
      return Optional.of(to);
    }
  }

  /// A message of ours got somewhere.
  ///
  /// @param about the customer it went to, where the provider tells
  record ReceiptReceived(Optional<CustomerRef> about, DeliveryReceipt receipt)
      implements ChannelEvent {
    @Override
    public Optional<CustomerRef> customer() {
      return about;
    }
  }

  /// Everything sent to this customer up to a moment got somewhere.
  record WatermarkReceived(CustomerRef about, DeliveryState state, Instant watermark)
      implements ChannelEvent {
    @Override
    public Optional<CustomerRef> customer() {
      return Optional.of(about);
    }
  }

  /// Who holds the thread has changed.
  record ThreadOwnerChanged(CustomerRef about, boolean ownedByOther) implements ChannelEvent {
    @Override
    public Optional<CustomerRef> customer() {
      return Optional.of(about);
    }
  }

  /// The provider says that a customer is found elsewhere from now on: under another number, or
  /// another id. That is its own word that the old and the new belong together (decisions.md D1).
  ///
  /// @param now the customer under the new addresses
  /// @param previous the addresses that this customer had before
  /// @param notice what the thread shows of it
  record IdentityChanged(
      CustomerRef now,
      List<CustomerAddress> previous,
      String externalId,
      Content.SystemNotice notice)
      implements ChannelEvent {
    public IdentityChanged {
      previous = List.copyOf(previous);
    }

    /// The customer under all addresses, old and new.
    @Override
    public Optional<CustomerRef> customer() {
      List<CustomerAddress> all = new ArrayList<>(now.addresses());
      previous.stream().filter(address -> !all.contains(address)).forEach(all::add);
      return Optional.of(new CustomerRef(all, now.profileName(), now.userName()));
    }
  }

  /// Something this version does not understand. It is kept raw and listed; it is no error.
  ///
  /// @param malformed whether the body could not even be read
  record Unrecognised(String reason, boolean malformed) implements ChannelEvent {}
}
