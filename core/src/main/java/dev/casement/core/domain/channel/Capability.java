package dev.casement.core.domain.channel;

import java.util.Locale;

/// Something a channel, or one account on it, is able to do. Channels name their own; those that
/// several channels share stand here as constants.
///
/// @param id lower-case with underscores, as the API shows it
public record Capability(String id) implements Comparable<Capability> {

  /// A person may answer up to seven days after the customer's message. Meta grants it by review.
  public static final Capability HUMAN_AGENT = new Capability("human_agent");

  /// Messenger utility templates may be sent from this account.
  public static final Capability UTILITY_TEMPLATES = new Capability("utility_templates");

  /// WhatsApp messages without a ready-made template may be sent from this account.
  public static final Capability DIRECT_SEND = new Capability("direct_send");

  /// One private answer to a comment or visitor post may be sent from this account.
  public static final Capability PRIVATE_REPLY = new Capability("private_reply");

  /// The Page is registered as a news Page.
  public static final Capability NEWS_PAGE = new Capability("news_page");

  public Capability {
    id = id.toLowerCase(Locale.ROOT);
  }

  @Override
  public int compareTo(Capability other) {
    return id.compareTo(other.id);
  }

  @Override
  public String toString() {
    return id;
  }
}
