package dev.casement.app.wiring;

import dev.casement.app.config.Mode;
import dev.casement.app.config.Settings;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.channel.ChannelDescriptor;
import dev.casement.core.usecase.Channels;
import java.io.PrintWriter;
import java.net.URI;
import java.util.Comparator;
import java.util.Optional;

/// What somebody reads who has just started the service.
final class Welcome {
  private final Settings settings;
  private final Channels channels;
  private final String version;

  Welcome(Settings settings, Channels channels, String version) {
    this.settings = settings;
    this.channels = channels;
    this.version = version;
  }

  void print(PrintWriter out) {
    URI own = OwnAddress.of(settings.listen());
    out.printf(
        "Casement %s (%s, data in %s): %s/%n",
        version,
        settings.mode().word(),
        settings.data(),
        settings.listen().publicUrl().orElse(own));
    favourite().filter(_ -> settings.mode() == Mode.SANDBOX).ifPresent(id -> tryOut(out, own, id));
    out.flush();
  }

  /// The channel to show: one on which a closed window can be reopened has the most to see.
  private Optional<String> favourite() {
    return channels.all().stream()
        .map(Channel::descriptor)
        .min(Comparator.comparing(ChannelDescriptor::reopening))
        .map(channel -> channel.id().value());
  }

  private static void tryOut(PrintWriter out, URI own, String channel) {
    out.println("A customer writes, you see it, and the next day the window is closed:");
    out.printf(
        "  curl -s %s/sandbox/customers/%s/5511912345678/messages -d '{\"text\": \"Oi, tem"
            + " quarto?\"}'%n",
        own, channel);
    out.printf("  curl -s %s/v1/conversations -H 'Authorization: Bearer sandbox'%n", own);
    out.printf("  curl -s %s/sandbox/clock -d '{\"advance\": \"PT24H\"}'%n", own);
  }
}
