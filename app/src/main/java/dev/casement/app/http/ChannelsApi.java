package dev.casement.app.http;

import dev.casement.app.http.input.Texts;
import dev.casement.app.http.server.Resource;
import dev.casement.app.http.server.Response;
import dev.casement.app.http.server.Routes;
import dev.casement.app.json.ChannelJson;
import dev.casement.app.json.RuleJson;
import dev.casement.core.domain.policy.Rule;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.usecase.Channels;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// `/v1/channels` and `/v1/rules`: what each channel module brings.
final class ChannelsApi implements Resource {
  private final Access access;
  private final Channels channels;
  private final InstantSource clock;

  ChannelsApi(Access access, Channels channels, InstantSource clock) {
    this.access = access;
    this.channels = channels;
    this.clock = clock;
  }

  @Override
  public void addTo(Routes routes) {
    routes
        .get("/v1/channels", access.everybody(this::channels))
        .get("/v1/rules", access.everybody(this::rules));
  }

  private Response channels(Call call) {
    return Listing.cut(
        call,
        "channels",
        channels.all().stream().map(Channel::descriptor).toList(),
        descriptor -> descriptor.id().value(),
        ChannelJson::write);
  }

  private Response rules(Call call) {
    Instant at =
        call.query("at", Texts::instantOrDate, Texts.INSTANT + " or a date")
            .orElseGet(clock::instant);
    Optional<Channel> one =
        call.query("channel", this::channel, "must be a channel that is installed");
    List<Rule> rules =
        one.map(List::of).orElseGet(channels::all).stream()
            .flatMap(channel -> channel.policy().rules().inForceAt(at).stream())
            .toList();
    return Listing.all(rules, RuleJson::write);
  }

  private Optional<Channel> channel(String word) {
    return channels.all().stream()
        .filter(channel -> channel.descriptor().id().value().equalsIgnoreCase(word))
        .findFirst();
  }
}
