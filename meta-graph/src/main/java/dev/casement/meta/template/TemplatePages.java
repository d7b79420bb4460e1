package dev.casement.meta.template;

import dev.casement.core.port.channel.TemplateSource.Pulled;
import dev.casement.core.port.channel.TemplateSource.RemoteTemplate;
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
import java.util.function.Function;

/// Reads templates page by page, all or none.
public final class TemplatePages {

  private static final String FIELDS =
      "id,name,language,status,category,correct_category,components,parameter_format,rejected_reason,quality_score";
  private static final String PAGE_SIZE = "100";

  private TemplatePages() {}

  /// Every template that these requests, made with one query after another, bring.
  public static Pulled read(Function<Map<String, String>, GraphReply> request, GraphErrors errors) {
    List<RemoteTemplate> templates = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    Optional<String> after = Optional.empty();
    do {
      GraphReply reply = request.apply(query(after));
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
