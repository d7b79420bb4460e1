package dev.casement.meta.messaging;

import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.port.channel.Links;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Short links into a conversation with an account.
public final class MessagingLinks implements Links {

  private final String base;
  private final Function<ChannelAccount, Optional<String>> name;

  /// @param base what stands before the name: `https://m.me/`
  /// @param name the name an account has in links
  public MessagingLinks(String base, Function<ChannelAccount, Optional<String>> name) {
    this.base = base;
    this.name = name;
  }

  @Override
  public Optional<String> link(
      ChannelAccount account, Optional<String> text, Optional<String> ref) {
    String query =
        Stream.concat(
                ref.map(token -> "ref=" + encoded(token)).stream(),
                text.map(words -> "text=" + encoded(words)).stream())
            .collect(Collectors.joining("&"));
    return name.apply(account)
        .map(found -> base + encoded(found) + (query.isEmpty() ? "" : "?" + query));
  }

  private static String encoded(String words) {
    return URLEncoder.encode(words, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
