package dev.casement.app.sandbox;

import dev.casement.core.domain.channel.ChannelId;
import dev.casement.core.port.channel.StandIn;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

/// Posts webhooks over HTTP, as a provider does.
final class HttpPost implements Post, AutoCloseable {

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final Supplier<URI> base;
  private Optional<HttpClient> client = Optional.empty();

  /// @param base our own address; asked for when the first webhook leaves
  HttpPost(Supplier<URI> base) {
    this.base = base;
  }

  @Override
  public boolean bring(ChannelId channel, StandIn.Webhook webhook) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(base.get().resolve("/webhooks/" + channel))
            .timeout(PATIENCE)
            .POST(HttpRequest.BodyPublishers.ofByteArray(webhook.body()));
    webhook.headers().forEach(request::setHeader);
    try {
      var answer = client().send(request.build(), HttpResponse.BodyHandlers.discarding());
      return answer.statusCode() >= 200 && answer.statusCode() < 300;
    } catch (IOException _) {
      return false;
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private synchronized HttpClient client() {
    if (client.isEmpty()) {
      client =
          Optional.of(
              HttpClient.newBuilder()
                  .version(HttpClient.Version.HTTP_1_1)
                  .connectTimeout(PATIENCE)
                  .build());
    }
    return client.get();
  }

  @Override
  public synchronized void close() {
    client.ifPresent(HttpClient::shutdownNow);
  }
}
