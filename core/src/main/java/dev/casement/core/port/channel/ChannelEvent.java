package dev.casement.core.port.channel;

import dev.casement.core.domain.channel.AccountNotice;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.delivery.DeliveryReceipt;
import dev.casement.core.domain.delivery.DeliveryState;
import dev.casement.core.domain.message.Call;
import dev.casement.core.domain.message.Circumstances;
import dev.casement.core.domain.message.Comment;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.template.TemplateNotice;
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
  /// @param participant in a group, which is the customer then, the one who wrote
  record MessageReceived(
      CustomerRef from,
      String externalId,
      Content content,
      Activity activity,
      Optional<String> replyTo,
      boolean standby,
      Circumstances circumstances,
      Optional<CustomerRef> participant)
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

    public MessageReceived(
        CustomerRef from,
        String externalId,
        Content content,
        Activity activity,
        Optional<String> replyTo,
        boolean standby,
        Circumstances circumstances) {
      this(from, externalId, content, activity, replyTo, standby, circumstances, Optional.empty());
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
  /// @param standby whether another app holds the thread
  record EchoReceived(
      CustomerRef to,
      String externalId,
      Content content,
      Optional<String> reference,
      Optional<String> sender,
      boolean standby)
      implements ChannelEvent {

    public EchoReceived(
        CustomerRef to,
        String externalId,
        Content content,
        Optional<String> reference,
        Optional<String> sender) {
      this(to, externalId, content, reference, sender, false);
    }

    @Override
    public Optional<CustomerRef> customer() {
      return Optional.of(to);
    }
  }

  /// The company edited what it had written elsewhere.
  record EchoEdited(CustomerRef to, String externalId, Content content) implements ChannelEvent {
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

  /// A call began, was answered or ended. All that is told of one call is one message.
  ///
  /// @param externalId the provider's id of the call
  /// @param activity what it does to the window
  record CallReceived(CustomerRef with, String externalId, Call call, Activity activity)
      implements ChannelEvent {
    @Override
    public Optional<CustomerRef> customer() {
      return Optional.of(with);
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

  /// The provider said something about an account of ours.
  record AccountNoticed(AccountNotice notice) implements ChannelEvent {}

  /// The provider said something about a template of ours.
  record TemplateNoticed(TemplateNotice notice) implements ChannelEvent {}

  /// The customer told the provider which messages of the company they want.
  ///
  /// @param wording the provider's words for it
  record PreferenceSignalled(CustomerRef from, Preference preference, Optional<String> wording)
      implements ChannelEvent {
    @Override
    public Optional<CustomerRef> customer() {
      return Optional.of(from);
    }
  }

  /// Which messages of the company a customer wants.
  enum Preference {
    /// No marketing any more.
    STOP,
    /// The stop is taken back; nothing more is agreed to than before it.
    RESUME,
    /// Marketing is agreed to.
    SIGNUP
  }

  /// Old messages, as the provider hands them over when an account is connected. They are shown
  /// with their own times, count as read and never move a window (decisions.md D3).
  record HistoryReceived(List<PastThread> threads) implements ChannelEvent {
    public HistoryReceived {
      threads = List.copyOf(threads);
    }
  }

  /// A customer stands under this name in the address book that the account brought along.
  record CustomerNamed(CustomerRef who) implements ChannelEvent {
    @Override
    public Optional<CustomerRef> customer() {
      return Optional.of(who);
    }
  }

  /// Something that is understood and changes nothing here. It is kept raw.
  record Noted(String what) implements ChannelEvent {}

  /// Something this version does not understand. It is kept raw and listed; it is no error.
  ///
  /// @param malformed whether the body could not even be read
  record Unrecognised(String reason, boolean malformed) implements ChannelEvent {}
}
