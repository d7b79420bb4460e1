package dev.casement.adapter.whatsapp;

import dev.casement.core.domain.channel.ConnectedAccount;
import dev.casement.core.domain.delivery.Failure;
import dev.casement.core.domain.delivery.FailureKind;
import dev.casement.core.port.channel.TemplateSource;
import dev.casement.meta.GraphErrors;
import dev.casement.meta.GraphReply;
import dev.casement.meta.Json;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Reads the templates of an account's Messaging account, page by page, all or none.
final class WhatsAppTemplates implements TemplateSource {

  static final String WABA = "waba_id";

  private static final String FIELDS =
      "id,name,language,status,category,components,parameter_format,rejected_reason,quality_score";
  private static final String PAGE_SIZE = "100";

  private final WhatsAppGraph graph;
  private final GraphErrors errors;

  WhatsAppTemplates(WhatsAppGraph graph, GraphErrors errors) {
    this.graph = graph;
    this.errors = errors;
  }

  @Override
  public Pulled pull(ConnectedAccount account) {
    String waba = account.account().settings().getOrDefault(WABA, "");
    if (waba.isBlank()) {
      return new Pulled.Broken(
          errors.failure(
              FailureKind.SET_UP, "waba_missing", Failure.Who.ADMIN, WABA + " is not set"));
    }
    List<RemoteTemplate> templates = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Optional<String> after = Optional.empty();
    do {
      GraphReply reply = graph.read(account, waba + "/message_templates", query(after));
      if (!(reply instanceof GraphReply.Answered(int status, var page, var _))
          || status != 200
          || !page.has("data")) {
        return new Pulled.Broken(errors.failure(reply));
      }
      page.items("data").stream().map(RemoteTemplates::of).forEach(templates::add);
      after = next(page).filter(seen::add);
    } while (after.isPresent());
    return new Pulled.All(templates);
  }

  private static Map<String, String> query(Optional<String> after) {
    Map<String, String> query = new HashMap<>(Map.of("fields", FIELDS, "limit", PAGE_SIZE));
    after.ifPresent(cursor -> query.put("after", cursor));
    return query;
  }

  /// The cursor of the next page. The last page has one too, but no `next`.
  private static Optional<String> next(Json page) {
    Json paging = page.at("paging");
    return paging.has("next") ? paging.at("cursors").text("after") : Optional.empty();
  }
}
