package dev.casement.core.usecase;

import dev.casement.core.domain.company.CompanyId;
import dev.casement.core.domain.message.RawRef;
import dev.casement.core.port.channel.ChannelEvent;
import dev.casement.core.port.channel.ReceivedItem;
import dev.casement.core.port.store.WebhookEvent;
import dev.casement.core.port.store.WebhookPart;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Says as what an event is kept once its items had their effect: whole where everything in it went
/// the same way for the same company, else with the odd items apart.
final class SplitEvent {

  static final String NOT_UNDERSTOOD = "not_understood";
  static final String NOT_JSON = "not_json";
  static final String EMPTY = "empty";

  private SplitEvent() {}

  /// The id of the part that one item becomes; the same at every try.
  static String idOf(WebhookEvent event, ReceivedItem item) {
    return event.origin() + "-" + item.position();
  }

  /// Where the item of such a part stands in the request it came with; empty for whole requests.
  static Optional<RawRef> inOrigin(RawRef raw) {
    int dash = raw.event().lastIndexOf('-');
    return dash > 0 && raw.event().substring(dash + 1).matches("[0-9]{1,9}")
        ? Optional.of(
            new RawRef(
                raw.event().substring(0, dash), Integer.parseInt(raw.event().substring(dash + 1))))
        : Optional.empty();
  }

  static List<WebhookPart> parts(WebhookEvent event, CompanyId signer, List<Settled> items) {
    if (event.position().isPresent()) {
      return items.stream().map(item -> single(event, item)).toList();
    }
    List<CompanyId> companies =
        items.stream().map(item -> item.routed().company()).distinct().toList();
    List<Verdict> verdicts = items.stream().map(Settled::verdict).distinct().toList();
    if (items.isEmpty()) {
      return List.of(whole(event, signer, Verdict.EMPTY));
    }
    if (companies.size() == 1 && verdicts.size() == 1) {
      return List.of(whole(event, companies.getFirst(), verdicts.getFirst()));
    }
    boolean shared = companies.size() > 1;
    List<WebhookPart> parts = new ArrayList<>();
    parts.add(whole(event, shared ? CompanyId.OPERATOR : companies.getFirst(), Verdict.FINE));
    items.stream()
        .filter(item -> shared || !item.verdict().equals(Verdict.FINE))
        .forEach(item -> parts.add(single(event, item)));
    return parts;
  }

  private static WebhookPart whole(WebhookEvent event, CompanyId company, Verdict verdict) {
    return new WebhookPart(
        event.id(),
        event.origin(),
        company,
        event.channel(),
        verdict.state(),
        verdict.reason(),
        event.receivedAt(),
        event.headers(),
        event.body(),
        Optional.empty());
  }

  private static WebhookPart single(WebhookEvent event, Settled item) {
    return new WebhookPart(
        idOf(event, item.routed().item()),
        event.origin(),
        item.routed().company(),
        event.channel(),
        item.verdict().state(),
        item.verdict().reason(),
        event.receivedAt(),
        event.headers(),
        item.routed().single().get(),
        Optional.of(item.routed().item().position()));
  }

  /// What one item came to.
  record Settled(RoutedItem routed, Verdict verdict) {

    static Settled homeless(RoutedItem routed) {
      Verdict verdict =
          routed.item().event() instanceof ChannelEvent.Unrecognised odd && odd.malformed()
              ? new Verdict(WebhookPart.State.FAILED, Optional.of(NOT_JSON))
              : new Verdict(WebhookPart.State.UNROUTED, routed.reason());
      return new Settled(routed, verdict);
    }

    static Settled processed(RoutedItem routed, Optional<String> remark) {
      return new Settled(routed, new Verdict(WebhookPart.State.PROCESSED, remark));
    }

    static Settled failed(RoutedItem routed, String reason) {
      return new Settled(routed, new Verdict(WebhookPart.State.FAILED, Optional.of(reason)));
    }
  }

  /// A state with its reason.
  record Verdict(WebhookPart.State state, Optional<String> reason) {
    static final Verdict EMPTY =
        new Verdict(WebhookPart.State.UNROUTED, Optional.of(SplitEvent.EMPTY));
    static final Verdict FINE = new Verdict(WebhookPart.State.PROCESSED, Optional.empty());
  }
}
