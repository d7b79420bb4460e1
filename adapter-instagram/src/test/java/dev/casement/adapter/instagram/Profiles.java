package dev.casement.adapter.instagram;

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

/// Accounts and requests for tests: the Instagram account 900 of an invented inn, and the customer
/// 77.
final class Profiles {

  static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

  private Profiles() {}

  static ChannelEnvironment environment(String graph) {
    return new ChannelEnvironment(
        InstantSource.fixed(NOW), Optional.of(URI.create(graph)), Duration.ofSeconds(5));
  }

  static ConnectedAccount profile() {
    return profile(Set.of(), Map.of());
  }

  static ConnectedAccount profile(Set<Capability> capabilities, Map<String, String> settings) {
    return new ConnectedAccount(
        new ChannelAccount(
            new AccountId("acc-1"),
            new CompanyId("com-1"),
            InstagramPolicy.CHANNEL,
            "The Inn",
            "900",
            settings,
            capabilities,
            ZoneOffset.UTC,
            Map.of(),
            true),
        new Credentials(Map.of(Credentials.ACCESS_TOKEN, new Secret("user-token"))));
  }

  static SendRequest request(Content content, Manner manner) {
    return request(profile(), content, manner);
  }

  static SendRequest request(ConnectedAccount from, Content content, Manner manner) {
    return new SendRequest(
        from,
        CustomerAddress.userId("77"),
        new MessageId("msg-1"),
        content,
        manner,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  static SendRequest aimed(SendRequest plain, String mid) {
    return new SendRequest(
        plain.from(),
        plain.to(),
        plain.reference(),
        plain.content(),
        plain.manner(),
        plain.replyTo(),
        Optional.of(mid),
        plain.template(),
        plain.comment());
  }

  static SendRequest onComment(SendRequest plain, String comment) {
    return new SendRequest(
        plain.from(),
        plain.to(),
        plain.reference(),
        plain.content(),
        plain.manner(),
        plain.replyTo(),
        plain.target(),
        plain.template(),
        Optional.of(new CommentThread(comment, Comment.Where.POST, NOW, Optional.empty())));
  }
}
