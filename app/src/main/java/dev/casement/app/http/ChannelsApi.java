package dev.casement.app.http;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.app.http.input.Texts;
import dev.casement.app.http.server.Resource;
import dev.casement.app.http.server.Response;
import dev.casement.app.http.server.Routes;
import dev.casement.app.json.Json;
import dev.casement.app.json.RuleJson;
import dev.casement.app.json.Words;
import dev.casement.core.domain.channel.Capability;
import dev.casement.core.domain.policy.Rule;
import dev.casement.core.port.channel.Channel;
import dev.casement.core.port.channel.ChannelDescriptor;
import dev.casement.core.port.channel.SettingSpec;
import dev.casement.core.usecase.Channels;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
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
        ChannelsApi::view);
  }

  private static ObjectNode view(ChannelDescriptor channel) {
    ObjectNode tree =
        Json.object()
            .put("id", channel.id().value())
            .put("name", channel.name())
            .put("reopening", Words.of(channel.reopening()))
            .put("window", channel.window().toString());
    tree.set("capabilities", ids(channel.capabilities()));
    tree.set("account_capabilities", ids(channel.accountCapabilities().keySet()));
    ObjectNode help = tree.putObject("account_capability_help");
    channel.accountCapabilities().keySet().stream()
        .sorted()
        .forEach(one -> help.put(one.id(), channel.accountCapabilities().get(one)));
    tree.set("settings", Json.array(channel.settings(), ChannelsApi::setting));
    tree.set("limits", Json.array(channel.limits(), ChannelsApi::limit));
    tree.put("icon_svg", channel.iconSvg()).put("colour", channel.colour());
    ObjectNode texts = tree.putObject("texts");
    channel
        .texts()
        .forEach((language, words) -> words.forEach(texts.withObjectProperty(language)::put));
    return tree.put("webhook_path", "/webhooks/" + channel.id());
  }

  private static ArrayNode ids(Collection<Capability> capabilities) {
    return Json.texts(capabilities.stream().sorted().map(Capability::id).toList());
  }

  private static ObjectNode setting(SettingSpec setting) {
    ObjectNode tree =
        Json.object()
            .put("name", setting.name())
            .put("secret", setting.secret())
            .put("required", setting.required());
    setting.pattern().ifPresent(pattern -> tree.put("pattern", pattern));
    return tree.put("help", setting.help());
  }

  private static ObjectNode limit(ChannelDescriptor.Limit limit) {
    return Json.object()
        .put("field", limit.field())
        .put("most", limit.most())
        .put("unit", limit.unit());
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
