package dev.casement.testkit;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.delivery.SendOutcome;
import dev.casement.core.domain.message.Content;
import dev.casement.core.domain.message.MessageId;
import dev.casement.core.domain.policy.Manner;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.channel.ChannelEnvironment;
import dev.casement.core.port.channel.SendRequest;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/// A channel that is open towards a provider whose answers a test decides.
public final class ChannelBench implements AutoCloseable {

  /// The time on the bench.
  public static final Instant NOW = Instant.parse("2026-11-20T10:00:00Z");

  static final MessageId REFERENCE = new MessageId("message-1");

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final WireMockServer provider;
  private final Channel channel;
  private final ChannelFixture fixture;

  private ChannelBench(WireMockServer provider, Channel channel, ChannelFixture fixture) {
    this.provider = provider;
    this.channel = channel;
    this.fixture = fixture;
  }

  public static ChannelBench open(ChannelFixture fixture) {
    return open(fixture, PATIENCE);
  }

  /// @param timeout how long the channel waits for an answer
  static ChannelBench open(ChannelFixture fixture, Duration timeout) {
    WireMockServer provider =
        new WireMockServer(
            options().dynamicPort().bindAddress("127.0.0.1").stubRequestLoggingDisabled(true));
    provider.start();
    ChannelEnvironment environment =
        new ChannelEnvironment(
            InstantSource.fixed(NOW), Optional.of(URI.create(provider.baseUrl())), timeout);
    return new ChannelBench(provider, fixture.plugin().open(environment), fixture);
  }

  public Channel channel() {
    return channel;
  }

  public WireMockServer provider() {
    return provider;
  }

  public ConnectedAccount account() {
    return fixture.connected(channel.descriptor().id());
  }

  /// From now on the provider answers everything with this, and has seen no request yet.
  public ChannelBench answers(ResponseDefinitionBuilder answer) {
    provider.resetAll();
    provider.stubFor(any(anyUrl()).willReturn(answer));
    return this;
  }

  /// Sends this content as an ordinary message would be.
  public SendOutcome send(Content content) {
    return channel.sender().send(request(content));
  }

  /// The request to send this content.
  public SendRequest request(Content content) {
    Manner manner =
        content instanceof Content.Template ? Manner.ByTemplate.APPROVED : Manner.Plain.ANSWER;
    return new SendRequest(
        account(),
        fixture.customer(),
        REFERENCE,
        content,
        manner,
        Optional.empty(),
        content instanceof Content.Reaction ? Optional.of("target-1") : Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  /// How many requests reached the provider.
  public int requests() {
    return provider.getAllServeEvents().size();
  }

  @Override
  public void close() {
    channel.close();
    provider.stop();
  }
}
