package dev.casement.adapter.whatsapp;

import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.domain.delivery.FailureKind;
import dev.casement.core.domain.delivery.SendOutcome;
import dev.casement.core.domain.message.MediaSource;
import dev.casement.core.port.channel.MediaTransfer;
import dev.casement.meta.GraphErrors;
import dev.casement.meta.GraphReply;
import dev.casement.meta.Json;
import dev.casement.meta.media.HeaderSamples;
import dev.casement.meta.media.LinkedFiles;
import dev.casement.meta.media.LinkedFiles.Found;
import dev.casement.meta.media.Uploads;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/// Files on WhatsApp (meta-rules 5.4). An id is good for days, the address behind it for minutes;
/// so where an address is of no use any more, the id is asked for a new one, once.
final class WhatsAppMedia implements MediaTransfer {

  private static final Duration UPLOADS_LAST = Duration.ofDays(30);

  private final WhatsAppGraph graph;
  private final LinkedFiles links;
  private final HeaderSamples samples;
  private final GraphErrors errors;

  WhatsAppMedia(WhatsAppGraph graph, LinkedFiles links, HeaderSamples samples, GraphErrors errors) {
    this.graph = graph;
    this.links = links;
    this.samples = samples;
    this.errors = errors;
  }

  @Override
  public Fetched fetch(ConnectedAccount account, MediaSource source) {
    Found told =
        source
            .link()
            .map(link -> open(account, link))
            .orElseGet(() -> new Found.Nothing("the webhook had no address"));
    return told instanceof Found.Nothing(var detail)
        ? source.id().map(id -> byId(account, id, source)).orElseGet(() -> new Fetched.Gone(detail))
        : fetched(told, source.sha256());
  }

  private Fetched byId(ConnectedAccount account, String id, MediaSource source) {
    GraphReply info =
        graph.read(account, id, Map.of("phone_number_id", account.account().externalId()));
    if (info instanceof GraphReply.Answered(int status, Json json, var _)
        && status / 100 == 2
        && json.has("url")) {
      Optional<String> sha256 = source.sha256().or(() -> json.text("sha256"));
      return fetched(open(account, json.textOrEmpty("url")), sha256);
    }
    return without(errors.outcome(info));
  }

  private Found open(ConnectedAccount account, String link) {
    return links.open(graph.access(account), link, true);
  }

  private static Fetched fetched(Found found, Optional<String> sha256) {
    return switch (found) {
      case Found.Opened(var body) -> new Fetched.Opened(body, sha256);
      case Found.Nothing(var detail) -> new Fetched.Gone(detail);
      case Found.Forbidden(var detail) -> new Fetched.Refused(detail);
      case Found.Trouble(var detail, var after) -> new Fetched.Later(detail, after);
    };
  }

  /// What an error about the id means: that there is no such file, or that somebody has to act, for
  /// which there are days.
  private static Fetched without(SendOutcome outcome) {
    return switch (outcome) {
      case SendOutcome.Rejected(Failure failure) ->
          failure.kind() == FailureKind.SET_UP
              ? new Fetched.Later(failure.detail(), Optional.empty())
              : new Fetched.Gone(failure.detail());
      case SendOutcome.Deferred(Failure failure, var after, var _) ->
          new Fetched.Later(failure.detail(), after);
      case SendOutcome.Stopped(Failure failure) ->
          new Fetched.Later(failure.detail(), Optional.empty());
      case SendOutcome.Unknown(Failure failure) ->
          new Fetched.Later(failure.detail(), Optional.empty());
      case SendOutcome.Accepted _ -> throw new IllegalStateException("reading sends nothing");
    };
  }

  @Override
  public Uploaded upload(ConnectedAccount account, Upload file) {
    return Uploads.of(graph.media(account, file), "id", UPLOADS_LAST, errors);
  }

  @Override
  public Optional<Uploaded> uploadSample(ConnectedAccount account, Upload file) {
    return Optional.of(samples.upload(account, graph.access(account), file));
  }
}
