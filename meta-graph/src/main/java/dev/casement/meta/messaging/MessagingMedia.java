package dev.casement.meta.messaging;

import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.message.MediaSource;
import dev.casement.core.port.channel.MediaTransfer;
import dev.casement.meta.GraphClient;
import dev.casement.meta.GraphErrors;
import dev.casement.meta.GraphUpload;
import dev.casement.meta.Json;
import dev.casement.meta.media.HeaderSamples;
import dev.casement.meta.media.LinkedFiles;
import dev.casement.meta.media.LinkedFiles.Found;
import dev.casement.meta.media.Uploads;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Files on the Messenger platform: received ones lie under public links that expire, sent ones are
/// uploaded once and then named by their attachment id.
public final class MessagingMedia implements MediaTransfer {

  /// Nobody says how long an attachment id lives; it is renewed now and then.
  private static final Duration LASTS = Duration.ofDays(30);

  private final GraphClient graph;
  private final MessagingRoute.Finder routes;
  private final LinkedFiles links;
  private final GraphErrors errors;
  private final Optional<String> platform;
  private final Optional<HeaderSamples> samples;

  /// @param platform what an upload says it is for, where it has to
  /// @param samples takes samples for headers of templates, where the channel has any
  public MessagingMedia(
      GraphClient graph,
      MessagingRoute.Finder routes,
      LinkedFiles links,
      GraphErrors errors,
      Optional<String> platform,
      Optional<HeaderSamples> samples) {
    this.graph = graph;
    this.routes = routes;
    this.links = links;
    this.errors = errors;
    this.platform = platform;
    this.samples = samples;
  }

  @Override
  public Fetched fetch(ConnectedAccount account, MediaSource source) {
    if (source.link().isEmpty()) {
      return new Fetched.Refused("the provider gave no link");
    }
    return switch (links.open(routes.of(account).access(), source.link().get(), false)) {
      case Found.Opened(var body) -> new Fetched.Opened(body, source.sha256());
      case Found.Nothing(var detail) -> new Fetched.Gone(detail);
      case Found.Forbidden(var detail) -> new Fetched.Refused(detail);
      case Found.Trouble(var detail, var after) -> new Fetched.Later(detail, after);
    };
  }

  @Override
  public Uploaded upload(ConnectedAccount account, Upload file) {
    MessagingRoute route = routes.of(account);
    Map<String, String> fields = new LinkedHashMap<>();
    platform.ifPresent(name -> fields.put("platform", name));
    fields.put("message", Json.text(MessageParts.reusable(file.kind())));
    return Uploads.of(
        graph.upload(
            route.access(),
            GraphUpload.form(route.node() + "/message_attachments", fields, "filedata", file)),
        "attachment_id",
        LASTS,
        errors);
  }

  @Override
  public Optional<Uploaded> uploadSample(ConnectedAccount account, Upload file) {
    return samples.map(some -> some.upload(account, routes.of(account).access(), file));
  }
}
