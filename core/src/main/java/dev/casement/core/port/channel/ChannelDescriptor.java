package dev.casement.core.port.channel;

import dev.casement.core.domain.channel.Capability;
import dev.casement.core.domain.channel.ChannelId;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What people and programs are shown of a channel.
///
/// @param name as people call it
/// @param reopening how a closed window is reopened
/// @param window how long a customer's message keeps it open
/// @param capabilities what can be sent and shown on it: `text`, `media`, `templates`, `reactions`,
///   `buttons`, `quick_replies`, `typing`, `read_marks` …
/// @param accountCapabilities what the provider may grant one account, with a sentence about each
/// @param settings what an account needs to be connected
/// @param limits the limits of content in force
/// @param iconSvg a picture of 24 by 24, without script
/// @param colour `#rrggbb`
/// @param texts further texts by language tag, then by key
public record ChannelDescriptor(
    ChannelId id,
    String name,
    Reopening reopening,
    Duration window,
    Set<Capability> capabilities,
    Map<Capability, String> accountCapabilities,
    List<SettingSpec> settings,
    List<Limit> limits,
    String iconSvg,
    String colour,
    Map<String, Map<String, String>> texts) {

  public ChannelDescriptor {
    capabilities = Set.copyOf(capabilities);
    accountCapabilities = Map.copyOf(accountCapabilities);
    settings = List.copyOf(settings);
    limits = List.copyOf(limits);
    texts = Map.copyOf(texts);
  }

  /// How a closed window is reopened.
  public enum Reopening {
    /// By an approved template.
    TEMPLATE,
    /// Only by the customer.
    WAIT
  }

  /// A limit of content.
  ///
  /// @param field the member of a message, dotted
  /// @param unit `characters`, `bytes`, `items`
  public record Limit(String field, long most, String unit) {}
}
