package dev.casement.adapter.whatsapp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.casement.core.domain.channel.Secret;
import dev.casement.core.port.channel.AccountGroup;
import dev.casement.core.port.channel.ChannelEvent;
import dev.casement.core.port.channel.ChannelEvent.Unrecognised;
import dev.casement.core.port.channel.ReceivedItem;
import dev.casement.core.port.channel.WebhookReceiver;
import dev.casement.meta.GraphError;
import dev.casement.meta.GraphErrors;
import dev.casement.meta.Json;
import dev.casement.meta.MetaHandshake;
import dev.casement.meta.MetaSignature;
import dev.casement.meta.MetaTime;
import dev.casement.meta.NoticeTexts;
import dev.casement.meta.Redaction;
import dev.casement.meta.template.TemplateNotices;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads WhatsApp's webhooks: takes a body apart and has each item translated for itself, so that
/// one that nobody understands takes no other with it.
final class WhatsAppWebhook implements WebhookReceiver {

  /// What the company did itself in Meta's own tools, and what is for others to count.
  private static final Set<String> OF_NO_EFFECT =
      Set.of(
          "account_settings_update",
          "automatic_events",
          "business_username_update",
          "partner_solutions",
          "payment_configuration_update",
          "tracking_events");

  private static final String OBJECT = "whatsapp_business_account";

  /// What is left of a message whose content has to go.
  private static final Set<String> IDENTIFYING =
      Set.of("id", "from", "from_user_id", "to", "to_user_id", "timestamp", "group_id", "type");

  private final InboundTranslator inbound = new InboundTranslator();
  private final StatusTranslator statuses;
  private final AccountNotices accounts;
  private final HistoryTranslator history;
  private final GraphErrors errors;
  private final InstantSource clock;

  WhatsAppWebhook(GraphErrors errors, InstantSource clock) {
    NoticeTexts texts = NoticeTexts.load(WhatsAppWebhook.class);
    this.statuses = new StatusTranslator(errors, clock);
    this.accounts = new AccountNotices(texts);
    this.history = new HistoryTranslator(texts);
    this.errors = errors;
    this.clock = clock;
  }

  @Override
  public Optional<Handshake> handshake(Map<String, String> query) {
    return MetaHandshake.read(query);
  }

  @Override
  public boolean isSigned(Map<String, String> headers, byte[] body, Secret appSecret) {
    return MetaSignature.fits(headers, body, appSecret);
  }

  @Override
  public List<ReceivedItem> read(byte[] body) {
    Optional<Json> root = Json.parse(body);
    if (root.isEmpty()) {
      return List.of(whole(new Unrecognised("no JSON", true)));
    }
    String object = root.get().textOrEmpty("object");
    if (!root.get().isObject() || !(object.isEmpty() || object.equals(OBJECT))) {
      return List.of(whole(new Unrecognised("object " + object, !root.get().isObject())));
    }
    List<WireItem> items = WireItem.in(root.get());
    List<ReceivedItem> received = new ArrayList<>(items.size());
    for (WireItem item : items) {
      ChannelEvent event = translate(item);
      received.add(
          new ReceivedItem(
              item.account(), group(item, event), timeOf(item), received.size(), event));
    }
    return received.isEmpty() ? List.of(whole(new Unrecognised("no entries", false))) : received;
  }

  @Override
  public byte[] single(byte[] body, int position) {
    return Json.parse(body)
        .filter(Json::isObject)
        .flatMap(root -> single(root, position))
        .orElse(body);
  }

  @Override
  public byte[] without(byte[] body, int position, String message) {
    return Json.parse(body)
        .filter(Json::isObject)
        .flatMap(root -> without(root, position, message))
        .orElse(body);
  }

  private static Optional<byte[]> without(Json root, int position, String message) {
    List<WireItem> items = WireItem.in(root);
    if (position < 0 || position >= items.size()) {
      return Optional.empty();
    }
    JsonNode element = items.get(position).element().node();
    Redaction.withId(element, message)
        .or(() ->
            Optional.of(element).filter(ObjectNode.class::isInstance).map(ObjectNode.class::cast))
        .ifPresent(told -> Redaction.leave(told, IDENTIFYING));
    return Optional.of(Json.bytes(root.node()));
  }

  @Override
  public Map<String, String> signature(byte[] body, Secret appSecret) {
    return Map.of(MetaSignature.HEADER, MetaSignature.of(body, appSecret));
  }

  private static Optional<byte[]> single(Json root, int position) {
    List<WireItem> items = WireItem.in(root);
    return position >= 0 && position < items.size()
        ? Optional.of(Json.bytes(items.get(position).path().alone(root.node())))
        : Optional.empty();
  }

  private ChannelEvent translate(WireItem item) {
    boolean past = item.field().equals("history");
    return switch (item.list()) {
      case "messages" -> past ? HistoryTranslator.late(item, false) : inbound.message(item);
      case "message_echoes" -> past ? HistoryTranslator.late(item, true) : inbound.echo(item);
      case "calls" -> CallTranslator.call(item);
      case "statuses" -> statuses.status(item);
      case "user_preferences" -> ThreadNotices.preference(item);
      case "history" -> history.chunk(item);
      case "state_sync" -> HistoryTranslator.name(item);
      case "groups" -> ThreadNotices.group(item);
      case "errors" -> error(item);
      case "user_actions" -> new ChannelEvent.Noted("user_actions");
      default -> whole(item);
    };
  }

  /// A change that is one item as a whole.
  private ChannelEvent whole(WireItem item) {
    if (item.field().equals("messaging_handovers")) {
      return ThreadNotices.handover(item);
    }
    if (OF_NO_EFFECT.contains(item.field())) {
      return new ChannelEvent.Noted(item.field());
    }
    return TemplateNotices.of(item.field(), item.value())
        .<ChannelEvent>map(ChannelEvent.TemplateNoticed::new)
        .or(() -> accounts.of(item.field(), item.value()).map(ChannelEvent.AccountNoticed::new))
        .orElseGet(
            () -> new Unrecognised(item.field().isEmpty() ? "no items" : item.field(), false));
  }

  /// Trouble with the account, or with something nobody can name.
  private ChannelEvent error(WireItem item) {
    return GraphError.of(item.element())
        .map(error -> errors.failure(error, clock.instant()))
        .<ChannelEvent>map(failure -> new ChannelEvent.AccountNoticed(accounts.error(failure)))
        .orElseGet(() -> new Unrecognised("errors", false));
  }

  /// Notices about accounts and templates name a business account, not one of its numbers.
  private static Optional<AccountGroup> group(WireItem item, ChannelEvent event) {
    boolean ofAccounts =
        event instanceof ChannelEvent.AccountNoticed
            || event instanceof ChannelEvent.TemplateNoticed;
    return ofAccounts && item.account().isEmpty()
        ? item.envelope().text("id").map(item::group)
        : Optional.empty();
  }

  private static Optional<Instant> timeOf(WireItem item) {
    return item.element().time("timestamp").or(() -> item.at().text().flatMap(MetaTime::parse));
  }

  private static ReceivedItem whole(ChannelEvent event) {
    return new ReceivedItem(Optional.empty(), Optional.empty(), 0, event);
  }
}
