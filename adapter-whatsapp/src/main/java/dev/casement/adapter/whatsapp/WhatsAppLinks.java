package dev.casement.adapter.whatsapp;

import dev.casement.core.domain.channel.ChannelAccount;
import dev.casement.core.port.channel.Links;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Links that open a chat with the account's number, with a text ready to be sent (R16). They bring
/// no token back: whoever needs one puts it into the text.
final class WhatsAppLinks implements Links {

  static final String NUMBER = "display_phone_number";

  @Override
  public Optional<String> link(
      ChannelAccount account, Optional<String> text, Optional<String> ref) {
    return Optional.ofNullable(account.settings().get(NUMBER))
        .filter(_ -> ref.isEmpty())
        .map(number -> number.replaceAll("[^0-9]", ""))
        .filter(digits -> !digits.isEmpty())
        .map(digits -> "https://wa.me/" + digits + text.map(WhatsAppLinks::query).orElse(""));
  }

  /// As a browser's address bar writes it: a space is `%20`, never `+`.
  private static String query(String text) {
    return "?text=" + URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
