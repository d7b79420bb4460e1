package dev.casement.core.port.channel;

import dev.casement.core.domain.channel.Capability;
import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.domain.policy.ContentLimit;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
/// @param texts what is said here in other languages, by language tag, then by key: `rule.ID`,
///   `setting.NAME` (what people call it), `setting.NAME.help`, `setting.NAME.form`,
///   `capability.ID`, `capability.ID.help`
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
  public record Limit(String field, long most, String unit) {

    public static final String CHARACTERS = "characters";
    public static final String BYTES = "bytes";
    public static final String ITEMS = "items";

    /// What this text has too much of, in this limit's unit. Characters are code points; bytes are
    /// those of UTF-8.
    public Optional<ContentLimit> passedBy(String text) {
      return !unit.equals(BYTES) && text.length() <= most
          ? Optional.empty()
          : passedBy(sizeOf(text));
    }

    /// How much a text has in this limit's unit.
    public long sizeOf(String text) {
      return unit.equals(BYTES)
          ? text.getBytes(StandardCharsets.UTF_8).length
          : text.codePointCount(0, text.length());
    }

    /// What is too much of this many.
    public Optional<ContentLimit> passedBy(long actual) {
      return actual <= most
          ? Optional.empty()
          : Optional.of(new ContentLimit(field, most, actual, unit));
    }
  }
}
