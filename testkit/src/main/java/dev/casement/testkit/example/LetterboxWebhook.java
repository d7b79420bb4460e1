package dev.casement.testkit.example;

import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.domain.channel.Secret;
import dev.casement.core.domain.conversation.Activity;
import dev.casement.core.domain.message.Content;
import dev.casement.core.port.channel.ChannelEvent;
import dev.casement.core.port.channel.CustomerRef;
import dev.casement.core.port.channel.ReceivedItem;
import dev.casement.core.port.channel.WebhookReceiver;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Letters that come in, one a line: `box|from|number|time|text`. The postman says the box's secret
/// word in a header.
final class LetterboxWebhook implements WebhookReceiver {
  private static final int PARTS = 5;

  @Override
  public Optional<Handshake> handshake(Map<String, String> query) {
    return Optional.empty();
  }

  @Override
  public boolean isSigned(Map<String, String> headers, byte[] body, Secret appSecret) {
    return appSecret.matches(headers.getOrDefault("x-postman", ""));
  }

  @Override
  public List<ReceivedItem> read(byte[] body) {
    List<ReceivedItem> letters = new ArrayList<>();
    lines(body).forEach(line -> letters.add(letter(line, letters.size())));
    return List.copyOf(letters);
  }

  @Override
  public byte[] single(byte[] body, int position) {
    return lines(body).get(position).getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> lines(byte[] body) {
    return new String(body, StandardCharsets.UTF_8).lines().toList();
  }

  private static ReceivedItem letter(String line, int position) {
    String[] parts = line.split("\\|", PARTS);
    try {
      if (parts.length == PARTS) {
        return new ReceivedItem(
            Optional.of(parts[0]),
            Optional.of(Instant.parse(parts[3])),
            position,
            new ChannelEvent.MessageReceived(
                CustomerRef.of(CustomerAddress.userId(parts[1])),
                parts[2],
                Content.Text.of(parts[4]),
                Activity.MESSAGE,
                Optional.empty(),
                false));
      }
    } catch (DateTimeException unreadable) {
      // Said below, as for a line with fewer parts.
    }
    return new ReceivedItem(
        Optional.empty(),
        Optional.empty(),
        position,
        new ChannelEvent.Unrecognised("not a letter", true));
  }
}
