package dev.casement.adapter.messenger;

import dev.casement.core.domain.channel.AccountId;
import dev.casement.core.domain.channel.Capability;
import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.channel.Credentials;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.channel.Secret;
import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.conversation.CommentThread;
import dev.casement.core.domain.message.Comment;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.domain.policy.Manner;
import dev.casement.core.port.channel.ChannelEnvironment;
import dev.casement.core.port.channel.SendRequest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Accounts and requests for tests: the Page 500 of an invented inn, and the customer 77.
final class Pages {

  static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

  private Pages() {}

  static ChannelEnvironment environment(String graph) {
    return new ChannelEnvironment(
        InstantSource.fixed(NOW), Optional.of(URI.create(graph)), Duration.ofSeconds(5));
  }

  static ConnectedAccount page() {
    return page(Set.of(), Map.of());
  }

  static ConnectedAccount page(Set<Capability> capabilities, Map<String, String> settings) {
    return new ConnectedAccount(
        new ChannelAccount(
            new AccountId("acc-1"),
            new CompanyId("com-1"),
            MessengerPolicy.CHANNEL,
            "The Inn",
            "500",
            settings,
            capabilities,
            ZoneOffset.UTC,
            Map.of(),
            true),
        new Credentials(Map.of(Credentials.ACCESS_TOKEN, new Secret("page-token"))));
  }

  static SendRequest request(Content content, Manner manner) {
    return new SendRequest(
        page(),
        CustomerAddress.userId("77"),
        new MessageId("msg-1"),
        content,
        manner,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static SendRequest quoting(SendRequest plain, String mid) {
    return with(plain, Optional.of(mid), Optional.empty());
  }

  static SendRequest onComment(SendRequest plain, Comment.Where where, String comment) {
    return with(
        plain,
        Optional.empty(),
        Optional.of(new CommentThread(comment, where, NOW, Optional.empty())));
  }

  private static SendRequest with(
      SendRequest plain, Optional<String> replyTo, Optional<CommentThread> comment) {
    return new SendRequest(
        plain.from(),
        plain.to(),
        plain.reference(),
        plain.content(),
        plain.manner(),
        replyTo,
        plain.target(),
        plain.template(),
        comment);
  }
}
