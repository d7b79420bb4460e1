package dev.casement.meta.messaging;

import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.channel.CustomerAddress;
import dev.casement.core.port.channel.ProfileSource;
import dev.casement.meta.GraphCall;
import dev.casement.meta.GraphClient;
import dev.casement.meta.GraphReply;
import dev.casement.meta.Json;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Asks Graph for the person behind an id that the account was given.
public final class MessagingProfiles implements ProfileSource {

  private final GraphClient graph;
  private final MessagingRoute.Finder routes;
  private final String fields;

  /// @param fields what the channel tells of a person: `name` or `first_name,last_name`,
  ///   `username`, `locale`, `profile_pic`
  public MessagingProfiles(GraphClient graph, MessagingRoute.Finder routes, String fields) {
    this.graph = graph;
    this.routes = routes;
    this.fields = fields;
  }

  @Override
  public Optional<Profile> profile(ConnectedAccount account, CustomerAddress customer) {
    GraphReply reply =
        graph.call(
            routes.of(account).access(),
            GraphCall.get(
                URLEncoder.encode(customer.value(), StandardCharsets.UTF_8),
                Map.of("fields", fields)));
    return reply instanceof GraphReply.Answered(int status, var json, var _)
            && status == 200
            && !json.has("error")
        ? Optional.of(profile(json))
        : Optional.empty();
  }

  private static Profile profile(Json json) {
    return new Profile(
        said(json, "name").or(() -> fullName(json)),
        said(json, "username"),
        said(json, "locale").map(locale -> locale.replace('_', '-')),
        said(json, "profile_pic"));
  }

  private static Optional<String> fullName(Json json) {
    String name =
        Stream.of(said(json, "first_name"), said(json, "last_name"))
            .flatMap(Optional::stream)
            .collect(Collectors.joining(" "));
    return Optional.of(name).filter(full -> !full.isEmpty());
  }

  private static Optional<String> said(Json json, String member) {
    return json.text(member).map(String::strip).filter(text -> !text.isEmpty());
  }
}
